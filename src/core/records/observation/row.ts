/** One row of `_Observaciones`: one thing to look at, where it is, and what to do. */

export interface ObservationRow {
  /** `error`, `aviso`, `pendiente`, `nota`. */
  readonly severity: string;
  readonly tab: string;
  /** Stable code of the rule. */
  readonly rule: string;
  readonly ruleWord: string;
  /** Cell of the tab in A1 notation; blank if the observation is about no single cell. */
  readonly cell: string;
  /** Physical line and record of the file, from 1; blank if unknown or if the observation is about no single record. */
  readonly line: string;
  readonly record: string;
  readonly columnName: string;
  /** Text of the cell: the client's own data, in the client's own Spreadsheet. */
  readonly value: string;
  readonly reason: string;
  readonly todo: string;
  /** Total rows and distinct values of this rule in this column, including those without a row of their own here. */
  readonly rows: string;
  readonly distinct: string;
  readonly fileName: string;
  /** The commit that published the checked content. */
  readonly commitId: string;
  /** Name of the check. All rows of a check are replaced together. */
  readonly check: string;
}

/** Fields in the order of the tab's columns, from A on. New fields are added at the end: readers use column positions. */
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

/** The row's cells. */
export function toCells(row: ObservationRow): string[] {
  return OBSERVATION_FIELDS.map((field) => row[field]);
}

/**
 * Parses a row.
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
