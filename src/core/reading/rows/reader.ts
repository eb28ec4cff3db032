/** Reads the bytes of one snapshot, in any pieces, into the rows of its table. */
import type { DialectHints } from '../candidates/dialect';
import type { Problem } from '../told/finding';
import { type ByteSample, planReading } from './open';
import type { SnapshotReader } from './snapshot-reader';
import { NEW_STATE, type ReaderState } from './state';
import { StreamReader } from './stream';

export type { ByteSample } from './open';
export type { ReaderState } from './state';

export type Opened =
  | { readonly ok: true; readonly reader: SnapshotReader }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Opens a file for reading.
 *
 * @param sample - the first bytes of the file and, when it is large, some from its middle and end
 * @param hints - parts of the dialect that a person forces
 * @param resume - where an earlier reader of the same file stopped
 */
export function openReader(sample: ByteSample, hints: DialectHints, resume?: ReaderState): Opened {
  const plan = planReading(sample, hints);
  if ('code' in plan) return { ok: false, problem: plan };
  return { ok: true, reader: new StreamReader(plan, hints, resume ?? NEW_STATE) };
}
