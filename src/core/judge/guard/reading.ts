/** Holds a snapshot that is read differently from the last good one. */
import type { ReadingChange } from '../../reading/candidates/former-reading';
import type { Refusal } from './refusal';
import { hold } from './refusal';

/**
 * Holds a snapshot with another delimiter, or whose first record was the header and is a row now, or the reverse.
 * Another encoding, another quote or another number of header records is reported and published.
 */
export function judgeReading(changes: readonly ReadingChange[]): Refusal | null {
  for (const { part, before, now } of changes) {
    if (part === 'header' && Number(before) > 0 !== Number(now) > 0) {
      return hold('file/header-changed', { headed: Number(now) > 0 ? 1 : 0 });
    }
    if (part === 'delimiter') {
      return hold('file/delimiter-changed', { before: String(before), now: String(now) });
    }
  }
  return null;
}
