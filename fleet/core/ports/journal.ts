/** The journal, in which a push records each step before the next one, so that it can continue after it was killed. */
import type { Entry } from '../push/entry';

export interface Journal {
  /** All entries, oldest first; an incomplete one does not count. */
  read(): readonly Entry[];
  /** Adds one, and returns when it is on the disk. */
  append(entry: Entry): void;
}
