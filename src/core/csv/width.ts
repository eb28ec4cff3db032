/** Tells how many cells the records of a table have, and how alike they are; what is blank at their ends counts for nothing. */
import { isLabel, LABEL_CELLS } from './label';

/** What the widths of some records come to. */
export interface Widths {
  /** Cells of the usual record, as it stands in the file. */
  readonly width: number;
  /** Columns of them that hold something. */
  readonly used: number;
  /** Share of the records, from the first usual one on, that are alike. */
  readonly even: number;
  /** Share of all records. */
  readonly share: number;
  /** Records above the first usual one. */
  readonly lead: number;
}

/** Different widths that are tried as the usual one. */
const TRIED = 6;
/** Columns from which on more of them say no more for a width. */
const TELLING = 8;
/** Share of the records of a block that have its usual width. */
const BLOCK_EVEN = 0.8;
/** Records above a table at most. */
const LEAD_MAX = 60;

/**
 * Measures records.
 *
 * @param all - records of a sample, none of them blank
 * @param blocks - those of them that stand below a blank line
 */
export function measureWidths(
  all: readonly (readonly string[])[],
  blocks: ReadonlySet<readonly string[]> = new Set(),
): Widths {
  const others = all.filter((record) => !isLabel(record));
  // A file of labels is a table of two columns.
  const records = others.length < 2 ? all : others;
  const filled = records.map(filledWidth);
  const used = Math.max(1, ...filled);
  // A record that ends in blank cells beyond the last column that is used ends there.
  const widths = records.map((record) => Math.min(record.length, used));
  let best = { width: widths[0] ?? 1, value: -1, lead: 0, even: 0, share: 0 };
  for (const [width, count] of frequent(widths)) {
    const lead = widths.indexOf(width);
    if (lead > LEAD_MAX) continue;
    const even = count / (widths.length - lead);
    const areLabels = filled.slice(0, lead).every((cells) => cells <= LABEL_CELLS);
    const above = 1 - lead / (widths.length * (areLabels ? 2 : 1));
    const breadth = Math.min(TELLING, Math.max(0.5, width - 1));
    // A wide block below a blank line is a table, however many labels stand above it.
    const isBlock = areLabels && even > BLOCK_EVEN && blocks.has(records[lead] ?? []);
    const value = even * (count - 0.5) * (isBlock ? breadth * breadth : breadth * above);
    if (value > best.value) best = { width, value, lead, even, share: count / widths.length };
  }
  const usual = records.filter((_, at) => widths[at] === best.width).map(({ length }) => length);
  return {
    width: mostFrequent(usual) ?? 1,
    used: best.width,
    even: best.even,
    share: best.share,
    lead: best.lead,
  };
}

/** Counts the cells of a record up to the last one that holds something. */
export function filledWidth(record: readonly string[]): number {
  let width = record.length;
  while (width > 0 && (record[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}

/** The most frequent of some numbers, the larger one of two; undefined where there are none. */
export function mostFrequent(numbers: readonly number[]): number | undefined {
  return frequent(numbers)[0]?.[0];
}

/** The most frequent numbers, each with its count; of two as frequent the larger one first. */
function frequent(numbers: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, TRIED);
}
