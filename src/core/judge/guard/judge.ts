/** Decides, before the commit, whether a snapshot is plausible enough to replace the last good one. */

import { LIMITS } from '../../ground/limits';
import type { ReaderFacts } from '../../reading/rows/snapshot-reader';
import type { Refusal } from './refusal';
import { hold, reject } from './refusal';

/** Codes of held files without any content to publish. */
const NOTHING_IN_IT: readonly string[] = ['file/empty', 'file/blank'];

/**
 * Whether a person can publish a held file.
 *
 * @param code - why it is held; null = unknown
 */
export function isPublishable(code: string | null): boolean {
  return !NOTHING_IN_IT.some((one) => one === code);
}

/** Refuses a file that no tab can hold, while it is still being read. */
export function judgeLimits(facts: ReaderFacts): Refusal | null {
  if (facts.columns > LIMITS.columnsPerTab) {
    return reject('file/too-wide', { columns: facts.columns, most: LIMITS.columnsPerTab });
  }
  const { length, line, record, column } = facts.longestCell;
  if (length > LIMITS.charactersPerCell) {
    return reject('file/cell-too-long', { length, most: LIMITS.charactersPerCell, line, record, column });
  }
  return null;
}

/**
 * Holds a snapshot that was read to its end but looks like a bad export.
 *
 * @param facts - what the reader knows at the end
 * @param headerRows - records of the header
 * @param lastColumns - columns of the last good snapshot; null = there is none
 */
export function judgeContent(
  facts: ReaderFacts,
  headerRows: number,
  lastColumns: number | null,
): Refusal | null {
  if (facts.unclosedQuote) {
    return hold('file/unclosed-quote', { line: facts.unclosedQuote.line, records: facts.records });
  }
  if (facts.swallowed > swallowedMost(facts.records)) {
    const line = facts.findings.find(({ code }) => code === 'quote/swallowed')?.line ?? null;
    return hold('file/swallowed', { swallowed: facts.swallowed, records: facts.records, line });
  }
  if (facts.records === 0) {
    return headerRows > 0 ? hold('file/header-only', { columns: facts.columns }) : hold('file/blank', {});
  }
  if (facts.columns === 1 && lastColumns !== null && lastColumns > 1) {
    return hold('file/one-column', { before: lastColumns, records: facts.records });
  }
  const long = facts.totals['row/long'] ?? 0;
  if (facts.columns > (lastColumns ?? 0) && long > longMost(facts.records)) {
    return hold('file/rows-long', { long, rows: facts.records });
  }
  return null;
}

/**
 * Maximum rows with too many cells that count as slips, such as texts with a delimiter. More of them are decimals cut in two.
 */
function longMost(records: number): number {
  return Math.max(2, records / 20);
}

/** A single slip in a large file is no reason to hold it; a quote that hides a share of the rows is. */
function swallowedMost(records: number): number {
  return Math.max(1, records / 1000);
}
