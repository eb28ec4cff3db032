/** Tells about one file on a terminal, for a person. */
import Table from 'cli-table3';
import type { Finding } from '../../src/core/csv/finding';
import {
  describeEvidence,
  describeFinding,
  describeProblem,
  encodingWord,
} from '../../src/core/messages/reading';
import { delimiterWord, figure, INSPECT_TEXT, newlineWord, plural } from './messages';
import type { Inspected } from './read';

/** Rows and columns of the table that is shown, and characters of a cell. */
const ROWS = 5;
const COLUMNS = 8;
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
 * @param inspected - what became of it
 * @param rows - its first rows
 */
export function report(path: string, inspected: Inspected, rows: readonly (readonly string[])[]): string {
  if (!inspected.ok) {
    const { what, todo } = describeProblem(inspected.problem);
    return `${path}\n  ${what}\n  ${todo}\n`;
  }
  const { dialect, facts } = inspected;
  const lines = [
    path,
    `  ${plural(facts.records, 'fila', 'filas')} × ${plural(facts.columns, 'columna', 'columnas')} · ` +
      `${encodingWord(dialect.encoding)} · ${delimiterWord(dialect.delimiter)} · ${newlineWord(dialect.newline)} · ` +
      `${INSPECT_TEXT.confidence} ${figure(Math.round(dialect.confidence * 100))} %`,
    ...(rows.length > 0 ? [indent(firstRows(rows, dialect.headerRows > 0))] : []),
    `  ${INSPECT_TEXT.because}`,
    ...dialect.evidence.map((evidence) => `  · ${describeEvidence(evidence)}`),
  ];
  if (dialect.runnerUp !== '') lines.push(`  · ${INSPECT_TEXT.runnerUp} ${dialect.runnerUp}`);
  const findings = groupFindings(facts.findings, facts.totals);
  if (findings.length > 0) lines.push(`  ${INSPECT_TEXT.findings}`, ...findings.map((line) => `  · ${line}`));
  return `${lines.join('\n')}\n`;
}

function firstRows(rows: readonly (readonly string[])[], headed: boolean): string {
  const [first = [], ...others] = rows;
  const width = Math.min(COLUMNS, Math.max(...rows.map((row) => row.length)));
  const more = rows.some((row) => row.length > COLUMNS);
  const shown = (row: readonly string[]) => [
    ...Array.from({ length: width }, (_, column) => shorten(row[column] ?? '')),
    ...(more ? ['…'] : []),
  ];
  const table = new Table({ head: headed ? shown(first) : [], style: { head: [], border: [] } });
  for (const row of headed ? others : rows.slice(0, ROWS)) table.push(shown(row));
  return table.toString();
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
  return `línea ${figure(line)}${column > 0 ? `, columna ${figure(column)}` : ''}`;
}
