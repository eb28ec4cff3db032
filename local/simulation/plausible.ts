/** Whether a content has to be published or held, by the design's text, where that is beyond doubt. */
import { HELD, PUBLISHED } from './entities';
import type { Version } from './version';

export type Verdict = typeof PUBLISHED | typeof HELD | 'either';

/** A share of the former rows that is far below what the guard lets pass. */
const FEW = 0.6;

/** Rows that the former content must have had before a share of them says anything. */
const JUDGED_MIN = 10;

/**
 * What has to become of a content.
 * @param last - what its tab holds; undefined when it holds nothing
 * @param isAllowed - whether a person wants it published all the same
 */
export function verdictOf(version: Version, last: Version | undefined, isAllowed: boolean): Verdict {
  if (version.records === 0) return isAllowed ? 'either' : HELD;
  // Beside a bad export that a person let pass, or that was the first, a good one may look bad.
  const isOrdinary = version.flaw === null && (last === undefined || last.flaw === null);
  return isOrdinary ? PUBLISHED : 'either';
}

/**
 * Whether a content must not take the place of another one, beyond doubt.
 * @param isNoted - whether the run that published that could note what it was like
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
