/** Measures how many cells the records of a table have, and how even that is. Blank cells at their ends do not count. */
import { isLabel, LABEL_CELLS } from './label';

/** Statistics of the widths of records. */
export interface Widths {
  /** Usual number of cells in a record, as in the file. */
  readonly width: number;
  /** Number of columns with content. */
  readonly used: number;
  /** Share of the records, from the first usual one on, that have the usual width. */
  readonly even: number;
  /** Share of all records that have the usual width. */
  readonly share: number;
  /** Number of records above the first usual one. */
  readonly lead: number;
}

/** Maximum number of different widths that are tried as the usual one. */
const TRIED = 6;
/** Number of columns above which further columns are no more evidence for a width. */
const TELLING = 8;
/** Minimum share of the records of a block that have its usual width. */
const BLOCK_EVEN = 0.8;
/** Maximum records above a table. */
const LEAD_MAX = 60;

/**
 * Measures records.
 *
 * @param all - records of a sample, none of them blank
 * @param blocks - the records directly below a blank line
 */
export function measureWidths(
  all: readonly (readonly string[])[],
  blocks: ReadonlySet<readonly string[]> = new Set(),
): Widths {
  const others = all.filter(isNoLabel);
  // A file of nothing but labels is a table of two columns.
  const records = others.length < 2 ? all : others;
  const filled = records.map(filledWidth);
  const used = Math.max(1, ...filled);
  // Blank cells after the last column with content do not count.
  const widths: number[] = [];
  for (const { length } of records) widths.push(Math.min(length, used));
  let best = { width: widths[0] ?? 1, value: -1, lead: 0, even: 0, share: 0 };
  for (const [width, count] of frequent(widths)) {
    const lead = widths.indexOf(width);
    if (lead > LEAD_MAX) continue;
    const even = count / (widths.length - lead);
    const areLabels = filled.slice(0, lead).every((cells) => cells <= LABEL_CELLS);
    const above = 1 - lead / (widths.length * (areLabels ? 2 : 1));
    const breadth = Math.min(TELLING, Math.max(0.5, width - 1));
    // A wide block below a blank line is a table, no matter how many labels are above it.
    const isBlock = areLabels && even > BLOCK_EVEN && blocks.has(records[lead] ?? []);
    const value = even * (count - 0.5) * (isBlock ? breadth * breadth : breadth * above);
    if (value > best.value) best = { width, value, lead, even, share: count / widths.length };
  }
  const usual: number[] = [];
  for (let at = 0; at < records.length; at += 1)
    if (widths[at] === best.width) usual.push(records[at]?.length ?? 0);
  return {
    width: mostFrequent(usual) ?? 1,
    used: best.width,
    even: best.even,
    share: best.share,
    lead: best.lead,
  };
}

function isNoLabel(record: readonly string[]): boolean {
  return !isLabel(record);
}

/** Counts the cells of a record up to the last one with content. */
export function filledWidth(record: readonly string[]): number {
  let width = record.length;
  while (width > 0 && (record[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}

/** The most frequent number, on a tie the larger one; undefined = there are none. */
export function mostFrequent(numbers: readonly number[]): number | undefined {
  return frequent(numbers)[0]?.[0];
}

/** The most frequent numbers, each with its count; on a tie the larger number first. */
function frequent(numbers: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, TRIED);
}
