/** Handles one snapshot: loads it, and commits it with its manifest row or reports why not. */

import type { Edit } from '../ground/ports/edit';
import { ServiceError } from '../ground/ports/service-error';
import type { Tab, Workbook } from '../ground/ports/workbook';
import { withRetry } from '../ground/retry';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import type { Loaded } from '../load/job';
import { planCommit } from '../load/publish/plan';
import type { Shape, Target } from '../load/publish/target';
import { gridRows } from '../load/publish/target';
import { insertManifest } from '../records/manifest/insert';
import { toCells } from '../records/manifest/row';
import type { ObservationRow } from '../records/observation/row';
import { insertObservations } from '../records/observation/table';
import { MANIFEST_HEADER, OUTCOME_WORDS } from '../words/terms/manifest';
import { fail, retryChanged } from './fail';
import { findTarget } from './find-target';
import type { Handling } from './handling';
import { loadDue } from './load-due';
import { publishedOf, readingRows, remarkOn } from './publication';
import { isOfRecord } from './record/blocked';
import { cellLink } from './record/cell-link';
import { manifestRow } from './record/record';
import { statusEdits } from './record/report';
import { refuse } from './refuse';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';

/**
 * Handles one snapshot. A failure is the outcome of this snapshot only: the others continue.
 *
 * @throws ServiceError when a tab of the record cannot be written
 */
export function handle(session: Session, book: Book, workbook: Workbook, one: DueSnapshot): Handling {
  const startedMs = session.world.clock.now();
  const took = () => session.world.clock.now() - startedMs;
  try {
    const target = findTarget(session, book, workbook, one.entity.tab);
    const loaded = loadDue(session, book, workbook, one, target);
    if (loaded.kind === 'paused') return { kind: 'later', percent: loaded.percent };
    if (loaded.kind === 'deferred') return { kind: 'later', percent: null };
    if (loaded.kind === 'changed') return retryChanged(session, one, took());
    if (loaded.kind === 'refused') return refuse(session, one, loaded.refusal, loaded.reader, took());
    return publish(session, book, workbook, one, target, loaded, took);
  } catch (error) {
    if (!(error instanceof ServiceError)) return fail(session, one, error, took());
    if (error.fate === 'in-doubt') return { kind: 'doubt' };
    if (isOfRecord(book, error)) throw error;
    return fail(session, one, error, took(), placeOf(book, one, error));
  }
}

/** Name of the tab that refused an edit; null = unknown. */
function placeOf({ tabs }: Book, { entity }: DueSnapshot, { sheetId }: ServiceError): string | null {
  if (sheetId === null) return null;
  return tabs.find((tab) => tab.sheetId === sheetId)?.title ?? entity.tab;
}

/** The commit in one batch: data and manifest row. The staging tab of a staged snapshot is removed or becomes the tab. */
function publish(
  session: Session,
  book: Book,
  workbook: Workbook,
  one: DueSnapshot,
  target: Target,
  loaded: Extract<Loaded, { kind: 'ready' }>,
  took: () => number,
): Handling {
  const { reader, staged, rows } = loaded;
  const { columns } = reader.facts;
  const commitId = session.commitId(`${one.winner.id} ${one.winner.md5}`);
  const row = manifestRow(session, {
    one,
    outcome: 'published',
    ...remarkOn(session, one),
    reader,
    ms: took(),
    commitId,
    proof: loaded.proof,
  });
  const shape = { rows, columns, hasHeader: reader.dialect.headerRows > 0 };
  const sheetId = target.grid || staged.place === 'memory' ? target.sheetId : staged.sheetId;
  const published = publishedOf(session, one, loaded, sheetId, commitId);
  const seen = readingRows(session, one, loaded, commitId);
  const warnings = seen.length;
  const event = { kind: 'published', published, pin: one.pinned, warnings, commitId } as const;
  const write = (status: readonly Edit[], target: Target, seen: readonly ObservationRow[]) => {
    const edits = [
      ...planCommit(target, shape, staged),
      ...insertManifest(book.manifest, MANIFEST_HEADER, [toCells(row, OUTCOME_WORDS.published)]),
      ...insertObservations(book.observations, seen, (told) => cellLink(session, sheetId, told)),
      ...status,
    ];
    workbook.apply(edits);
  };
  session.commit(book, [{ tab: one.entity.tab, event }], (after) => {
    const status = statusEdits(session, book, after);
    try {
      write(status.edits, target, seen);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.sheetId === null) throw error;
      const isOfObservations = error.sheetId === book.observations.sheetId;
      const { tables: known = [] } = target;
      const tables = isOfObservations ? known : tablesNow(session, workbook, target);
      // The observations of the reader may be left out; the data may not.
      if (!isOfObservations && tables.every((id) => known.includes(id))) throw error;
      write(status.edits, { ...target, tables }, isOfObservations ? [] : seen);
    }
    return status.digest;
  });
  return {
    kind: 'published',
    row,
    ms: took(),
    tab: tabAfter(target, sheetId, shape),
    index: target.grid ? null : (target.index ?? 0),
  };
}

/** The tab as the commit left it. */
function tabAfter({ title }: Target, sheetId: number, shape: Shape): Tab {
  const { columns } = shape;
  return {
    ...{ sheetId, title, columns, rows: gridRows(shape), hidden: false, isGrid: true },
    ...{ locked: false, tables: [], protections: [] },
  };
}

/** All tables of the tab, also those that a person made after the tab was read, or below the part that was read. */
function tablesNow(session: Session, workbook: Workbook, { sheetId }: Target): readonly string[] {
  const tabs = withRetry(session.budget, () => workbook.tabs());
  return tabs.find((tab) => tab.sheetId === sheetId)?.tables ?? [];
}
