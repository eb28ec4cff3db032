/** What a report tells in the tests: one file of each outcome, relations, observations. */

import type { Inspected } from '../../../../local/cli/inspect/read';
import type { ReportFacts } from '../../../../local/cli/report/page';
import type { ObservationLine } from '../../../../local/cli/told/observations';
import { line } from '../fake-host';

export const INSPECTED: Inspected = {
  ok: true,
  bytes: 900,
  dialect: {
    encoding: 'windows-1252',
    delimiter: ';',
    quote: '"',
    escape: '"',
    newline: '\r\n',
    preambleRows: 2,
    headerRows: 1,
    confidence: 0.83,
    runnerUp: '"," × 2',
    doubts: [],
    changes: [],
    evidence: [{ code: 'records/even', facts: { columns: 16, percent: 99, records: 200 } }],
  },
  facts: {
    records: 200,
    columns: 16,
    longestCell: { length: 30, line: 9, record: 7, column: 3 },
    headerNames: [],
    findings: [
      { code: 'row/short', line: 9, record: 7, column: 0, facts: { cells: 3, usual: 16 } },
      { code: 'row/short', line: 12, record: 10, column: 0, facts: { cells: 3, usual: 16 } },
    ],
    totals: { 'row/short': 2 },
    unclosedQuote: null,
    dropped: 0,
    swallowed: 0,
    lastRecordComplete: true,
    endsWithNewline: true,
    refuted: null,
  },
};

export const OBSERVATION: ObservationLine = {
  severity: 'error',
  tab: 'Ventas',
  rule: 'parent/unknown',
  ruleWord: 'el valor no existe en la otra hoja',
  cell: 'B4',
  line: '4',
  record: '3',
  column: 'id_cliente',
  reason: 'El valor de «id_cliente» no está entre los ID de Clientes.',
  todo: 'Verifique que el registro exista.',
  rows: 1_204,
  file: 'ventas.csv',
};

/** The facts of a report. */
export function facts(change: Partial<ReportFacts> = {}): ReportFacts {
  return {
    folder: 'Exportaciones',
    made: '24 de noviembre de 2026, 22:15',
    version: '0.1.0',
    files: [
      { line: line(), inspected: INSPECTED },
      {
        line: line({
          tab: 'Ventas',
          file: 'ventas.csv',
          outcome: 'held',
          reason: 'Motivo.',
          todo: 'Qué hacer.',
        }),
        inspected: { ok: false, problem: { code: 'empty', facts: {} }, bytes: 0 },
      },
      { line: line({ tab: '', file: 'notas.txt', outcome: 'ignored' }), inspected: null },
    ],
    sheets: [
      {
        tab: 'Ventas',
        state: 'al día',
        rows: '1300',
        idColumn: 'id_venta',
        idEvidence: 'por su nombre (100 %)',
        relations: [
          '«id_cliente» → Clientes, obligatoria: por su nombre (100 %); 90 de 97 valores encontrados',
        ],
      },
    ],
    observations: [OBSERVATION],
    ...change,
  };
}
