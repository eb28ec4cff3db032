/** Whether the design requires that a content be published or held, as far as this is certain. */

import type { Version } from '../client/version';
import { HELD, PUBLISHED } from '../ground/entities';

export type Verdict = typeof PUBLISHED | typeof HELD | 'either';

/** A share of the former rows that is far below the limit of the guard. */
const FEW = 0.6;

/** Fewest rows of the former content for which a share of them means something. */
const JUDGED_MIN = 10;

/**
 * What must happen to a content.
 * @param last - what its tab holds; undefined when it holds nothing
 * @param isAllowed - whether a person wants it published although it is held
 */
export function verdictOf(version: Version, last: Version | undefined, isAllowed: boolean): Verdict {
  if (version.records === 0) return isAllowed ? 'either' : HELD;
  // After a bad export that a person allowed, or that was the first, a good one may look bad.
  const isOrdinary = version.flaw === null && (last === undefined || last.flaw === null);
  return isOrdinary ? PUBLISHED : 'either';
}

/**
 * Whether a content must certainly not replace another one.
 * @param isNoted - whether the run that published the other one could record its properties
 */
export function mustHold(version: Version, last: Version, isNoted: boolean): boolean {
  if (last.flaw !== null || last.records < JUDGED_MIN) return false;
  switch (version.flaw) {
    case 'rows':
      return version.records < FEW * last.records;
    case 'end':
      return version.bytes < last.bytes;
    case 'ids':
      // Some of the former IDs may be blank or repeated.
      return isNoted && last.records >= 2 * JUDGED_MIN;
    case 'idColumn':
      return isNoted;
    default:
      return false;
  }
}
