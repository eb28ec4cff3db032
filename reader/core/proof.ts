/** Compares the content of a tab with what was published into it. */
import type { TableHash } from '../../src/core/ground/proof/row-hash';
import { hashRow, toHex } from '../../src/core/ground/proof/row-hash';
import type { PublishedStatus } from './status';
import type { Row } from './table';

/** What happened to a tab since it was published. */
export type TabVerdict =
  /** It holds exactly what was published. */
  | 'equal'
  /** The same rows are in another order. */
  | 'sorted'
  /** Rows at the end, or all cells of them, are gone. */
  | 'cut'
  /** Cells were changed, added or removed. */
  | 'edited'
  /** Unknown: an earlier version published it, or the source cuts long texts. */
  | 'unproved';

/** Verdicts that allow an import: all published rows are there, as far as this can be known. */
export type ImportedVerdict = Exclude<TabVerdict, 'cut' | 'edited'>;

/**
 * Judges a tab.
 *
 * @param header - of the tab; null = it has none
 * @param found - hash of the rows of data that the tab holds
 * @param rows - number of rows of data that were read, without blank ones at the end
 * @param isCut - whether the source may have cut a text of it
 */
export function judgeTab(
  published: PublishedStatus,
  header: Row | null,
  found: TableHash,
  rows: number,
  isCut: boolean,
): TabVerdict {
  const { proof } = published;
  if (!proof || isCut) return 'unproved';
  if (proof.header !== (header && toHex(hashRow(header)))) return 'edited';
  if (toHex(found.ordered) === proof.ordered && toHex(found.set) === proof.set) return 'equal';
  if (toHex(found.set) === proof.set) return 'sorted';
  return rows < published.rows ? 'cut' : 'edited';
}
