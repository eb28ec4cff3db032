/** Recovers lost first looks from the manifest. */

import { LIMITS } from '../../ground/limits';
import { RESTORED } from '../../judge/lifecycle/pin';
import type { ManifestEntry } from '../../records/manifest/row';
import type { ToldLook } from '../../records/snapshot/first-looks';
import { beginning, withForgotten } from '../../records/snapshot/first-looks';
import { isSnapshot } from '../../records/snapshot/snapshot';
import { BEATEN, MORE } from '../record/run-notes';
import type { Session } from '../session/session';
import { readManifest } from '../workbook/read-tab';

/** The gap in the manifest. */
interface Recalled {
  /** Files first seen before this moment, in ms, may be missing in the manifest; null = it contains all. */
  readonly forgottenMs: number | null;
}

/**
 * Takes first looks from the manifest once after the state was lost: after an installation, or when a person deleted the
 * properties. This costs one read.
 *
 * @param session - of this run, before it notes its own looks
 * @returns null if it was done before
 * @throws ServiceError
 */
export function recall(session: Session, spreadsheetId: string): Recalled | null {
  const { state, budget, world } = session;
  if (state.rememberedSinceMs !== null) return null;
  const entries = readManifest(budget, world.workbook(spreadsheetId));
  const looks = withForgotten(state.looks, toldLooks(entries));
  session.update({ looks, rememberedSinceMs: beginning(state.looks, world.clock.now()) });
  return { forgottenMs: forgottenBefore(entries) };
}

/**
 * Files first seen before the returned moment, in ms, may be missing in the manifest: a run had more files than it writes
 * rows for, or old rows were removed. Null = the manifest contains all.
 *
 * @param entries - rows in any order
 */
export function forgottenBefore(entries: readonly ManifestEntry[]): number | null {
  const timesOf = (rows: readonly ManifestEntry[]) => rows.map(({ time }) => Date.parse(time) || 0);
  const untold = timesOf(entries.filter(({ code }) => code === MORE));
  if (entries.length >= LIMITS.manifestRows) untold.push(Math.min(...timesOf(entries)));
  return untold.length === 0 ? null : Math.max(...untold);
}

/**
 * First looks according to the manifest: for each file, the look at its last content, from the unbroken series of the newest
 * rows about that content. Rows of earlier versions have no time of the look. It was not later than the row. If the row says
 * that another file won, it was also earlier than the look at the file that the tab shows.
 *
 * @param entries - rows in any order
 */
export function toldLooks(entries: readonly ManifestEntry[]): ToldLook[] {
  const byTime = entries
    .filter(({ md5, code }) => md5 !== '' && code !== RESTORED)
    .sort((a, b) => (Date.parse(b.time) || 0) - (Date.parse(a.time) || 0));
  const files = [...groupByFile(byTime).values()];
  const told = files.flatMap((rows): ToldLook[] => {
    const look = lookOf(rows);
    return look ? [look] : [];
  });
  return told.map((look) => {
    const row = byTime.find(({ fileId }) => fileId === look.id);
    if (row?.code !== BEATEN || row.seenMs !== null) return look;
    const shown = byTime.find(({ tab, outcome }) => tab === row.tab && outcome === 'published');
    const winner = shown && told.find(({ id, md5 }) => isSnapshot(shown, { id, md5 }));
    return winner ? { ...look, seenMs: Math.min(look.seenMs, winner.seenMs - 1) } : look;
  });
}

function groupByFile(entries: readonly ManifestEntry[]): Map<string, ManifestEntry[]> {
  const files = new Map<string, ManifestEntry[]>();
  for (const entry of entries) {
    const rows = files.get(entry.fileId);
    if (rows) rows.push(entry);
    else files.set(entry.fileId, [entry]);
  }
  return files;
}

/** The first look at the content in the newest row of a file; rows about earlier contents do not count. */
function lookOf(rows: readonly ManifestEntry[]): ToldLook | null {
  const [first] = rows;
  if (!first) return null;
  const end = rows.findIndex(({ md5 }) => md5 !== first.md5);
  const times = rows
    .slice(0, end < 0 ? rows.length : end)
    .map(({ seenMs, time }) => seenMs ?? Date.parse(time))
    .filter((ms) => ms > 0);
  const { fileId: id, md5, bytes } = first;
  return times.length === 0 ? null : { id, md5, bytes, seenMs: Math.min(...times) };
}
