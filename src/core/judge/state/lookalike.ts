/** A file of the folder that no entity uses, and the entity that it may be meant for. */
import type { EntityState, SeenFile } from './entity';

export interface Lookalike extends SeenFile {
  /** Tab of the entity that it looks like; null = none. */
  readonly tab: string | null;
}

/** The parts of the state that decide. */
interface Seen {
  readonly lookalikes: readonly Lookalike[];
  readonly entities: Readonly<Record<string, EntityState>>;
}

/**
 * The file that may be meant for an entity although its name does not match: the newest one that was first seen after the
 * entity's winner, so that an old copy raises no question. Null = none.
 */
export function candidateOf({ lookalikes, entities }: Seen, tab: string): SeenFile | null {
  const sinceMs = entities[tab]?.winner?.seenMs ?? null;
  const [newest = null] = lookalikes
    .filter((one) => one.tab === tab && (sinceMs === null || one.seenMs > sinceMs))
    .sort((one, other) => other.seenMs - one.seenMs);
  return newest;
}

/** A file that may be meant for an entity. */
export interface Candidate extends SeenFile {
  /** Tab of the entity. */
  readonly tab: string;
}

/** The one file that may be meant for an entity; null = none, or more than one entity has such a file. */
export function onlyCandidate(state: Seen): Candidate | null {
  const tabs = new Set(state.lookalikes.flatMap(({ tab }) => tab ?? []));
  const [one = null, another] = [...tabs].flatMap((tab) => {
    const file = candidateOf(state, tab);
    return file ? [{ ...file, tab }] : [];
  });
  return another ? null : one;
}
