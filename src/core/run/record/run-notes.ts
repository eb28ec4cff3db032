/** Manifest rows besides those of handled snapshots: files without an entity, mistakes, the day's time. */

import { hash } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';
import { lookMinutes } from '../../judge/state/pace';
import { isShort } from '../../judge/state/time-left';
import type { Trouble } from '../../judge/status/problems';
import type { ManifestRow } from '../../records/manifest/row';
import type { ListedFile } from '../../records/snapshot/folder';
import type { Resolution } from '../../records/snapshot/resolve';
import { FOLDERS_MAX } from '../../records/snapshot/walk';
import { CONFIGURATION_ANEW, describeMistake } from '../../words/book/configuration';
import type { Advice } from '../../words/terms/advice';
import { describeSystemProblem } from '../../words/terms/problem';
import {
  describeFolders,
  describeLoser,
  describeMore,
  describeShortTime,
  describeStranger,
} from '../../words/terms/stranger';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { CONFIGURATION_TITLE } from '../workbook/system';
import { blankRow, fileOf } from './record';

/** Maximum rows of such notes in one run; one more row has the number of the others. */
const NOTES_PER_RUN = 20;

/**
 * Rows about everything that needs an explanation and was not reported yet: files without an entity, files that lost to
 * another one, mistakes in the configuration. Marks them as reported.
 *
 * @param foldersLeft - number of subfolders that no run lists
 */
export function noteRows(
  session: Session,
  book: Book,
  resolution: Resolution,
  foldersLeft: number,
): ManifestRow[] {
  const all = [
    ...mistakeNotes(book),
    ...folderNotes(foldersLeft),
    ...loserNotes(resolution),
    ...strangerNotes(resolution),
  ];
  // Notes that are not remembered would be reported again by every run.
  const notes = all.slice(0, LIMITS.filesRemembered);
  const told = new Set(session.state.told);
  // A run that was killed after it wrote its notes did not remember them, but the manifest contains them.
  const stands = ({ code, file }: Note) =>
    file !== null &&
    book.entries.some(
      (entry) =>
        entry.code === code && entry.fileId === file.id && (code !== BEATEN || entry.md5 === file.md5),
    );
  const fresh = notes.filter((note) => !told.has(note.key) && !stands(note));
  session.update({ told: notes.map((note) => note.key) });
  const rows = fresh.slice(0, NOTES_PER_RUN).map((note) => noteRow(session, note));
  if (fresh.length <= NOTES_PER_RUN) return rows;
  const more = {
    key: 'more',
    code: MORE,
    advice: describeMore(fresh.length - NOTES_PER_RUN),
    tab: '',
    file: null,
  };
  return [...rows, noteRow(session, more)];
}

/** A row, once in 24 hours, about looks that become rare because the trigger's daily time is nearly used up. */
export function shortTimeRows(session: Session): ManifestRow[] {
  const spent = session.time.spent(session.state.spent);
  const now = session.world.clock.now();
  if (spent.told || !isShort(spent, now)) return [];
  session.update({ spent: { ...spent, told: true } });
  const advice = describeShortTime(lookMinutes({ ...session.state, spent }, now));
  const note = { key: 'short-time', code: 'system/short-time', advice, tab: '', file: null };
  return [noteRow(session, note)];
}

/** Code of the row about a file that lost to a newer one. After a lost state, this code shows that the file is older. */
export const BEATEN = 'file/beaten';

/** Code of the row with the number of files that have no row of their own. */
export const MORE = 'file/more';

/** A row about the problem that keeps every run from the folder. */
export function troubleRow(session: Session, trouble: Trouble): ManifestRow {
  const { code } = trouble;
  const note = { key: code, code, advice: describeSystemProblem(trouble), tab: '', file: null };
  return { ...noteRow(session, note), outcome: 'failed' };
}

interface Note {
  readonly key: string;
  readonly code: string;
  readonly advice: Advice;
  readonly tab: string;
  readonly file: ListedFile | null;
}

function mistakeNotes({ configuration, isConfigurationNew }: Book): Note[] {
  const about = { tab: CONFIGURATION_TITLE, file: null };
  const anew = { key: 'anew', code: 'configuration/made-anew', advice: CONFIGURATION_ANEW, ...about };
  const mistakes = configuration.mistakes.map((mistake) => ({
    key: hash(`${mistake.code} ${mistake.cell} ${mistake.text}`),
    code: mistake.code,
    advice: describeMistake(mistake),
    ...about,
  }));
  return isConfigurationNew ? [anew, ...mistakes] : mistakes;
}

function folderNotes(left: number): Note[] {
  const advice = describeFolders(FOLDERS_MAX, left);
  return left > 0 ? [{ key: 'folders', code: 'system/many-folders', advice, tab: '', file: null }] : [];
}

function loserNotes({ resolved }: Resolution): Note[] {
  return resolved.flatMap(({ entity, winner, losers }) =>
    losers.map((file) => ({
      key: hash(`beaten ${file.id} ${file.md5}`),
      code: BEATEN,
      advice: describeLoser(entity.tab, winner),
      tab: entity.tab,
      file,
    })),
  );
}

function strangerNotes({ strangers }: Resolution): Note[] {
  return strangers.map(({ file, code, tab }) => ({
    key: hash(`${code} ${file.id} ${file.name}`),
    code,
    advice: describeStranger(code, tab),
    tab: tab ?? '',
    file,
  }));
}

function noteRow(session: Session, note: Note): ManifestRow {
  const commitId = session.commitId(note.key);
  const { code, advice, tab, file } = note;
  return {
    ...blankRow(session, commitId),
    ...(file ? fileOf(session, file, null) : {}),
    outcome: 'ignored',
    code,
    ...advice,
    tab,
  };
}
