/** Rows of `_Observaciones` for findings of checks and of the reader. */
import type { Findings, Observation, Total } from '../../judge/audit/observation';
import type { ColumnChange } from '../../judge/guard/columns';
import type { Repeats } from '../../judge/guard/repeats';
import type { Finding } from '../../reading/told/finding';
import type { ObservationRow } from '../../records/observation/row';
import { SEVERITY_CODES } from '../../records/observation/severity';
import { figure } from '../terms/advice';
import { describeColumnChange } from '../terms/comparison';
import { describeFinding } from '../terms/reading';
import { adviseFinding } from '../terms/readingadvice';
import { describeObservation, RULE_WORDS } from './observation';

/** Header of `_Observaciones`, in the order of `OBSERVATION_FIELDS`. */
export const OBSERVATION_HEADER: readonly string[] = [
  'Gravedad',
  'Hoja',
  'Código',
  'Regla',
  'Celda',
  'Línea del archivo',
  'Registro',
  'Columna',
  'Valor',
  'Motivo',
  'Qué hacer',
  'Filas con este caso',
  'Valores distintos',
  'Archivo',
  'ID de publicación',
  'Control',
];

/** Origin of rows. */
export interface Origin {
  /** Name of the check. */
  readonly check: string;
  readonly headerRows: number;
  /** Physical line of the first record; null = unknown. */
  readonly firstLine: number | null;
  readonly fileName: string;
  readonly commitId: string;
}

/** Rows for findings of the audit, with the totals of their rule, which also count findings without a row. */
export function describeFindings(findings: Findings, origin: Origin): ObservationRow[] {
  return findings.observations.map((observation) => {
    const total = findings.totals.find(
      ({ rule, columnName }) => rule === observation.rule && columnName === observation.columnName,
    );
    return toRow(observation, total, origin);
  });
}

function toRow(observation: Observation, total: Total | undefined, origin: Origin): ObservationRow {
  const { rule, severity, tab, column, row, columnName, value } = observation;
  const place = row === null || column === null ? null : placeOf(row, column, origin);
  return {
    ...blankRow(tab, origin),
    ...describeObservation(observation, origin.headerRows),
    severity: SEVERITY_CODES[severity],
    rule,
    ruleWord: RULE_WORDS[rule],
    ...place,
    columnName: columnName ?? '',
    value: value ?? '',
    rows: String(total?.rows ?? 1),
    distinct: total && total.distinct > 0 ? String(total.distinct) : '',
  };
}

/** Position in the tab and in the file of a data row and a column, both from 0. */
function placeOf(
  row: number,
  column: number,
  { headerRows, firstLine }: Origin,
): Pick<ObservationRow, 'cell' | 'line' | 'record'> {
  return {
    cell: `${letters(column)}${row + headerRows + 1}`,
    line: firstLine === null ? '' : String(firstLine + row),
    record: String(row + 1),
  };
}

/**
 * Rows for findings of the reader in a published file.
 *
 * @param findings - the first of each code
 * @param totals - how often each code occurred in the whole file
 */
export function describeReading(
  tab: string,
  findings: readonly Finding[],
  totals: Readonly<Record<string, number>>,
  origin: Origin,
): ObservationRow[] {
  return findings.map((finding) => {
    const { code, line, record } = finding;
    const { name, todo } = adviseFinding(code);
    return {
      ...blankRow(tab, origin),
      severity: SEVERITY_CODES.warning,
      rule: code,
      ruleWord: name,
      cell: cellOf(finding, origin.headerRows),
      line: line > 0 ? String(line) : '',
      record: record === null ? '' : String(record),
      reason: sentence(describeFinding(finding)),
      todo,
      rows: String(totals[code] ?? 1),
    };
  });
}

/**
 * Rows for changed columns.
 *
 * @param changes - since the last good snapshot
 */
export function describeChanges(
  tab: string,
  changes: readonly ColumnChange[],
  origin: Origin,
): ObservationRow[] {
  return changes.map((change) => ({
    ...blankRow(tab, origin),
    severity: SEVERITY_CODES.warning,
    rule: change.code,
    ruleWord: 'columnas',
    cell: change.code === 'column/removed' ? '' : `${letters(change.column - 1)}1`,
    columnName: change.name,
    reason: describeColumnChange(change),
    todo: 'Si el cambio no es a propósito, exporte con las columnas de siempre. Si lo es, avise a TECNOM.',
    rows: '1',
  }));
}

/** The cell of a record, or of a name in the header; blank if the finding is about no single cell. */
function cellOf({ code, record, column }: Finding, headerRows: number): string {
  if (record !== null) return `${letters((column ?? 1) - 1)}${record + headerRows}`;
  const isTitle = code.startsWith('header/') && headerRows > 0;
  return isTitle && column !== null ? `${letters(column - 1)}1` : '';
}

/** As a sentence: with a capital letter and a full stop. */
function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** Rows for rows that are equal to earlier ones. */
export function describeRepeats(
  tab: string,
  { found, total }: Pick<Repeats, 'found' | 'total'>,
  origin: Origin,
): ObservationRow[] {
  const { headerRows, firstLine } = origin;
  return found.map(({ row, first }) => ({
    ...blankRow(tab, origin),
    severity: SEVERITY_CODES.warning,
    rule: 'row/repeated',
    ruleWord: 'fila repetida',
    cell: `A${row + headerRows + 1}`,
    line: firstLine === null ? '' : String(firstLine + row),
    record: String(row + 1),
    reason: `Esta fila es igual, en todas sus columnas, a la fila ${figure(first + headerRows + 1)} de ${tab}.`,
    todo: 'Si es el mismo registro dos veces, deje uno solo en su sistema y exporte de nuevo.',
    rows: String(total),
  }));
}

function blankRow(tab: string, origin: Origin): ObservationRow {
  return {
    severity: '',
    tab,
    rule: '',
    ruleWord: '',
    cell: '',
    line: '',
    record: '',
    columnName: '',
    value: '',
    reason: '',
    todo: '',
    rows: '',
    distinct: '',
    fileName: origin.fileName,
    commitId: origin.commitId,
    check: origin.check,
  };
}

/** A1 letters of a column counted from 0. */
function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
