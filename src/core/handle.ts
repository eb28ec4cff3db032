/** Deals with one snapshot: loads it, commits it with its manifest row, or says why not. */
import type { Book } from './book';
import { isCommitted } from './book';
import type { DialectHints } from './csv/dialect';
import type { SnapshotReader } from './csv/reader';
import type { DueSnapshot } from './due';
import { isCheckpointOf } from './due';
import type { Refusal } from './guard/judge';
import { LIMITS } from './limits';
import type { Job, Loaded, Progress } from './load';
import { loadSnapshot } from './load';
import { insertManifest } from './manifest/insert';
import type { ManifestRow } from './manifest/row';
import { toCells } from './manifest/row';
import { OUTCOME_WORDS } from './messages/manifest';
import { describeFailure, describeRefusal } from './messages/refusal';
import { describeRivals } from './messages/stranger';
import type { FailureKind, Workbook } from './ports';
import { ServiceError } from './ports';
import { commit } from './publish/commit';
import { planCommit } from './publish/plan';
import type { Target } from './publish/target';
import { freeSheetId } from './publish/target';
import { manifestRow } from './record';
import { withRetry } from './retry';
import type { Session } from './session';
import { hash } from './snapshot/hash';
import type { Resolved } from './snapshot/resolve';
import type { Outcome } from './state/state';
import type { Encoding } from './text/encoding';

/** What became of one snapshot. */
export type Handling =
  /** Its manifest row stands already: it was committed with the data. */
  | { readonly kind: 'published'; readonly row: ManifestRow; readonly ms: number }
  /** Its manifest row has yet to be written. */
  | { readonly kind: 'refused'; readonly row: ManifestRow; readonly ms: number }
  /** Goes on in a later run; `percent` is null when nothing of it is staged. */
  | { readonly kind: 'later'; readonly percent: number | null };

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
    if (loaded.kind === 'refused') return refuse(session, one, loaded.refusal, loaded.reader, took());
    return publish(session, book, workbook, one, target, loaded, took);
  } catch (error) {
    return fail(session, one, error, took());
  }
}

/** The entity's tab as it is; looked for among all tabs when it has never been published. */
function findTarget(session: Session, book: Book, workbook: Workbook, title: string): Target {
  const known = book.tabs.find((tab) => tab.title === title);
  if (known) return { title, sheetId: known.sheetId, grid: known };
  const tabs = withRetry(session.budget, () => workbook.tabs());
  const found = tabs.find((tab) => tab.title.toLowerCase() === title.toLowerCase());
  if (found) return { title, sheetId: found.sheetId, grid: found };
  // Always the same ID for one title, so that a repeated attempt cannot make two tabs.
  const taken = new Set(tabs.map((tab) => tab.sheetId));
  return { title, sheetId: freeSheetId(taken, Number.parseInt(hash(title), 36)), grid: null };
}

function load(session: Session, book: Book, workbook: Workbook, one: Resolved, target: Target): Loaded {
  const { winner, entity } = one;
  const { checkpoint } = session.state;
  const snapshot = { ...winner, fileId: winner.id };
  const isOurs = checkpoint !== null && isCheckpointOf(checkpoint, one);
  const keep = (progress: Progress) => {
    const { id: fileId, md5, revision, name, bytes } = winner;
    session.keepCheckpoint({ fileId, md5, revision, name, bytes, tab: entity.tab, ...progress });
  };
  const job: Job = {
    snapshot,
    target,
    hints: hintsOf(one),
    lastColumns: session.entity(entity.tab).published?.columns ?? 0,
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

function hintsOf({ entity }: Resolved): DialectHints {
  return {
    ...(entity.encoding === '' ? {} : { encoding: entity.encoding as Encoding }),
    ...(entity.delimiter === '' ? {} : { delimiter: entity.delimiter }),
  };
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
  const rivals = one.losers.map((file) => file.id);
  const reason = rivals.length > 0 ? describeRivals(rivals) : '';
  const code = rivals.length > 0 ? 'file/rivals' : '';
  const row = manifestRow(session, {
    one,
    outcome: 'published',
    code,
    advice: { reason, todo: '' },
    reader,
    ms: took(),
    commitId,
  });
  const hasHeader = reader.dialect.headerRows > 0;
  const edits = [
    ...planCommit(target, { rows, columns, hasHeader }, staged),
    ...insertManifest(book.manifest, [toCells(row, OUTCOME_WORDS.published)]),
  ];
  commit(session.budget, workbook, edits, () => isCommitted(session.budget, workbook, commitId));
  const { id: fileId, md5 } = one.winner;
  const sheetId = target.grid || staged.place === 'memory' ? target.sheetId : staged.sheetId;
  const handled = { fileId, md5, outcome: 'published', code: '', attempts: 0, dueMs: 0 } as const;
  const published = { fileId, md5, sheetId, rows: reader.facts.records, columns };
  session.updateEntity(one.entity.tab, {
    handled,
    commitId,
    published,
    passedOver: one.passedOver,
    dropped: 0,
  });
  if (staged.place === 'staging') session.update({ checkpoint: null });
  return { kind: 'published', row, ms: took() };
}

function refuse(
  session: Session,
  one: Resolved,
  refusal: Refusal,
  reader: SnapshotReader | null,
  ms: number,
): Handling {
  const { outcome, code, facts } = refusal;
  const advice = describeRefusal(code, facts);
  return settled(session, one, { outcome, code, advice, reader, ms, attempts: 0, dueMs: 0 });
}

/** Google or we failed, not the file: it is tried again, later and later, and told once. */
function fail(session: Session, one: Resolved, error: unknown, ms: number): Handling {
  const kind: FailureKind | 'internal' = error instanceof ServiceError ? error.kind : 'internal';
  const detail = error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
  session.world.log.warn(`${one.winner.id}: ${detail.slice(0, 300)}`);
  const { checkpoint } = session.state;
  if (kind === 'missing' && checkpoint && isCheckpointOf(checkpoint, one) && isOfSheets(error)) {
    // Somebody removed the staging tab: the snapshot is staged anew.
    session.update({ checkpoint: null });
    return { kind: 'later', percent: null };
  }
  const before = session.entity(one.entity.tab).handled;
  const again =
    before?.outcome === 'failed' && before.fileId === one.winner.id && before.md5 === one.winner.md5;
  const attempts = (again ? before.attempts : 0) + 1;
  const wait = Math.min(60, 5 * 2 ** (attempts - 1)) * 60_000;
  const code = `service/${kind}`;
  const handling = settled(session, one, {
    outcome: 'failed',
    code,
    advice: describeFailure(kind),
    reader: null,
    ms,
    attempts,
    dueMs: session.world.clock.now() + wait - 30_000,
  });
  // A file that vanished a moment ago is no news yet; a failure that goes on has been told.
  const quiet = (kind === 'missing' && attempts === 1) || (again && before.code === code && attempts > 2);
  return quiet ? { kind: 'later', percent: null } : handling;
}

function isOfSheets(error: unknown): boolean {
  return error instanceof ServiceError && error.service.startsWith('sheets');
}

interface Ending {
  readonly outcome: Outcome;
  readonly code: string;
  readonly advice: { readonly reason: string; readonly todo: string };
  readonly reader: SnapshotReader | null;
  readonly ms: number;
  readonly attempts: number;
  readonly dueMs: number;
}

function settled(session: Session, one: Resolved, ending: Ending): Handling {
  const { outcome, code, attempts, dueMs, ms } = ending;
  const commitId = session.commitId(`${one.winner.id} ${one.winner.md5} ${code}`);
  const { id: fileId, md5 } = one.winner;
  const change = outcome === 'failed' ? {} : { commitId };
  session.updateEntity(one.entity.tab, {
    handled: { fileId, md5, outcome, code, attempts, dueMs },
    ...change,
  });
  return { kind: 'refused', row: manifestRow(session, { one, ...ending, commitId }), ms };
}
