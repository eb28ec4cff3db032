/** One row of `_Observaciones`: one thing that is worth a look, where it stands, and what to do. */

export interface ObservationRow {
  /** `error`, `aviso`, `pendiente`, `nota`. */
  readonly severity: string;
  readonly tab: string;
  /** Stable code of the rule. */
  readonly rule: string;
  readonly ruleWord: string;
  /** Cell of the tab in A1 notation; blank where it is about none. */
  readonly cell: string;
  /** Physical line and record of the file, from 1; blank where it is about none, or nobody knows. */
  readonly line: string;
  readonly record: string;
  readonly columnName: string;
  /** What stands in the cell: the client's own data, in the client's own Spreadsheet. */
  readonly value: string;
  readonly reason: string;
  readonly todo: string;
  /** Rows and different values of this rule in this column, in truth. */
  readonly rows: string;
  readonly distinct: string;
  readonly fileName: string;
  /** The commit that published what was looked at. */
  readonly commitId: string;
  /** Names the check: its rows are replaced together. */
  readonly check: string;
}

/** Fields in the order of the tab's columns, from A on. New ones are added at the end: readers go by position. */
export const OBSERVATION_FIELDS = [
  'severity',
  'tab',
  'rule',
  'ruleWord',
  'cell',
  'line',
  'record',
  'columnName',
  'value',
  'reason',
  'todo',
  'rows',
  'distinct',
  'fileName',
  'commitId',
  'check',
] as const satisfies readonly (keyof ObservationRow)[];

/** A row as it stands in the tab. */
export function toCells(row: ObservationRow): string[] {
  return OBSERVATION_FIELDS.map((field) => row[field]);
}

/**
 * Reads a row back.
 *
 * @param cells - text by column, ragged
 */
export function fromCells(cells: readonly string[]): ObservationRow {
  const at = (field: (typeof OBSERVATION_FIELDS)[number]) => cells[OBSERVATION_FIELDS.indexOf(field)] ?? '';
  return {
    severity: at('severity'),
    tab: at('tab'),
    rule: at('rule'),
    ruleWord: at('ruleWord'),
    cell: at('cell'),
    line: at('line'),
    record: at('record'),
    columnName: at('columnName'),
    value: at('value'),
    reason: at('reason'),
    todo: at('todo'),
    rows: at('rows'),
    distinct: at('distinct'),
    fileName: at('fileName'),
    commitId: at('commitId'),
    check: at('check'),
  };
}
