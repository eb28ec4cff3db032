/** Tells about one file on a terminal, for a person. */

import Table from 'cli-table3';
import type { Finding } from '../../../src/core/reading/told/finding';
import {
  describeEvidence,
  describeFinding,
  describeProblem,
  encodingWord,
} from '../../../src/core/words/terms/reading';
import { counted, figure } from '../told/figure';
import { delimiterWord, INSPECT_TEXT, newlineWord } from './messages';
import type { Inspected } from './read';

/** Rows of the table that is shown, and characters of a cell. */
const ROWS = 5;
const CELL = 22;
/** Places that are named of one kind of finding. */
const PLACES = 3;

/** Rows at the beginning of a file, kept to be shown. */
export class FirstRows {
  readonly rows: (readonly string[])[] = [];

  take(rows: readonly (readonly string[])[]): void {
    for (const row of rows) if (this.rows.length <= ROWS) this.rows.push(row);
  }

  restart(): void {
    this.rows.length = 0;
  }
}

/**
 * Tells about a file.
 *
 * @param path - as the person gave or found it
 * @param rows - its first rows
 * @param width - characters of a line of the terminal
 */
export function report(
  path: string,
  inspected: Inspected,
  rows: readonly (readonly string[])[],
  width: number,
): string {
  if (!inspected.ok) {
    const { what, todo } = describeProblem(inspected.problem);
    return `${path}\n  ${what}\n  ${todo}\n`;
  }
  const { dialect, facts } = inspected;
  const lines = [
    path,
    `  ${counted(facts.records, 'fila', 'filas')} × ${counted(facts.columns, 'columna', 'columnas')} · ` +
      `${encodingWord(dialect.encoding)} · ${delimiterWord(dialect.delimiter)} · ${newlineWord(dialect.newline)} · ` +
      `${INSPECT_TEXT.confidence} ${figure(Math.round(dialect.confidence * 100))} %`,
    ...(rows.length > 0 ? [indent(firstRows(rows, dialect.headerRows > 0, width))] : []),
    `  ${INSPECT_TEXT.because}`,
    ...dialect.evidence.map((evidence) => `  · ${describeEvidence(evidence)}`),
  ];
  if (dialect.runnerUp !== null) lines.push(`  · ${INSPECT_TEXT.runnerUp} ${dialect.runnerUp}`);
  const findings = groupFindings(facts.findings, facts.totals);
  if (findings.length > 0) lines.push(`  ${INSPECT_TEXT.findings}`, ...findings.map((line) => `  · ${line}`));
  return `${lines.join('\n')}\n`;
}

function firstRows(rows: readonly (readonly string[])[], headed: boolean, width: number): string {
  const shown = rows.slice(0, headed ? ROWS + 1 : ROWS).map((row) => row.map(shorten));
  const columns = fittingColumns(shown, width);
  const more = shown.some((row) => row.length > columns);
  const [first = [], ...others] = shown.map((row) => [
    ...Array.from({ length: columns }, (_, column) => row[column] ?? ''),
    ...(more ? ['…'] : []),
  ]);
  const table = new Table({ head: headed ? first : [], style: { head: [], border: [] }, chars: PLAIN });
  for (const row of headed ? others : [first, ...others]) table.push(row);
  return table.toString();
}

/** Lines between the rows would take half of the screen. */
const PLAIN = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** How many columns a line of the terminal has room for, one at least. */
function fittingColumns(rows: readonly (readonly string[])[], width: number): number {
  const most = Math.max(...rows.map((row) => row.length));
  let used = 8;
  for (let column = 0; column < most; column += 1) {
    used += 3 + Math.max(...rows.map((row) => (row[column] ?? '').length));
    if (used > width) return Math.max(1, column);
  }
  return most;
}

function shorten(cell: string): string {
  const line = cell.replace(/\p{Cc}/gu, ' ');
  return line.length > CELL ? `${line.slice(0, CELL - 1)}…` : line;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** One line for each kind of finding: how often, what, and where first. */
function groupFindings(findings: readonly Finding[], totals: Readonly<Record<string, number>>): string[] {
  return Object.entries(totals).map(([code, total]) => {
    const own = findings.filter((finding) => finding.code === code);
    const [first] = own;
    const places = own.slice(0, PLACES).map(placeOf).join('; ');
    const what = first === undefined ? code : describeFinding(first);
    return `${total > 1 ? `${figure(total)} × ` : ''}${what} (${places}${total > PLACES ? '; …' : ''})`;
  });
}

function placeOf({ line, column }: Finding): string {
  return `línea ${figure(line)}${column === null ? '' : `, columna ${figure(column)}`}`;
}
