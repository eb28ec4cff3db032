/** Two tabs of any size, one pointing to the other, with all the faults that the audit knows; always the same. */
import type { AuditedEntity } from '../../src/core/judge/audit/entity';
import type { WorldTab } from './reference';

/** One row in this many is faulty, for each kind of fault. */
const FAULT_EVERY = 200;

type Cell = (row: number) => string;

/** Customers: numbers of eight digits with leading zeros, as most systems write them. */
const customer: Cell = (row) => {
  switch (row % FAULT_EVERY) {
    case 50:
      return '';
    case 100:
      return number(row - 1);
    case 150:
      return String(row - 1);
    default:
      return number(row);
  }
};

/** Sales: 18 digits, unique. */
const sale: Cell = (row) => `2026${String(row).padStart(14, '0')}`;

/** The customer of a sale: mostly an existing one, chosen with a step that visits all. */
const buyer: Cell = (row) => {
  switch (row % FAULT_EVERY) {
    case 25:
      return '';
    case 75:
      return `C-${row}`;
    case 125:
      return String(row * 7);
    default:
      return number(row * 7);
  }
};

function number(value: number): string {
  return String(value % 10_000_000).padStart(8, '0');
}

/** Columns by tab, in their order. */
const COLUMNS: Readonly<Record<string, readonly Cell[]>> = { Clientes: [customer], Ventas: [sale, buyer] };

/**
 * Cells of a column, in the form of an answer of Sheets.
 *
 * @param tab - Clientes or Ventas
 * @param column - position from 0
 * @param from - first data row
 * @param rows - how many
 */
export function answer(tab: string, column: number, from: number, rows: number): string[] {
  const cell = COLUMNS[tab]?.[column];
  const texts = Array.from({ length: rows }, (_, offset) => cell?.(from + offset) ?? '');
  // Through JSON, so that the strings have the same form in memory as those of an answer.
  return JSON.parse(JSON.stringify(texts)) as string[];
}

/**
 * The tabs in the form of the audit.
 *
 * @param rows - data rows of each
 */
export function entities(rows: number): AuditedEntity[] {
  const found = { name: '', confidence: 1, evidence: [] };
  const shared = { published: true, held: false, arrivedMs: 0, rows, columns: 2, bytes: 40 * rows };
  const id = { ...found, column: 0 };
  const buyers = { ...found, column: 1, kind: 'clientes', tab: null, need: 'must' } as const;
  return [
    { ...shared, tab: 'Clientes', kind: 'clientes', id, relations: [] },
    { ...shared, tab: 'Ventas', kind: 'ventas', id, relations: [buyers] },
  ];
}

/**
 * The same tabs for the reference.
 *
 * @param rows - data rows of each
 */
export function world(rows: number): WorldTab[] {
  return entities(rows).map(({ tab, kind, published, held, arrivedMs, relations }) => ({
    tab,
    kind,
    published,
    held,
    arrivedMs: arrivedMs ?? 0,
    ids: answer(tab, 0, 0, rows),
    relations: relations.map(({ need, column }) => ({
      need,
      kind: 'clientes',
      target: null,
      values: column === null ? [] : answer(tab, column, 0, rows),
    })),
  }));
}
