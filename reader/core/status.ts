/** `_Estado` as the contract has it: read by position, padded, checked. */
import { STATUS_FIELDS } from '../../src/core/status/table';
import type { Row } from './table';

/** Title of the tab, and the rows of it that a dealership can fill. */
export const STATUS_TITLE = '_Estado';
export const STATUS_ROWS = 400;

/** How an entity stands, as column A tells. */
const STATES = [
  'al-dia',
  'en-curso',
  'retenido',
  'rechazado',
  'fallido',
  'atrasado',
  'falta',
  'sin-configurar',
] as const;

export type EntityState = (typeof STATES)[number];

/** The row of the system. */
export interface SystemStatus {
  readonly generation: number;
  /** By when the table will have been written again, in ms since 1970; null where it does not tell. */
  readonly nextSignalMs: number | null;
  readonly version: string;
  /** Stable codes of what is wrong. */
  readonly problems: readonly string[];
}

/** The row of one entity. */
export interface EntityStatus {
  readonly tab: string;
  readonly state: EntityState;
  /** Stable code of the reason; null when there is nothing to say. */
  readonly cause: string | null;
  /** What the tab holds; null before the first publication. */
  readonly published: PublishedStatus | null;
}

export interface PublishedStatus {
  readonly fileName: string;
  readonly fileId: string;
  readonly md5: string;
  readonly publishedAt: string;
  /** Rows of data, and columns. */
  readonly rows: number;
  readonly columns: number;
  /** Name of the ID column; null = none was found. */
  readonly keyName: string | null;
  /** Hashes of the rows, in sixteen hexadecimal digits; null where the product does not tell them. */
  readonly proof: { readonly set: string; readonly ordered: string } | null;
}

export interface Status {
  readonly system: SystemStatus;
  readonly entities: readonly EntityStatus[];
}

/** Why a table is not the product's. */
export type StatusFault = 'not-there' | 'no-system-row' | 'no-generation' | 'newer';

/** First number of the newest version whose contract this program knows. */
const KNOWN_MAJOR = 0;

type Field = (typeof STATUS_FIELDS)[number];

/**
 * Reads the table.
 *
 * @param texts - by row, ragged; the header first
 */
export function readStatus(texts: readonly Row[]): Status | StatusFault {
  if (texts.length === 0) return 'not-there';
  const system = texts.find((row) => cell(row, 'state') === 'sistema');
  if (!system) return 'no-system-row';
  const generation = count(cell(system, 'generation'));
  if (generation === null) return 'no-generation';
  if (Number.parseInt(cell(system, 'version'), 10) > KNOWN_MAJOR) return 'newer';
  const nextSignalMs = Date.parse(cell(system, 'nextSignal'));
  return {
    system: {
      generation,
      nextSignalMs: Number.isNaN(nextSignalMs) ? null : nextSignalMs,
      version: cell(system, 'version'),
      problems: cell(system, 'cause').split(' ').filter(Boolean),
    },
    entities: texts.flatMap((row) => entityOf(row) ?? []),
  };
}

function entityOf(row: Row): EntityStatus | null {
  const state = STATES.find((code) => code === cell(row, 'state'));
  const tab = cell(row, 'tab');
  if (!state || tab === '') return null;
  const cause = cell(row, 'cause');
  return { tab, state, cause: cause === '' ? null : cause, published: publishedOf(row) };
}

function publishedOf(row: Row): PublishedStatus | null {
  const [rows, columns] = [count(cell(row, 'rows')), count(cell(row, 'columns'))];
  const md5 = cell(row, 'md5');
  if (rows === null || columns === null || md5 === '') return null;
  return {
    fileName: cell(row, 'fileName'),
    fileId: cell(row, 'fileId'),
    md5,
    publishedAt: cell(row, 'publishedAt'),
    rows,
    columns,
    keyName: cell(row, 'idColumn') === '' ? null : cell(row, 'idColumn'),
    proof: null,
  };
}

function cell(row: Row, field: Field): string {
  return row[STATUS_FIELDS.indexOf(field)] ?? '';
}

function count(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
