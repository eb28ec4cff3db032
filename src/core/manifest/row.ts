/** One row of `_Manifiesto`: one snapshot handled, and how it ended. */
import type { TableProof } from '../proof/table-proof';
import { readProof } from '../proof/table-proof';
import type { Outcome } from '../snapshot/outcome';
import { OUTCOMES } from '../snapshot/outcome';

export interface ManifestRow {
  /** Local ISO time with offset. */
  readonly time: string;
  /** Kind of the entity in words; blank for a file of none. */
  readonly entity: string;
  readonly tab: string;
  readonly outcome: Outcome;
  /** Stable code of the reason; blank where it was published without remarks. */
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
  /** Data rows, header excluded; null where the file was not read. */
  readonly rows: number | null;
  readonly columns: number | null;
  readonly seconds: number;
  /** Who or what started the run. */
  readonly startedBy: string;
  readonly version: string;
  readonly commitId: string;
  /** When the content was first seen, as local ISO time with offset; blank where nobody knows, and without a file. */
  readonly seen: string;
  /** Hashes of what was published, apart by blanks; blank where nothing was. */
  readonly proof: string;
}

/** Fields in the order of the tab's columns, from A on. New ones are added at the end: readers go by position. */
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

/** What a later run needs to know of a row. */
export interface ManifestEntry {
  /** Local ISO time with offset. */
  readonly time: string;
  readonly tab: string;
  /** Null when the row is none of ours. */
  readonly outcome: Outcome | null;
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
  readonly rows: number;
  readonly columns: number;
  readonly commitId: string;
  /** When the content was first seen, in ms; null where nobody knows: a former version did not tell. */
  readonly seenMs: number | null;
  /** Null where nothing was published, or a former version did. */
  readonly proof: TableProof | null;
}

/**
 * The row's cells.
 *
 * @param row - facts
 * @param outcomeWord - the outcome as people read it
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
 * Reads a row back.
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

/** What rows say in words that versions before the column of codes wrote; they stay as they were. */
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
