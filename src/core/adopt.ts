/** Takes in what happened to the Spreadsheet that the state does not know of. */
import type { Book } from './book';
import type { SnapshotFacts } from './guard/facts';
import type { ManifestEntry } from './manifest/row';
import { OUTCOME_WORDS } from './messages/manifest';
import { RESTORED } from './pin';
import type { Session } from './session';
import { noteArrival, offsetOf } from './snapshot/arrivals';
import { sameSnapshot, snapshotKey } from './snapshot/snapshot';
import type { Handled, Pin } from './state/state';

/**
 * Takes in what the manifest tells and the state does not know: commits of a run that was killed before it could
 * note them, and tabs that somebody deleted.
 *
 * @param session - of this run
 * @param book - the Spreadsheet as found
 */
export function adopt(session: Session, book: Book): void {
  const last = new Map<string, ManifestEntry>();
  for (const entry of book.entries) {
    if (outcomeOf(entry) && entry.commitId && !last.has(entry.tab)) last.set(entry.tab, entry);
  }
  for (const [tab, entry] of last) {
    if (session.entity(tab).commitId === entry.commitId) continue;
    const shown = unknownPublication(session, book, tab);
    if (shown && shown !== entry) adoptEntry(session, book, tab, shown);
    adoptEntry(session, book, tab, entry);
  }
  for (const [tab, entity] of Object.entries(session.state.entities)) {
    const gone = entity.published && !book.tabs.some((known) => known.title === tab);
    if (gone) session.updateEntity(tab, { published: null, handled: forget(entity.handled) });
  }
}

/** What the tab holds, where one run was killed that published it, and another one that held the next snapshot. */
function unknownPublication(session: Session, { entries }: Book, tab: string): ManifestEntry | null {
  const { commitId, published } = session.entity(tab);
  const shown = entries.find((entry) => entry.tab === tab && outcomeOf(entry) === 'published') ?? null;
  const known = entries.findIndex((entry) => entry.commitId === commitId);
  if (!shown || (published && sameSnapshot(published, shown))) return null;
  return known >= 0 && entries.indexOf(shown) > known ? null : shown;
}

function adoptEntry(session: Session, book: Book, tab: string, entry: ManifestEntry): void {
  const { fileId, md5, revision, commitId, rows, columns, code, fileName, bytes } = entry;
  const outcome = outcomeOf(entry);
  if (!outcome) return;
  const { reason, todo } = entry;
  const told = { reason, todo, figures: {} };
  const handled: Handled = { fileId, md5, outcome, code, ...told, attempts: 0, dueMs: 0 };
  session.updateEntity(tab, { handled, commitId });
  session.noteChanged(tab);
  if (outcome !== 'published') return;
  const sheetId =
    book.tabs.find((known) => known.title === tab)?.sheetId ?? session.entity(tab).published?.sheetId;
  const pinned = pinOf(session, book, entry);
  // Its file may have changed since: then it was seen before it was published.
  const publishedMs = Date.parse(entry.time) || session.startedMs;
  const seenMs = Math.abs(session.state.looks[snapshotKey(entry)] ?? publishedMs);
  const { checkpoint } = session.state;
  // What was committed is not half staged any more; its staging tab went with the commit.
  if (checkpoint?.tab === tab && sameSnapshot(checkpoint, entry)) session.update({ checkpoint: null });
  noteSeen(session, tab, entry, seenMs);
  // Its tab is looked for again when it is needed, so an ID that is not known does no harm.
  session.updateEntity(tab, {
    pinned,
    published: {
      fileId,
      md5,
      revision,
      rows,
      columns,
      fileName,
      sheetId: sheetId ?? 0,
      headerRows: 1,
      firstLine: 0,
      atMs: session.startedMs,
      seenMs,
      facts: factsFromManifest(rows, columns, bytes),
      id: null,
    },
  });
}

/** That a file of the entity has come: it may be gone by now, and nobody else would know that one was ever there. */
function noteSeen(session: Session, tab: string, entry: ManifestEntry, seenMs: number): void {
  const { arrivals } = session.entity(tab);
  if (arrivals.minutes.length > 0) return;
  const { fileId, md5, revision } = entry;
  const arrival = { key: `${fileId} ${md5} ${revision}`, md5, atMs: seenMs };
  const offsetMs = offsetOf(session.world.clock.local(seenMs));
  session.updateEntity(tab, { arrivals: noteArrival(arrivals, arrival, offsetMs) });
}

/** A restored snapshot stays pinned: as the run that was killed had kept it, or as far as the manifest tells. */
function pinOf(session: Session, { entries }: Book, entry: ManifestEntry): Pin | null {
  const { tab, fileId, fileName: name, md5, bytes, revision } = entry;
  const { pin } = session.state.checkpoint ?? { pin: null };
  const kept = [pin, session.entity(tab).pinned].find((one) => one && sameSnapshot(one, entry));
  if (kept || entry.code !== RESTORED) return kept ?? null;
  const older = entries.slice(entries.indexOf(entry) + 1);
  const before = older.find((one) => one.tab === tab && outcomeOf(one) && !sameSnapshot(one, entry));
  const replaced = before ? snapshotKey(before) : '';
  const atMs = Date.parse(entry.time) || session.startedMs;
  return { fileId, name, md5, bytes, revision, modifiedMs: 0, replaced, atMs, by: '' };
}

/** What the manifest knows of a snapshot is enough to tell that the next one has lost its rows. */
function factsFromManifest(rows: number, columns: number, bytes: number): SnapshotFacts {
  return {
    rows,
    columns,
    bytes,
    header: [],
    idColumn: '',
    relationColumns: [],
    ids: '',
    lastRecordShort: false,
    endsWithNewline: true,
  };
}

function outcomeOf(entry: ManifestEntry): 'published' | 'held' | 'rejected' | null {
  const outcomes = ['published', 'held', 'rejected'] as const;
  return outcomes.find((outcome) => OUTCOME_WORDS[outcome] === entry.outcome) ?? null;
}

function forget(handled: Handled | null): Handled | null {
  return handled?.outcome === 'published' ? null : handled;
}
