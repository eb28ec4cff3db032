/** The status as a table on a terminal. */
import Table from 'cli-table3';
import type { Line } from '../core/show/line';
import { totals } from '../core/show/line';
import { countOf } from '../core/words/condition';
import { RING_WORDS } from '../core/words/ring';
import { shortAge } from '../core/words/time';

const DRIFT = { same: '', other: ' ≠', untold: '' } as const;

interface Column {
  readonly head: string;
  readonly textOf: (line: Line, nowMs: number) => string;
}

const NAME: Column = { head: 'Concesionario', textOf: ({ name }) => name };

/** What happens has the rest of the line. */
const WHAT: Column = { head: 'Qué pasa', textOf: ({ what }) => what };

/** Between name and what happens; a narrow terminal drops them from the last. */
const FACTS: readonly Column[] = [
  { head: 'Estado', textOf: ({ word }) => word },
  { head: 'Desde', textOf: ({ sinceMs }, nowMs) => shortAge(nowMs - sinceMs) },
  {
    head: 'Señal',
    textOf: ({ lastSignalMs }, nowMs) => (lastSignalMs === null ? '' : shortAge(nowMs - lastSignalMs)),
  },
  { head: 'Versión', textOf: ({ version }) => version ?? '' },
  { head: 'Código', textOf: ({ codeHash, drift }) => `${codeHash?.slice(0, 8) ?? ''}${DRIFT[drift]}` },
  { head: 'Anillo', textOf: ({ ring }) => RING_WORDS[ring] },
  { head: 'Día', textOf: ({ spentPercent }) => (spentPercent === null ? '' : `${spentPercent} %`) },
];

const GAP = '  ';

/** Characters that what happens keeps before the last fact is dropped. */
const LEAST_WHAT = 30;

/** cli-table3 draws boxes unless every one of their characters is empty. */
const NO_BOX = Object.fromEntries(
  ['top', 'bottom', 'left', 'right']
    .flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`])
    .concat('mid', 'mid-mid')
    .map((name) => [name, '']),
);

/**
 * One row each, without a box.
 *
 * @param lines - the worst first
 * @param nowMs - since 1970
 * @param width - characters of the terminal; null = not a terminal: nothing is cut
 */
export function statusTable(lines: readonly Line[], nowMs: number, width: number | null): string {
  const cellOf = ({ textOf }: Column, line: Line) => visible(textOf(line, nowMs));
  const widthOf = (column: Column) =>
    Math.max(column.head.length, ...lines.map((line) => [...cellOf(column, line)].length));
  const facts = [...FACTS];
  const taken = () => [NAME, ...facts].reduce((sum, column) => sum + widthOf(column) + GAP.length, 0);
  while (width !== null && facts.length > 1 && width - taken() < LEAST_WHAT) facts.pop();
  const columns = [NAME, ...facts, WHAT];
  const widths = columns.map(widthOf);
  // A name is never cut: on a very narrow terminal the row goes on below.
  if (width !== null) widths[widths.length - 1] = Math.max(WHAT.head.length, width - taken());
  const table = new Table({
    head: columns.map(({ head }) => head),
    colWidths: widths,
    chars: { ...NO_BOX, middle: GAP },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const line of lines) table.push(columns.map((column) => cellOf(column, line)));
  return table.toString().replace(/ +$/gm, '');
}

/** Those that need nobody, in one line: «1 con límite, 16 al día: con --all se muestran.» */
export function foldedLine(lines: readonly Line[]): string {
  return `${countsOf(lines)}: con --all se muestran.`;
}

/** «30 concesionarios: 2 sin señales, 28 al día.» */
export function totalsLine(lines: readonly Line[]): string {
  const noun = lines.length === 1 ? 'concesionario' : 'concesionarios';
  return `${lines.length} ${noun}${lines.length > 0 ? `: ${countsOf(lines)}` : ''}.`;
}

function countsOf(lines: readonly Line[]): string {
  return totals(lines)
    .map(([condition, count]) => countOf(condition, count))
    .join(', ');
}

/** Names come from outside, so control characters in them must not reach the terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
}
