/** Deals with one snapshot: loads it, commits it with its manifest row, or says why not. */

import type { DueSnapshot } from '../lifecycle/due-snapshot';
import { sourcesOf } from '../lifecycle/pin';
import { LIMITS } from '../limits';
import { hasLostNames, hintsOf } from '../load/hints';
import type { Job, Loaded, Progress } from '../load/job';
import { loadSnapshot } from '../load/load';
import { insertManifest } from '../manifest/insert';
import { toCells } from '../manifest/row';
import { MANIFEST_HEADER, OUTCOME_WORDS } from '../messages/manifest';
import type { ObservationRow } from '../observation/row';
import { insertObservations } from '../observation/table';
import { ServiceError } from '../ports/service-error';
import type { ContentSource } from '../ports/source';
import type { Tab, Workbook } from '../ports/workbook';
import { planCommit } from '../publish/plan';
import { dropStaging } from '../publish/staging';
import type { Target } from '../publish/target';
import { freeSheetId, freeTitle, gridRows } from '../publish/target';
import { isOfRecord } from '../record/blocked';
import { manifestRow } from '../record/record';
import { statusEdits } from '../record/report';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import { hash } from '../snapshot/hash';
import { keptFileName } from '../snapshot/snapshot';
import { isInstaller } from '../versions/installer';
import type { Book } from '../workbook/book';
import { isAllowed } from './asked';
import { isCheckpointOf } from './due';
import { publishedOf, readingRows, remarkOn } from './publication';
import type { Handling } from './refuse';
import { fail, refuse, unsettle } from './refuse';

/**
 * Deals with one snapshot. Whatever goes wrong with it is its own outcome: the others go on.
 *
 * @param session - of this run
 * @param book - the Spreadsheet as found
 * @param workbook - the Spreadsheet
 * @param one - the entity and the file that stands for it
 */
export function handle(session: Session, book: Book, workbook: Workbook, one: DueSnapshot): Handling {
  const startedMs = session.world.clock.now();
  const took = () => session.world.clock.now() - startedMs;
  try {
    const target = findTarget(session, book, workbook, one.entity.tab);
    const loaded = load(session, book, workbook, one, target);
    if (loaded.kind === 'paused') return { kind: 'later', percent: loaded.percent };
    if (loaded.kind === 'deferred') return { kind: 'later', percent: null };
    if (loaded.kind === 'changed') return unsettle(session, one, took());
    if (loaded.kind === 'refused') return refuse(session, one, loaded.refusal, loaded.reader, took());
    return publish(session, book, workbook, one, target, loaded, took);
  } catch (error) {
    if (!(error instanceof ServiceError)) return fail(session, one, error, took());
    if (error.fate === 'in-doubt') return { kind: 'doubt' };
    if (isOfRecord(book, error)) throw error;
    return fail(session, one, error, took(), placeOf(book, one, error));
  }
}

/** Name of the tab that a refused edit was about; null when nobody knows. */
function placeOf({ tabs }: Book, { entity }: DueSnapshot, { sheetId }: ServiceError): string | null {
  if (sheetId === null) return null;
  return tabs.find((tab) => tab.sheetId === sheetId)?.title ?? entity.tab;
}

/** The entity's tab as it is; looked for among all tabs when it has never been published. */
function findTarget(session: Session, book: Book, workbook: Workbook, title: string): Target {
  const known = book.tabs.find((tab) => tab.title === title && tab.isGrid);
  if (known) return inPlaceOf(known, title);
  const tabs = book.complete ? book.tabs : withRetry(session.budget, () => workbook.tabs());
  const found = tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  if (found?.isGrid) return inPlaceOf(found, title);
  // Always the same ID for one title, so that a repeated attempt cannot make two tabs.
  const taken = new Set(tabs.map((tab) => tab.sheetId));
  const sheetId = freeSheetId(taken, Number.parseInt(hash(title), 36));
  const tenant = found ? { tenant: { sheetId: found.sheetId, title: freeTitle(tabs, found.title) } } : {};
  return { title, sheetId, grid: null, ...tenant };
}

/** Google refuses the commit to a tab that is protected: a large file would be staged for nothing at every try. */
function inPlaceOf(tab: Tab, title: string): Target {
  const { sheetId, locked, tables } = tab;
  if (locked) throw new ServiceError('sheets', 'denied', 403, 'refused', 'protected', sheetId);
  return { title, sheetId, grid: tab, tables };
}

/** Loads it from the first of its sources that still has it. */
function load(session: Session, book: Book, workbook: Workbook, one: DueSnapshot, target: Target): Loaded {
  let refusal: ServiceError | null = null;
  for (const content of sourcesOf(one)) {
    try {
      const loaded = loadFrom(session, book, workbook, one, target, content);
      if (loaded.kind !== 'changed') return loaded;
      dropHalfStaged(session, workbook, one);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      refusal ??= error;
    }
  }
  // What a tab is pinned to may be kept in the Drive of the account whose trigger runs.
  const isAsked = session.request.pin?.tab === one.entity.tab;
  if (one.pinned && !isAsked && !isInstaller(session)) return { kind: 'deferred' };
  if (refusal) throw refusal;
  return { kind: 'changed' };
}

function isUnreadable(error: unknown): error is ServiceError {
  const isOfDrive = error instanceof ServiceError && /^(urlfetch|drive)\b/.test(error.service);
  return isOfDrive && (error.kind === 'missing' || error.kind === 'denied');
}

/** What was staged is of no use for another source. */
function dropHalfStaged(session: Session, workbook: Workbook, one: DueSnapshot): void {
  const { checkpoint } = session.state;
  if (checkpoint === null || !isCheckpointOf(checkpoint, one)) return;
  dropStaging(session.budget, workbook, checkpoint.staging.sheetId);
  session.update({ checkpoint: null });
}

function loadFrom(
  session: Session,
  book: Book,
  workbook: Workbook,
  one: DueSnapshot,
  target: Target,
  content: ContentSource,
): Loaded {
  const { winner, entity } = one;
  const { published } = session.entity(entity.tab);
  const { checkpoint } = session.state;
  const isOurs = checkpoint !== null && isCheckpointOf(checkpoint, one);
  const allowed = isAllowed(session, one);
  const keep = (progress: Progress) => {
    const { id: fileId, md5, revision, bytes } = winner;
    const name = keptFileName(winner.name);
    const { pinned: pin } = one;
    session.keepCheckpoint({ fileId, md5, revision, name, bytes, tab: entity.tab, pin, ...progress });
  };
  const job: Job = {
    snapshot: { content, md5: winner.md5, bytes: winner.bytes },
    target,
    hints: hintsOf(entity, published, hasLostNames(published) ? namesOf(session, workbook, target) : []),
    entity,
    last: published?.facts ?? null,
    othersHeaded: isHeadedElsewhere(session, entity.tab),
    allowed,
    cellsMax: book.configuration.cellsMax || LIMITS.cellsPerSpreadsheet,
    mayStage: checkpoint === null || isOurs,
    stagingId: Number.parseInt(hash(`staging ${winner.id} ${session.startedMs}`), 36),
    progress: isOurs ? checkpoint : null,
  };
  const { source } = session.world;
  return loadSnapshot(
    { source, workbook, budget: session.budget, readUntilMs: session.readUntilMs, keep },
    job,
  );
}

/** The first row of a tab. */
function namesOf(session: Session, workbook: Workbook, { title, grid }: Target): readonly string[] {
  const region = { title, rows: 1, columns: grid?.columns ?? 0 };
  return grid ? (withRetry(session.budget, () => workbook.read([region])).texts[0]?.[0] ?? []) : [];
}

function isHeadedElsewhere({ state }: Session, tab: string): boolean {
  return Object.entries(state.entities).some(
    ([other, { published }]) => other !== tab && published !== null && published.headerRows > 0,
  );
}

/** The commit: data, manifest row and, for a staged snapshot, the end of its staging tab, in one batch. */
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
  const { id: fileId, md5 } = one.winner;
  const sheetId = target.grid || staged.place === 'memory' ? target.sheetId : staged.sheetId;
  const told = { reason: '', todo: '', figures: {} };
  const handled = { fileId, md5, outcome: 'published', code: '', ...told, attempts: 0, dueMs: 0 } as const;
  const published = publishedOf(session, one, loaded, sheetId, commitId);
  const seen = readingRows(session, one, loaded, commitId);
  const next = session.after(one.entity.tab, {
    handled,
    commitId,
    published,
    pinned: one.pinned,
    unsettled: null,
    allowed: null,
    observations: { errors: 0, warnings: seen.length, notes: 0 },
  });
  const unchecked = [...next.unchecked.filter((tab) => tab !== one.entity.tab), one.entity.tab];
  const checkpoint = staged.place === 'staging' ? null : next.checkpoint;
  const after = { ...next, unchecked, checkpoint };
  const write = (target: Target, seen: readonly ObservationRow[]) => {
    const edits = [
      ...planCommit(target, shape, staged),
      ...insertManifest(book.manifest, MANIFEST_HEADER, [toCells(row, OUTCOME_WORDS.published)]),
      ...insertObservations(book.observations, seen),
      ...statusEdits(session, book, after),
    ];
    workbook.apply(edits);
  };
  try {
    write(target, seen);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.sheetId === null) throw error;
    const isOfObservations = error.sheetId === book.observations.sheetId;
    const { tables: known = [] } = target;
    const tables = isOfObservations ? known : tablesNow(session, workbook, target);
    // What the reader saw may be left out, the data may not.
    if (!isOfObservations && tables.every((id) => known.includes(id))) throw error;
    write({ ...target, tables }, isOfObservations ? [] : seen);
  }
  session.update(after);
  const tab: Tab = {
    sheetId,
    title: target.title,
    hidden: false,
    isGrid: true,
    rows: gridRows(shape),
    columns,
    locked: false,
    tables: [],
    protections: [],
  };
  return { kind: 'published', row, ms: took(), tab };
}

/** Tables that a person made since the tabs were read, or below what was read of the tab. */
function tablesNow(session: Session, workbook: Workbook, { sheetId }: Target): readonly string[] {
  const tabs = withRetry(session.budget, () => workbook.tabs());
  return tabs.find((tab) => tab.sheetId === sheetId)?.tables ?? [];
}
