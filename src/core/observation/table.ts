/** `_Observaciones`: which rows stand in it, and the edits that write it. */
import { LIMITS } from '../limits';
import type { Edit } from '../ports/edit';
import type { Tab } from '../ports/workbook';
import { colorSeverities } from './color';
import type { ObservationRow } from './row';
import { OBSERVATION_FIELDS, toCells } from './row';

export const OBSERVATIONS_TITLE = '_Observaciones';

/**
 * The rows after a check: those of other checks stay as long as they are about what is still published.
 *
 * @param before - rows that stand in the tab
 * @param checked - names of the checks that were done
 * @param known - names of all checks that there are
 * @param commits - commit of what each tab holds now, by tab
 */
export function mergeRows(
  before: readonly ObservationRow[],
  checked: ReadonlySet<string>,
  known: ReadonlySet<string>,
  found: readonly ObservationRow[],
  commits: Readonly<Record<string, string>>,
): ObservationRow[] {
  const isOfFile = (row: ObservationRow) => row.check.startsWith('file ');
  const stays = (row: ObservationRow) =>
    !checked.has(row.check) && (known.has(row.check) || isOfFile(row)) && commits[row.tab] === row.commitId;
  return [...found, ...before.filter(stays)].sort(
    (a, b) => compare(a.tab, b.tab) || rank(a.severity) - rank(b.severity) || compare(a.rule, b.rule),
  );
}

/** Errors first, then what is no error yet, then what may be none. */
const SEVERITIES = ['error', 'pendiente', 'aviso'];

function rank(severity: string): number {
  const index = SEVERITIES.indexOf(severity);
  return index < 0 ? SEVERITIES.length : index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * As many rows of each rule as fit the table, the first ones of each; their totals stay true.
 *
 * @param rows - all, in the order of the table
 */
export function fitRows(rows: readonly ObservationRow[]): ObservationRow[] {
  for (let most: number = LIMITS.observationsPerRule; ; most = Math.floor(most / 2)) {
    const counts = new Map<string, number>();
    const kept = rows.filter((row) => {
      const group = `${row.check} ${row.rule}`;
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      return count <= most;
    });
    if (kept.length <= LIMITS.observationRows || most <= 1) return kept.slice(0, LIMITS.observationRows);
  }
}

/** Address of the cell that a row is about; null = it is about none. */
type LinkOf = (row: ObservationRow) => string | null;

/**
 * Edits that write the table whole, whatever a person did to it.
 *
 * @param header - of its columns
 * @param linkOf - address of the cell that a row is about; null = it is about none
 */
export function replaceObservations(
  tab: Pick<Tab, 'sheetId' | 'rows' | 'columns'>,
  header: readonly string[],
  rows: readonly ObservationRow[],
  linkOf: LinkOf,
): Edit[] {
  const { sheetId } = tab;
  const columns = OBSERVATION_FIELDS.length;
  const height = Math.max(2, rows.length + 1);
  return [
    { kind: 'unhook', sheetId },
    // Sheets refuses to take away all rows or columns but the frozen ones, and a person may have frozen any.
    ...(tab.rows > height || tab.columns > columns
      ? [{ kind: 'header' as const, sheetId, frozenRows: 0 }]
      : []),
    ...(tab.columns === columns ? [] : [{ kind: 'resizeColumns' as const, sheetId, columns }]),
    ...(tab.rows === height ? [] : [{ kind: 'resizeRows' as const, sheetId, rows: height }]),
    { kind: 'cells', sheetId, row: 0, rows: height, columns, texts: [header, ...rows.map(toCells)] },
    { kind: 'header', sheetId, frozenRows: 1 },
    ...dress(sheetId, rows, linkOf),
  ];
}

/**
 * Edits that put rows on top, in the commit that they belong to.
 *
 * @param tab - as it is; a person may have taken columns away
 * @param linkOf - address of the cell that a row is about; null = it is about none
 */
export function insertObservations(
  { sheetId, columns: present }: Pick<Tab, 'sheetId' | 'columns'>,
  rows: readonly ObservationRow[],
  linkOf: LinkOf,
): Edit[] {
  if (rows.length === 0) return [];
  const columns = OBSERVATION_FIELDS.length;
  return [
    ...(present < columns ? [{ kind: 'resizeColumns' as const, sheetId, columns }] : []),
    { kind: 'insertRows', sheetId, at: 1, count: rows.length },
    {
      kind: 'cells',
      sheetId,
      row: 1,
      rows: rows.length,
      columns,
      texts: rows.map(toCells),
    },
    // Sheets gives inserted rows the look and the link of the row that was first: each gets its own.
    ...dress(sheetId, rows, linkOf),
  ];
}

/** What people see of the first rows under the header besides their text. */
function dress(sheetId: number, rows: readonly ObservationRow[], linkOf: LinkOf): Edit[] {
  const links = rows.map(linkOf);
  return [
    { kind: 'links', sheetId, row: 1, column: OBSERVATION_FIELDS.indexOf('cell'), links },
    colorSeverities(sheetId, rows),
  ];
}
