/** Recognises decimal commas that look like delimiters. */
import type { Weight } from './weigh';

/** Delimiters that texts and numbers hardly ever contain, unlike the comma. */
const UNCOMMON = [';', '\t', '|'] as const;

/** Whether a reading splits all records evenly, titles included, while the commas of the best one are decimal ones. */
export function isSteadier(one: Weight, best: Weight): boolean {
  if (best.candidate.syntax.delimiter.trim() !== ',' || !isDecimal(best)) return false;
  const isUncommon = UNCOMMON.some((delimiter) => delimiter === one.candidate.syntax.delimiter);
  return isUncommon && one.used > 1 && one.share === 1;
}

/** Share of the commas that are between digits, from which they are decimal ones. Our choice. */
const DECIMAL_SHARE = 0.9;

/** Whether the titles are not split, and nearly all other splits are between digits. */
function isDecimal({ records }: Weight): boolean {
  const [titles = [], ...rows] = records;
  if (titles.length > 1) return false;
  const splits = rows.flatMap((row) =>
    row.slice(1).map((cell, at) => /\d$/.test(row[at] ?? '') && /^\d/.test(cell)),
  );
  return splits.filter(Boolean).length >= DECIMAL_SHARE * splits.length;
}
