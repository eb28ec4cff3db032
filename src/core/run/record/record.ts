/** Writes the manifest rows of files that were not published: held, rejected, failed, not used. */

import { ServiceError } from '../../ground/ports/service-error';
import type { Workbook } from '../../ground/ports/workbook';
import type { TableProof } from '../../ground/proof/table-proof';
import { proofText } from '../../ground/proof/table-proof';
import type { Happening } from '../../judge/lifecycle/event';
import { cameMs } from '../../judge/lifecycle/seen-file';
import type { SnapshotReader } from '../../reading/rows/snapshot-reader';
import { insertManifest } from '../../records/manifest/insert';
import type { ManifestRow } from '../../records/manifest/row';
import { toCells } from '../../records/manifest/row';
import type { ListedFile } from '../../records/snapshot/folder';
import { hasBytes } from '../../records/snapshot/folder';
import type { Outcome } from '../../records/snapshot/outcome';
import type { Resolved } from '../../records/snapshot/resolve';
import type { Advice } from '../../words/terms/advice';
import { delimiterWord, KIND_WORDS, MANIFEST_HEADER, OUTCOME_WORDS } from '../../words/terms/manifest';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { statusEdits } from './report';

/** The facts of a manifest row besides those of the snapshot. */
export interface RowFacts {
  readonly one: Pick<Resolved, 'entity' | 'winner'>;
  readonly outcome: Outcome;
  readonly code: string;
  readonly advice: Advice;
  /** Null when the file was not read. */
  readonly reader: SnapshotReader | null;
  readonly ms: number;
  readonly commitId: string;
  /** Hashes of the published table; null = nothing was published. */
  readonly proof?: TableProof | null;
}

export function manifestRow(session: Session, facts: RowFacts): ManifestRow {
  const { one, outcome, code, advice, reader, ms, commitId } = facts;
  return {
    ...blankRow(session, commitId),
    ...fileOf(session, one.winner, one.entity.tab),
    entity: KIND_WORDS[one.entity.kind],
    tab: one.entity.tab,
    outcome,
    code,
    ...advice,
    encoding: reader?.dialect.encoding ?? '',
    delimiter: delimiterWord(reader?.dialect.delimiter ?? ''),
    rows: reader?.facts.records ?? null,
    columns: reader?.facts.columns ?? null,
    seconds: Math.round(ms / 100) / 10,
    proof: proofText(facts.proof ?? null),
  };
}

/**
 * Writes rows and the resulting status in one step. The write is applied only once, even if the answer is lost.
 *
 * @param rows - newest first
 * @param happened - events to apply once the rows are written
 * @throws ServiceError
 */
export function record(
  session: Session,
  book: Book,
  workbook: Workbook,
  rows: readonly ManifestRow[],
  happened: readonly Happening[],
): void {
  const first = rows[0];
  if (!first) return;
  const cells = rows.map((row) => toCells(row, OUTCOME_WORDS[row.outcome]));
  session.commit(book, happened, (after) => {
    const { edits, digest } = statusEdits(session, book, after);
    const write = (isFull: boolean) =>
      workbook.apply([...insertManifest(book.manifest, MANIFEST_HEADER, cells, isFull), ...edits]);
    try {
      write(false);
    } catch (error) {
      // Even a full Spreadsheet must report that it is full.
      if (!(error instanceof ServiceError) || error.kind !== 'full') throw error;
      write(true);
    }
    return digest;
  });
}

/**
 * The cells of a row about a file.
 *
 * @param file - as listed, or as a person restores it
 * @param tab - of its entity; null = none
 */
export function fileOf(
  session: Session,
  file: ListedFile,
  tab: string | null,
): Pick<ManifestRow, 'fileName' | 'fileId' | 'md5' | 'revision' | 'bytes' | 'seen'> {
  const { id: fileId, name: fileName, md5, bytes, revision } = file;
  const winner = tab === null ? null : session.entity(tab).winner;
  const seenMs = hasBytes(file) ? cameMs(winner, file, session.state.looks, 0) : 0;
  const seen = seenMs > 0 ? session.world.clock.local(seenMs) : '';
  return { fileName, fileId, md5: md5 ?? '', revision: revision ?? '', bytes, seen };
}

/** A row with time, starter, version and commit ID only. */
export function blankRow(session: Session, commitId: string): ManifestRow {
  const { world, request } = session;
  return {
    time: world.clock.local(world.clock.now()),
    entity: '',
    tab: '',
    outcome: 'ignored',
    code: '',
    reason: '',
    todo: '',
    fileName: '',
    fileId: '',
    md5: '',
    revision: '',
    bytes: 0,
    encoding: '',
    delimiter: '',
    rows: null,
    columns: null,
    seconds: 0,
    startedBy: request.startedBy ?? '',
    version: world.version,
    commitId,
    seen: '',
    proof: '',
  };
}
