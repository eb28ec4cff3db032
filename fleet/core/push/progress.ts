/** Progress of a push, from its journal. */
import type { Entry, SkipCode } from './entry';
import type { Health, SickCode } from './health';

/** Stage of a dealership in a push. */
export type Place =
  | { readonly at: 'waiting' }
  | { readonly at: 'skipped' | 'left'; readonly why: SkipCode }
  | ({ readonly at: 'intended' } & Replaced)
  | ({ readonly at: 'pushed'; readonly pushedMs: number } & Replaced)
  | ({ readonly at: 'healthy' | 'recalled' } & Replaced)
  | ({ readonly at: 'sick'; readonly why: SickCode } & Replaced)
  | ({ readonly at: 'returned'; readonly why: SickCode | null } & Replaced);

interface Replaced {
  /** Hash of the former files. */
  readonly from: string;
  readonly before: Health;
}

export interface Progress {
  readonly push: string;
  readonly hash: string;
  readonly version: string;
  readonly begunMs: number;
  readonly ring: string | null;
  /** By key, in the order of the push. */
  readonly places: ReadonlyMap<string, Place>;
  /** Whether the former files of the ring are restored. */
  readonly isTurned: boolean;
  readonly isEnded: boolean;
}

/**
 * A push of a journal; null = there is none of this name.
 *
 * @param entries - oldest first
 */
export function progressOf(entries: readonly Entry[], push: string): Progress | null {
  const own = entries.filter((entry) => entry.push === push);
  const [begun, ...others] = own;
  if (begun?.kind !== 'begun') return null;
  const { hash, version, ring, keys, atMs } = begun;
  const places = new Map<string, Place>(keys.map((key) => [key, { at: 'waiting' }]));
  const first: Progress = {
    push,
    hash,
    version,
    ring,
    begunMs: atMs,
    places,
    isTurned: false,
    isEnded: false,
  };
  return others.reduce((progress, entry) => step(progress, entry, places), first);
}

/** The push that was begun last; null = there is none. */
export function lastPush(entries: readonly Entry[]): Progress | null {
  const begun = entries.findLast(({ kind }) => kind === 'begun');
  return begun ? progressOf(entries, begun.push) : null;
}

/**
 * The progress after one more entry.
 *
 * @param progress - before it
 * @param entry - the next one
 */
export function withEntry(progress: Progress, entry: Entry): Progress {
  return step(progress, entry, new Map(progress.places));
}

/** Changes the given map, which is the one of the progress. */
function step(progress: Progress, entry: Entry, places: Map<string, Place>): Progress {
  if (entry.kind === 'begun') return progress;
  if (entry.kind === 'turned') return { ...progress, isTurned: true, isEnded: false };
  if (entry.kind === 'ended') return { ...progress, isEnded: true };
  const place = placeAfter(places.get(entry.key), entry);
  if (!place) return progress;
  places.set(entry.key, place);
  return { ...progress, isEnded: progress.isEnded && entry.kind !== 'recalled', places };
}

function placeAfter(place: Place | undefined, entry: Extract<Entry, { key: string }>): Place | null {
  if (entry.kind === 'skipped' || entry.kind === 'left') return { at: entry.kind, why: entry.why };
  if (entry.kind === 'intended') return { at: 'intended', from: entry.from, before: entry.before };
  if (!place || !('from' in place)) return null;
  const { from, before } = place;
  switch (entry.kind) {
    case 'pushed':
      return { at: 'pushed', from, before, pushedMs: entry.atMs };
    case 'healthy':
    case 'recalled':
      return { at: entry.kind, from, before };
    case 'sick':
      return { at: 'sick', from, before, why: entry.why };
    case 'returned':
      return { at: 'returned', from, before, why: place.at === 'sick' ? place.why : null };
  }
}

/**
 * Hash of the code of each dealership, as far as it was pushed from here: from the last push that completed there.
 *
 * @param entries - oldest first
 */
export function expectedHashes(entries: readonly Entry[]): Map<string, string> {
  const expected = new Map<string, string>();
  const hashes = new Map<string, string>();
  const from = new Map<string, string>();
  // An entry that a damaged journal lost leaves the hash unknown.
  const expect = (key: string, hash: string | undefined) =>
    hash === undefined ? expected.delete(key) : expected.set(key, hash);
  for (const entry of entries) {
    if (entry.kind === 'begun') hashes.set(entry.push, entry.hash);
    else if (entry.kind === 'intended') from.set(entry.key, entry.from);
    else if (entry.kind === 'pushed') expect(entry.key, hashes.get(entry.push));
    else if (entry.kind === 'returned') expect(entry.key, from.get(entry.key));
  }
  return expected;
}

/** Dealerships at a stage. */
export function keysAt({ places }: Pick<Progress, 'places'>, ...at: readonly Place['at'][]): string[] {
  return [...places].flatMap(([key, place]) => (at.includes(place.at) ? [key] : []));
}
