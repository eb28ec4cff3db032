/** One row of `_Manifiesto`: one handled snapshot and its outcome. */
import type { TableProof } from '../../ground/proof/table-proof';
import { readProof } from '../../ground/proof/table-proof';
import type { Outcome } from '../snapshot/outcome';
import { OUTCOMES } from '../snapshot/outcome';

export interface ManifestRow {
  /** Local ISO time with offset. */
  readonly time: string;
  /** Kind of the entity in words; blank for a file that belongs to no entity. */
  readonly entity: string;
  readonly tab: string;
  readonly outcome: Outcome;
  /** Stable code of the reason; blank if the snapshot was published without remarks. */
  readonly code: string;
  readonly reason: string;
  readonly todo: string;
  readonly fileName: string;
  readonly fileId: string;
  readonly md5: string;
  readonly revision: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** Data rows, header excluded; null = the file was not read. */
  readonly rows: number | null;
  readonly columns: number | null;
  readonly seconds: number;
  /** Who or what started the run. */
  readonly startedBy: string;
  readonly version: string;
  readonly commitId: string;
  /** When the content was first seen, as local ISO time with offset; blank if unknown or without a file. */
  readonly seen: string;
  /** Hashes of the published table, separated by spaces; blank if nothing was published. */
  readonly proof: string;
}

/** Fields in the order of the tab's columns, from A on. New fields are added at the end: readers use column positions. */
export const MANIFEST_FIELDS = [
  'time',
  'entity',
  'tab',
  'outcome',
  'code',
  'reason',
  'todo',
  'fileName',
  'fileId',
  'md5',
  'revision',
  'bytes',
  'encoding',
  'delimiter',
  'rows',
  'columns',
  'seconds',
  'startedBy',
  'version',
  'commitId',
  'seen',
  'proof',
  'outcomeCode',
] as const satisfies readonly (keyof ManifestRow | 'outcomeCode')[];

/** Cells of a row that a later run does not need, or needs in another form. */
type Other =
  | 'entity'
  | 'outcome'
  | 'rows'
  | 'columns'
  | 'seconds'
  | 'startedBy'
  | 'version'
  | 'seen'
  | 'proof';

/** The part of a row that a later run needs. */
export interface ManifestEntry extends Omit<ManifestRow, Other> {
  /** Null = the row has no outcome that the product writes. */
  readonly outcome: Outcome | null;
  readonly rows: number;
  readonly columns: number;
  /** When the content was first seen, in ms since 1970; null = unknown: an earlier version did not record it. */
  readonly seenMs: number | null;
  /** Null = nothing was published, or an earlier version published it. */
  readonly proof: TableProof | null;
}

/**
 * The row's cells.
 *
 * @param outcomeWord - the outcome in words for people
 */
export function toCells(row: ManifestRow, outcomeWord: string): string[] {
  return MANIFEST_FIELDS.map((field) => {
    if (field === 'outcome') return outcomeWord;
    if (field === 'outcomeCode') return row.outcome;
    const value = row[field];
    return value === null ? '' : String(value);
  });
}

/**
 * Parses a row.
 *
 * @param cells - text by column, ragged
 */
export function fromCells(cells: readonly string[]): ManifestEntry {
  const at = (field: (typeof MANIFEST_FIELDS)[number]) => cells[MANIFEST_FIELDS.indexOf(field)] ?? '';
  return {
    time: at('time'),
    tab: at('tab'),
    outcome: readOutcome(at('outcomeCode'), at('outcome')),
    code: at('code'),
    reason: at('reason'),
    todo: at('todo'),
    fileName: at('fileName'),
    fileId: at('fileId'),
    md5: at('md5'),
    revision: at('revision'),
    bytes: Number(at('bytes')) || 0,
    encoding: at('encoding'),
    delimiter: at('delimiter'),
    rows: Number(at('rows')) || 0,
    columns: Number(at('columns')) || 0,
    commitId: at('commitId'),
    seenMs: Date.parse(at('seen')) || null,
    proof: readProof(at('proof')),
  };
}

/** Outcome words in rows written before the column `outcomeCode` existed. They must not change. */
const FORMER_WORDS: Readonly<Record<Outcome, string>> = {
  published: 'publicado',
  held: 'retenido',
  rejected: 'rechazado',
  failed: 'fallido',
  ignored: 'no usado',
};

function readOutcome(code: string, formerWord: string): Outcome | null {
  const isIt = (outcome: Outcome) => (code === '' ? FORMER_WORDS[outcome] === formerWord : outcome === code);
  return OUTCOMES.find(isIt) ?? null;
}
