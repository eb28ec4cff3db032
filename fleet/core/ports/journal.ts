/** Where a push notes each step before the next one, so that whoever is killed is gone on from. */
import type { Entry } from '../push/entry';

export interface Journal {
  /** All entries, oldest first; one that was cut off is none. */
  read(): readonly Entry[];
  /** Adds one, and returns when it stands on the disk. */
  append(entry: Entry): void;
}
