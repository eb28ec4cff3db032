/** Writes the manifest rows of what was not published: held, rejected, failed, not used. */
import type { Book } from './book';
import { isCommitted } from './book';
import type { SnapshotReader } from './csv/reader';
import { LIMITS } from './limits';
import { insertManifest } from './manifest/insert';
import type { ManifestRow } from './manifest/row';
import { toCells } from './manifest/row';
import type { Advice } from './messages/advice';
import { describeMistake } from './messages/configuration';
import { delimiterWord, KIND_WORDS, OUTCOME_WORDS } from './messages/manifest';
import { describeLoser, describeMore, describeShortTime, describeStranger } from './messages/stranger';
import type { Workbook } from './ports';
import { commit } from './publish/commit';
import type { Session } from './session';
import type { ListedFile } from './snapshot/folder';
import { hash } from './snapshot/hash';
import type { Resolution, Resolved } from './snapshot/resolve';
import { isShort } from './spent';
import type { Outcome } from './state/state';

/** Rows about files that no tab shows, in one run; the rest is counted in one row more. */
const NOTES_PER_RUN = 20;

/** Notes that are remembered as told. */
const TOLD_MAX = 400;

/** What a manifest row says besides what the snapshot itself says. */
export interface RowFacts {
  readonly one: Pick<Resolved, 'entity' | 'winner'>;
  readonly outcome: Outcome;
  readonly code: string;
  readonly advice: Advice;
  /** Null when the file was not read. */
  readonly reader: SnapshotReader | null;
  readonly ms: number;
  readonly commitId: string;
}

/**
 * Makes a manifest row.
 *
 * @param session - of this run
 * @param facts - what became of the snapshot
 */
export function manifestRow(session: Session, facts: RowFacts): ManifestRow {
  const { one, outcome, code, advice, reader, ms, commitId } = facts;
  return {
    ...blankRow(session, commitId),
    ...fileOf(one.winner),
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
  };
}

/**
 * Writes rows in one step. Applied once, even when the answer is lost.
 *
 * @param session - of this run
 * @param book - the Spreadsheet as found
 * @param workbook - the Spreadsheet
 * @param rows - newest first
 * @throws ServiceError
 */
export function record(session: Session, book: Book, workbook: Workbook, rows: readonly ManifestRow[]): void {
  const first = rows[0];
  if (!first) return;
  const cells = rows.map((row) => toCells(row, OUTCOME_WORDS[row.outcome]));
  commit(session.budget, workbook, insertManifest(book.manifest, cells), () =>
    isCommitted(session.budget, workbook, first.commitId),
  );
}

/**
 * Rows about what a person would wonder about and nobody has been told yet: files of no entity, files that another
 * one beat, mistakes in the configuration. Marks them as told.
 *
 * @param session - of this run
 * @param book - the Spreadsheet as found
 * @param resolution - what the folder holds
 */
export function takeNotes(session: Session, book: Book, resolution: Resolution): ManifestRow[] {
  const notes = [...noteMistakes(book), ...noteLosers(resolution), ...noteStrangers(resolution)];
  const told = new Set(session.state.told);
  // A run that was killed after writing its notes could not remember them; the manifest does.
  const stands = ({ code, file }: Note) =>
    file !== null && book.entries.some((entry) => entry.code === code && entry.fileId === file.id);
  const fresh = notes.filter((note) => !told.has(note.key) && !stands(note));
  session.update({ told: notes.map((note) => note.key).slice(0, TOLD_MAX) });
  const rows = fresh.slice(0, NOTES_PER_RUN).map((note) => noteRow(session, note));
  if (fresh.length <= NOTES_PER_RUN) return rows;
  const more = {
    key: 'more',
    code: 'file/more',
    advice: describeMore(fresh.length - NOTES_PER_RUN),
    tab: '',
    file: null,
  };
  return [...rows, noteRow(session, more)];
}

/**
 * A row that tells, once in 24 hours, that polls become rarer because the trigger's daily time is nearly used up.
 *
 * @param session - of this run
 */
export function noteShortTime(session: Session): ManifestRow[] {
  const spent = session.spentSoFar();
  if (spent.told || !isShort(spent, session.world.clock.now())) return [];
  session.update({ spent: { ...spent, told: true } });
  const advice = describeShortTime((LIMITS.pollMs * LIMITS.rarePolls) / 60_000);
  const note = { key: 'short-time', code: 'system/short-time', advice, tab: '', file: null };
  return [noteRow(session, note)];
}

interface Note {
  readonly key: string;
  readonly code: string;
  readonly advice: Advice;
  readonly tab: string;
  readonly file: ListedFile | null;
}

function noteMistakes(book: Book): Note[] {
  return book.configuration.mistakes.map((mistake) => ({
    key: hash(`${mistake.code} ${mistake.cell} ${mistake.text}`),
    code: mistake.code,
    advice: describeMistake(mistake),
    tab: '_Configuracion',
    file: null,
  }));
}

function noteLosers({ resolved }: Resolution): Note[] {
  return resolved.flatMap(({ entity, winner, losers }) =>
    losers.map((file) => ({
      key: hash(`beaten ${file.id} ${file.md5}`),
      code: 'file/beaten',
      advice: describeLoser(entity.tab, winner),
      tab: entity.tab,
      file,
    })),
  );
}

function noteStrangers({ strangers }: Resolution): Note[] {
  return strangers.map(({ file, code, tab }) => ({
    key: hash(`${code} ${file.id} ${file.name}`),
    code,
    advice: describeStranger(code, tab),
    tab,
    file,
  }));
}

function noteRow(session: Session, note: Note): ManifestRow {
  const commitId = session.commitId(note.key);
  const { code, advice, tab, file } = note;
  return {
    ...blankRow(session, commitId),
    ...(file ? fileOf(file) : {}),
    outcome: 'ignored',
    code,
    ...advice,
    tab,
  };
}

function fileOf(file: ListedFile): Pick<ManifestRow, 'fileName' | 'fileId' | 'md5' | 'revision' | 'bytes'> {
  return { fileName: file.name, fileId: file.id, md5: file.md5, revision: file.revision, bytes: file.bytes };
}

function blankRow(session: Session, commitId: string): ManifestRow {
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
    startedBy: request.startedBy,
    version: world.version,
    commitId,
  };
}
