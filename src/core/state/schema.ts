/** The form of the kept state, and what is taken over from another one. */
import type { Identity } from '../snapshot/snapshot';
import type { EntityState, Pin, SeenFile } from './entity';
import { EMPTY_ENTITY } from './entity';
import type { Checkpoint, State } from './state';
import { EMPTY_STATE } from './state';

/**
 * Number of the present form. It rises when a part that was kept before changes its form; a part that is new at the
 * top needs none, since it is then as in the empty state.
 */
export const SCHEMA = 2;

/** The first form, which was kept without a number. */
const FIRST = 1;

/** What is taken over of an entity in the first form. */
interface FirstEntity {
  readonly handled?: Identity | null;
  /** Key of the winner that a person passed over; '' = none. */
  readonly passedOver?: string;
}

/**
 * The state out of a kept one. Of the first form all is taken that the manifest cannot tell again: which file was
 * seen first, what a person chose, what has been told. A form that is not known counts as never written: the manifest
 * and the folder hold what is needed to go on.
 *
 * @param kept - as it was written
 * @param schema - number of its form; NaN when it is none
 */
export function readForm(kept: Partial<State>, schema: number): State {
  if (schema === SCHEMA) {
    const checkpoint = provable(kept.checkpoint ?? null);
    return { ...EMPTY_STATE, ...kept, checkpoint, entities: completed(kept.entities ?? {}) };
  }
  if (schema !== FIRST) return EMPTY_STATE;
  const { folderIds, looks, restless, spent, touched, told } = { ...EMPTY_STATE, ...kept };
  const entities: Record<string, EntityState> = {};
  for (const [tab, former] of Object.entries<FirstEntity>(kept.entities ?? {})) {
    entities[tab] = { ...EMPTY_ENTITY, pinned: pinOfFirst(former) };
  }
  return { ...EMPTY_STATE, folderIds, looks, restless, spent, touched, told, entities };
}

/** A part that a former version did not keep is as of an entity of which nothing is known. */
function completed(kept: Readonly<Record<string, Partial<EntityState>>>): State['entities'] {
  const all = Object.entries(kept).map(([tab, entity]): [string, EntityState] => {
    const whole = { ...EMPTY_ENTITY, ...entity, rerun: entity.rerun ?? rerunOf(entity) };
    return [tab, entity.winner === undefined ? { ...whole, winner: winnerOf(whole) } : whole];
  });
  return Object.fromEntries(all);
}

/** A former version noted it beside what had become of the snapshot. */
function rerunOf({ handled }: Partial<EntityState>): Identity | null {
  if (!handled || handled.outcome === 'failed' || handled.dueMs === 0) return null;
  return { fileId: handled.fileId, md5: handled.md5 };
}

/** What arrived last stands for the entity until a run has looked, unless it is gone. */
function winnerOf({ arrivals, absentSinceMs, published }: EntityState): SeenFile | null {
  const [fileId = '', md5 = ''] = arrivals.key.split(' ');
  if (fileId === '' || absentSinceMs > 0) return null;
  const seenMs = 60_000 * (arrivals.minutes[arrivals.minutes.length - 1] ?? 0);
  return { fileId, md5, bytes: 0, name: published?.fileName ?? '', seenMs };
}

/** What was staged by a version that did not digest what it read can be proven by nobody: it is of no file any more. */
function provable(
  checkpoint: (Omit<Checkpoint, 'download'> & Partial<Checkpoint>) | null,
): Checkpoint | null {
  if (checkpoint === null) return null;
  return checkpoint.download === undefined
    ? { ...checkpoint, md5: '', download: null }
    : { ...checkpoint, download: checkpoint.download };
}

/** The first form did not say what had been put in the place of the winner, but it was what was handled last. */
function pinOfFirst({ handled, passedOver = '' }: FirstEntity): Pin | null {
  if (!handled || passedOver === '') return null;
  const { fileId, md5 } = handled;
  return {
    fileId,
    md5,
    name: '',
    bytes: 0,
    revision: '',
    modifiedMs: 0,
    replaced: passedOver,
    atMs: 0,
    by: '',
  };
}
