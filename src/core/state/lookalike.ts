/** A file of the folder that no entity takes, and the entity that it may be meant for. */
import type { EntityState, SeenFile } from './entity';

export interface Lookalike extends SeenFile {
  /** Tab of the entity that it looks like; null = like none. */
  readonly tab: string | null;
}

/** The parts of the state that tell. */
interface Seen {
  readonly lookalikes: readonly Lookalike[];
  readonly entities: Readonly<Record<string, EntityState>>;
}

/**
 * The file that may be meant for an entity though it has another name: the newest that was seen after what stands for the
 * entity, so that an old copy asks nobody; null where there is none.
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
  /** Of the entity. */
  readonly tab: string;
}

/** The one file that may be meant for an entity; null where there is none, or more than one. */
export function onlyCandidate(state: Seen): Candidate | null {
  const tabs = new Set(state.lookalikes.flatMap(({ tab }) => tab ?? []));
  const [one = null, another] = [...tabs].flatMap((tab) => {
    const file = candidateOf(state, tab);
    return file ? [{ ...file, tab }] : [];
  });
  return another ? null : one;
}
