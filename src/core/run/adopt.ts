/** Adopts changes of the Spreadsheet that the state does not know. */

import type { SnapshotFacts } from '../judge/guard/facts';
import { RESTORED } from '../judge/lifecycle/pin';
import type { Handled, Pin, Published } from '../judge/state/entity';
import type { Reading } from '../reading/candidates/former-reading';
import { readDelimiter, readEncoding } from '../records/entity/field';
import type { ManifestEntry } from '../records/manifest/row';
import { offsetOf } from '../records/snapshot/arrivals';
import { firstLook } from '../records/snapshot/first-looks';
import { keptFileName, sameSnapshot, snapshotKey } from '../records/snapshot/snapshot';
import type { Session } from './session/session';
import type { Book } from './workbook/open-book';

/**
 * Adopts what the state does not know: commits in the manifest by a run that was killed before it could store them, and
 * tabs that a person deleted.
 */
export function adopt(session: Session, book: Book): void {
  // Sorted by time, because people sort tabs.
  const told = book.entries
    .filter((entry) => outcomeOf(entry) && entry.commitId)
    .sort((a, b) => (Date.parse(b.time) || 0) - (Date.parse(a.time) || 0));
  const good = newestByTab(told.filter((entry) => outcomeOf(entry) === 'published'));
  for (const [tab, entry] of newestByTab(told)) {
    const { commitId, published } = session.entity(tab);
    if (commitId === entry.commitId) continue;
    // If a newer file was held since, an older row describes what the tab shows.
    const shown = good.get(tab);
    const known = told.findIndex((one) => one.commitId === commitId);
    const isKnown = !shown || (known >= 0 && told.indexOf(shown) > known);
    const isNews = !isKnown && shown !== entry && !(published && sameSnapshot(published, shown));
    if (isNews) adoptEntry(session, book, tab, shown);
    adoptEntry(session, book, tab, entry);
  }
  for (const [tab, entity] of Object.entries(session.state.entities)) {
    const { published } = entity;
    // Another tab with the same name has the content of a person.
    const isThere = book.tabs.some((known) => known.title === tab && known.sheetId === published?.sheetId);
    if (published && !isThere) session.apply(tab, { kind: 'tab-lost' });
  }
}

/** The first row of each tab. */
function newestByTab(entries: readonly ManifestEntry[]): Map<string, ManifestEntry> {
  return new Map([...entries].reverse().map((entry) => [entry.tab, entry]));
}

function adoptEntry(session: Session, book: Book, tab: string, entry: ManifestEntry): void {
  const { fileId, md5, revision, commitId, rows, columns, code, fileName, bytes, proof } = entry;
  const outcome = outcomeOf(entry);
  if (!outcome) return;
  if (outcome !== 'published') {
    const { reason, todo } = entry;
    const told = { reason, todo, figures: {} };
    const handled: Handled = { fileId, md5, outcome, code, ...told, attempts: 0, dueMs: null };
    session.apply(tab, { kind: 'refused', handled, commitId, isChosen: false });
    return;
  }
  const grid = book.tabs.find((known) => known.title === tab);
  // The file may have changed since. Then its look is not remembered, and the time of the publication is used.
  const atMs = timeOf(session, entry);
  const seenMs = entry.seenMs ?? firstLook(session.state.looks, { id: fileId, md5, bytes }, atMs);
  const published: Published = {
    fileId,
    md5,
    revision: revision === '' ? null : revision,
    rows,
    columns,
    fileName: keptFileName(fileName),
    reading: readingOf(entry),
    // The tab is searched again when it is needed, so an unknown ID does no harm.
    sheetId: grid?.sheetId ?? session.entity(tab).published?.sheetId ?? 0,
    // A tab with only as many rows as the manifest counts has no room for a header.
    headerRows: grid?.rows === rows ? 0 : 1,
    firstLine: null,
    atMs,
    commitId,
    seenMs,
    facts: factsFromManifest(rows, columns, bytes),
    id: null,
    proof,
  };
  const offsetMs = offsetOf(session.world.clock.local(seenMs));
  session.apply(tab, { kind: 'file-recalled', snapshot: entry, seenMs, offsetMs });
  const pin = pinOf(session, book, entry);
  session.apply(tab, { kind: 'published', published, pin, warnings: null, commitId });
}

/** A restored snapshot stays pinned: with the pin that the killed run stored, or with what the manifest contains. */
function pinOf(session: Session, { entries }: Book, entry: ManifestEntry): Pin | null {
  const { tab, fileId, md5, bytes } = entry;
  const revision = entry.revision || null;
  const name = keptFileName(entry.fileName);
  const { pin } = session.state.checkpoint ?? { pin: null };
  const { chosen, pinned } = session.entity(tab);
  const kept = [pin, chosen, pinned].find((one) => one && sameSnapshot(one, entry));
  if (kept || entry.code !== RESTORED) return kept ?? null;
  const older = entries.slice(entries.indexOf(entry) + 1);
  const before = older.find((one) => one.tab === tab && outcomeOf(one) && !sameSnapshot(one, entry));
  const replaced = before ? snapshotKey(before) : null;
  const atMs = timeOf(session, entry);
  return { fileId, name, md5, bytes, revision, modifiedMs: 0, replaced, atMs, by: '' };
}

function timeOf({ startedMs }: Session, { time }: ManifestEntry): number {
  return Date.parse(time) || startedMs;
}

/** How its file was read, as far as the manifest shows. */
function readingOf({ encoding, delimiter }: ManifestEntry): Partial<Reading> {
  const known = readEncoding(encoding);
  const sign = readDelimiter(delimiter);
  return { ...(known ? { encoding: known } : {}), ...(sign ? { delimiter: sign } : {}) };
}

/** The facts in the manifest are enough to detect that the next snapshot has lost rows. */
function factsFromManifest(rows: number, columns: number, bytes: number): SnapshotFacts {
  return {
    rows,
    columns,
    bytes,
    header: [],
    idColumn: null,
    relationColumns: [],
    ids: '',
    lastRecordShort: false,
    endsWithNewline: true,
  };
}

function outcomeOf({ outcome }: ManifestEntry): 'published' | 'held' | 'rejected' | null {
  return outcome === 'published' || outcome === 'held' || outcome === 'rejected' ? outcome : null;
}
