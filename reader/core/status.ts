/** Reads `_Estado` as the contract defines it: by position, padded, checked. */
import { fromHex } from '../../src/core/ground/proof/row-hash';
import { STATE_CODES, type StateCode } from '../../src/core/judge/status/state';
import { STATUS_FIELDS } from '../../src/core/judge/status/table';
import type { Row } from './table';

/** Title of the tab, and the rows of it that a dealership can fill. */
export const STATUS_TITLE = '_Estado';
export const STATUS_ROWS = 400;

/** State of an entity, from column A. */
export type EntityState = StateCode;

/** The row of the system. */
export interface SystemStatus {
  readonly generation: number;
  /** By when the table is written again, in ms since 1970; null = it does not say. */
  readonly nextSignalMs: number | null;
  readonly version: string;
  /** Stable codes of the problems. */
  readonly problems: readonly string[];
}

/** The row of one entity. */
export interface EntityStatus {
  readonly tab: string;
  readonly state: EntityState;
  /** Stable code of the reason; null = none. */
  readonly cause: string | null;
  /** Code of its kind; null = an earlier version wrote the table, or no row of `_Configuracion` names the tab. */
  readonly kind: string | null;
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
  /** Whether row 1 is the header. */
  readonly hasHeader: boolean;
  /** ID of the tab; null = an earlier version wrote the table. */
  readonly sheetId: number | null;
  /** Columns that point to other tabs; empty if an earlier version wrote the table. */
  readonly relations: readonly StatusRelation[];
  /** Place of the ID column, from 0; null = none was found. */
  readonly keyPlace: number | null;
  /** Hashes of the tab; null = an earlier version published it. */
  readonly proof: TabProof | null;
}

/** A column that points to the IDs of a tab. */
interface StatusRelation {
  /** Place, from 0. */
  readonly place: number;
  readonly target: string;
  /** Place of the IDs in the target, from 0; null = unknown. */
  readonly targetPlace: number | null;
  readonly required: boolean;
}

/** Hashes of what was published, in sixteen hexadecimal digits each. */
interface TabProof {
  /** Of the rows of data in any order, and in their order. */
  readonly set: string;
  readonly ordered: string;
  /** Of the header; null = the file has none. */
  readonly header: string | null;
}

export interface Status {
  readonly system: SystemStatus;
  readonly entities: readonly EntityStatus[];
}

/** Why a table is not one of the product. */
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
  const state = STATE_CODES.find((code) => code === cell(row, 'state'));
  const tab = cell(row, 'tab');
  if (!state || tab === '') return null;
  const cause = cell(row, 'cause');
  const kind = cell(row, 'kind') || null;
  return { tab, state, cause: cause === '' ? null : cause, kind, published: publishedOf(row) };
}

function publishedOf(row: Row): PublishedStatus | null {
  const [rows, columns] = [count(cell(row, 'rows')), count(cell(row, 'columns'))];
  const md5 = cell(row, 'md5');
  if (rows === null || columns === null || md5 === '') return null;
  const [proof, keyPlace] = [proofOf(row), count(cell(row, 'idPlace'))];
  return {
    fileName: cell(row, 'fileName'),
    fileId: cell(row, 'fileId'),
    md5,
    publishedAt: cell(row, 'publishedAt'),
    rows,
    columns,
    hasHeader: hasHeader(row, proof),
    sheetId: count(cell(row, 'sheetId')),
    relations: relationsOf(cell(row, 'relationCodes')),
    keyPlace: keyPlace === null ? null : keyPlace - 1,
    proof,
  };
}

/** If an earlier version wrote neither header rows nor hashes, a header is assumed: nearly every file has one. */
function hasHeader(row: Row, proof: TabProof | null): boolean {
  const headerRows = count(cell(row, 'headerRows'));
  return headerRows === null ? proof === null || proof.header !== null : headerRows > 0;
}

/** The relations; a text that is not a list in the form of the contract counts as empty. */
function relationsOf(text: string): StatusRelation[] {
  const codes: unknown = text.startsWith('[') && text.endsWith(']') ? parsed(text) : [];
  if (!Array.isArray(codes)) return [];
  return codes.flatMap((code: unknown) => {
    if (!Array.isArray(code)) return [];
    const [column, target, targetColumn, required]: unknown[] = code;
    if (typeof column !== 'number' || typeof target !== 'string') return [];
    const targetPlace = typeof targetColumn === 'number' ? targetColumn - 1 : null;
    return [{ place: column - 1, target, targetPlace, required: required === 1 }];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function proofOf(row: Row): TabProof | null {
  const [set, ordered, header] = [
    cell(row, 'rowSetHash'),
    cell(row, 'rowOrderHash'),
    cell(row, 'headerHash'),
  ];
  return fromHex(set) && fromHex(ordered) ? { set, ordered, header: fromHex(header) && header } : null;
}

function cell(row: Row, field: Field): string {
  return row[STATUS_FIELDS.indexOf(field)] ?? '';
}

function count(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
