/** Differences as people read them at a terminal: a summary, then rows in colours. */
import type { Change } from '../core/feed';
import type { Row } from '../core/table';
import type { TabDiff } from './diff';
import { describePulled } from './words';

export type Paint = (color: 'red' | 'green' | 'yellow', text: string) => string;

/** Codes of a terminal's colours. https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const CODES = { red: 31, green: 32, yellow: 33 } as const;

export const COLORS: Paint = (color, text) => `\u001b[${CODES[color]}m${text}\u001b[0m`;
export const PLAIN: Paint = (_color, text) => text;

/** Characters of a cell that are shown. */
const CELL = 40;

/**
 * The lines of one tab.
 *
 * @param paint - colours, or none
 */
export function diffLines({ tab, pulled, before, after, changes }: TabDiff, paint: Paint): string[] {
  const summary = `${tab.padEnd(14)} ${describePulled(pulled)}`;
  if (pulled.kind !== 'imported' || pulled.reset !== null) return [summary];
  const { inserts, updates, deletes, groups } = pulled.counts;
  const more = inserts + updates + deletes + groups - changes.length;
  return [
    summary,
    ...changes.flatMap((change) => changeLines(change, before, after, paint)),
    ...(more > 0 ? [`  … and ${more} more (--rows N shows them)`] : []),
  ];
}

function changeLines(
  change: Change,
  before: readonly string[],
  after: readonly string[],
  paint: Paint,
): string[] {
  switch (change.op) {
    case 'insert':
      return [paint('green', `  + ${cellsOf(change.after)}`)];
    case 'delete':
      return [paint('red', `  - ${cellsOf(change.before)}`)];
    case 'update': {
      const cells = change.columns.map((name) => {
        const was = change.before[before.indexOf(name)] ?? '';
        const is = change.after[after.indexOf(name)] ?? '';
        return `${name}: ${paint('red', short(was))} → ${paint('green', short(is))}`;
      });
      return [`  ${paint('yellow', `~ ${short(change.key)}`)}  ${cells.join('; ')}`];
    }
    case 'group':
      return [
        paint('yellow', `  ~ ID «${short(change.key)}», blank or in several rows`),
        ...change.before.map((row) => paint('red', `    - ${cellsOf(row)}`)),
        ...change.after.map((row) => paint('green', `    + ${cellsOf(row)}`)),
      ];
  }
}

function cellsOf(row: Row): string {
  return row.map(short).join(' | ');
}

/** One line, cut to the width that is shown; control characters become blanks. */
function short(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > CELL ? `${line.slice(0, CELL - 1)}…` : line;
}
