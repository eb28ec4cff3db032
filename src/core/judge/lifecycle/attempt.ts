/** How far the attempt is to publish the snapshot that stands for an entity. All decisions and displays start here. */
import type { Identity } from '../../records/snapshot/snapshot';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { Handled, Pin } from '../state/entity';
import type { Checkpoint } from '../state/state';
import type { Entity } from './entity';
import { outlasts, pinsOf } from './pin';
import { isStagingOf } from './staging';

/**
 * What a person asks for in this run. `newest`: the newest file, regardless of an earlier choice. `chosen`: the version
 * that they have just chosen, even if a file has arrived that they have not seen. Null = neither.
 */
export type Asked = 'newest' | 'chosen' | null;

/** The snapshot that stands for an entity: an earlier version that a person chose, or the newest file. */
export interface StandIn {
  readonly snapshot: Identity;
  /** The choice of a person; null = the snapshot is the newest file. */
  readonly pin: Pin | null;
}

/** A failed try, by the fault of Google or the script, and the time of the next one. */
interface Failure {
  /** Why, as a stable code. */
  readonly code: string | null;
  /** Failures in a row, from 1. */
  readonly attempts: number;
  /** When it is tried again, in ms since 1970; null = at once. */
  readonly retryAtMs: number | null;
}

export type Attempt =
  /** The folder holds no file, and nobody chose a version. */
  | { readonly kind: 'none' }
  /** Not loaded yet; `isAsked`: a person asked for it, regardless of its earlier outcome. */
  | (StandIn & { readonly kind: 'waiting'; readonly isAsked: boolean })
  /** It is loaded over several runs; `failure` is null unless the last try failed. */
  | (StandIn & {
      readonly kind: 'staging';
      readonly checkpoint: Checkpoint;
      readonly failure: Failure | null;
    })
  /** The tab shows it. */
  | (StandIn & { readonly kind: 'published' })
  /** It was judged and not published. */
  | (StandIn & { readonly kind: 'held' | 'rejected' })
  /** Google or the script failed with it. */
  | (StandIn & { readonly kind: 'failed'; readonly failure: Failure });

/** How far the attempt is. */
export function attemptOf(entity: Entity, asked: Asked = null): Attempt {
  const one = standInOf(entity, asked);
  if (!one) return { kind: 'none' };
  const { staging, published } = entity;
  const isIt = (other: Identity | null) => other !== null && sameSnapshot(other, one.snapshot);
  const handled = isIt(entity.handled) ? entity.handled : null;
  const failure = handled && failureOf(handled);
  const isApproved = handled?.outcome === 'held' && isIt(entity.allowed);
  const isChosen = one.pin !== null && one.pin === entity.chosen;
  const isAsked = isApproved || isChosen || (failure === null && isIt(entity.rerun));
  const isRefused = handled?.outcome === 'held' || handled?.outcome === 'rejected';
  if (isRefused && !isAsked) return { ...one, kind: handled.outcome };
  if (isIt(published) && failure === null && !isAsked) return { ...one, kind: 'published' };
  if (staging && isStagingOf(staging, staging.tab, one.snapshot))
    return { ...one, kind: 'staging', checkpoint: staging, failure };
  return failure ? { ...one, kind: 'failed', failure } : { ...one, kind: 'waiting', isAsked };
}

/** The snapshot that stands for an entity; null = none. Our own clock decides which file is newer. */
export function standInOf(entity: Entity, asked: Asked): StandIn | null {
  const { winner: file, chosen } = entity;
  const pins = asked === 'newest' ? [] : pinsOf(entity);
  const isNow = (pin: Pin) => asked === 'chosen' && pin === chosen;
  const pin = pins.find((one) => file === null || isNow(one) || outlasts(one, file)) ?? null;
  const snapshot = pin ?? file;
  return snapshot && { snapshot, pin };
}

function failureOf({ outcome, code, attempts, dueMs }: Handled): Failure | null {
  return outcome === 'failed' ? { code, attempts, retryAtMs: dueMs } : null;
}
