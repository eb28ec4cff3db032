/** `_Observaciones`: which rows it contains, and the edits that write it. */
import { LIMITS } from '../../ground/limits';
import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import { colorSeverities } from './color';
import type { ObservationRow } from './row';
import { OBSERVATION_FIELDS, toCells } from './row';

export const OBSERVATIONS_TITLE = '_Observaciones';

/**
 * The rows after a check. Rows of other checks stay while the content that they are about is still published.
 *
 * @param before - rows of the tab now
 * @param checked - names of the checks that were done
 * @param known - names of all checks that exist
 * @param commits - by tab: the commit that published its current content
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

/** Order of the rows: errors, then what may still become an error, then what may be harmless. */
const SEVERITIES = ['error', 'pendiente', 'aviso'];

function rank(severity: string): number {
  const index = SEVERITIES.indexOf(severity);
  return index < 0 ? SEVERITIES.length : index;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The first rows of each rule, as many as fit the table. The totals in each row still count all rows of the rule.
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

/** Address of the cell that a row is about; null = it is about no single cell. */
type LinkOf = (row: ObservationRow) => string | null;

/** Edits that rewrite the whole table and undo what a person did to the tab. */
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
    // Sheets refuses to delete all rows or columns that are not frozen, and a person may have frozen some.
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
 * Edits that insert rows at the top, as a part of the commit that they belong to.
 *
 * @param tab - its current grid: a person may have deleted columns
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
    // Sheets gives inserted rows the format and link of the former first row, so each row gets its own here.
    ...dress(sheetId, rows, linkOf),
  ];
}

/** Links and colours of the first rows under the header. */
function dress(sheetId: number, rows: readonly ObservationRow[], linkOf: LinkOf): Edit[] {
  const links = rows.map(linkOf);
  return [
    { kind: 'links', sheetId, row: 1, column: OBSERVATION_FIELDS.indexOf('cell'), links },
    colorSeverities(sheetId, rows),
  ];
}
