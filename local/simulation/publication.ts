/** One publication, held against the folder: the right content, whole, told as it is, and not out of date. */
import type { Tab } from '../sheets/tab';
import { isInForce } from './choice';
import { HELD } from './entities';
import type { Folder } from './folder';
import type { ManifestRow } from './manifest-view';
import { RESTORED } from './manifest-view';
import { mustHold, verdictOf } from './plausible';
import { halvesOf, type Version } from './version';
import type { Report } from './violation';

/** A content must have looked the same for so long before a run of the clock takes it. */
const SETTLE_MS = 60_000;

/** An older copy takes the place of what is published after the newer file has been gone for so long. */
const GONE_MS = 10 * 60_000;

/** The execution that wrote. */
export interface Writer {
  readonly number: number;
  readonly name: string;
  readonly startedMs: number;
  readonly nowMs: number;
}

/** What stands in an entity's tab since its last publication. */
export interface Publication {
  readonly key: string;
  /** Null = there is no tab. */
  readonly digest: string | null;
  readonly atMs: number;
  /** Number of the run that published it. */
  readonly execution: number;
  /** Whether the run that published it came to its end, so that it could note what it knew. */
  isNoted: boolean;
}

interface Facts {
  readonly row: ManifestRow;
  readonly tab: Tab | undefined;
  /** Of what the tab shows; null = there is no tab. */
  readonly digest: string | null;
  readonly writer: Writer;
  /** The publication before. */
  readonly last: Publication | undefined;
  /** Whether the run can know what the tab held before: it was there, and its record too. */
  readonly isLastKnown: boolean;
}

/** Checks a publication at the moment at which it becomes visible. */
export function checkPublication(folder: Folder, facts: Facts, report: Report): Publication {
  const { row, digest, writer } = facts;
  const version = folder.contents.versions.get(row.key);
  if (version === undefined || version.tab !== row.tab) {
    report('torn', `${row.tab} was published from a content that no file ever had`);
  } else {
    checkContent(version, facts, report);
    checkPlausible(folder, version, facts, report);
    checkTold(version, row, report);
    checkTime(folder, version, facts, report);
    // What has taken the place of a chosen content, rightly or not, ends the choice.
    if (folder.choices.get(row.tab)?.key !== row.key) folder.choices.delete(row.tab);
  }
  return { key: row.key, digest, atMs: writer.nowMs, execution: writer.number, isNoted: false };
}

function checkContent(version: Version, facts: Facts, report: Report): void {
  const wrong = wrongContent(version, facts);
  if (wrong !== null) report('torn', `${facts.row.tab} ${wrong}`);
}

function wrongContent(version: Version, { tab, digest }: Facts): string | null {
  if (tab === undefined) return 'has a manifest row and no tab';
  if (version.digest !== digest) return 'is not the content that its row names';
  const rows = Math.max(2, version.records + 1);
  const fits = tab.rowCount === rows && tab.columnCount === version.columns && !tab.hidden;
  return fits ? null : 'is hidden or has not the size of its content';
}

function checkPlausible(folder: Folder, version: Version, facts: Facts, report: Report): void {
  const { row, last, isLastKnown } = facts;
  const isAllowed = folder.allowed.has(version.key);
  const former = last && folder.contents.versions.get(last.key);
  const isBad =
    verdictOf(version, former, isAllowed) === HELD ||
    (!isAllowed && isLastKnown && former !== undefined && mustHold(version, former, last?.isNoted ?? false));
  if (isBad) report('torn', `${row.tab} was published though it had to be held`);
}

/** The manifest tells what was published. */
function checkTold(version: Version, row: ManifestRow, report: Report): void {
  const isTrue =
    row.rows === String(version.records) &&
    row.columns === String(version.columns) &&
    row.bytes === String(version.bytes);
  if (!isTrue) report('diverged', `the manifest tells other figures of ${row.tab} than it has`);
}

/** Settled, and still what the folder held when its load began. */
function checkTime(folder: Folder, version: Version, facts: Facts, report: Report): void {
  const { row, writer, last } = facts;
  const isPatient = writer.name === 'poll';
  // One that was away and is back as it was has been seen twice; a listing that is late may have told of it meanwhile.
  const seenMs = folder.contents.sightings.earliest(version.key) ?? version.sinceMs;
  const sinceMs = Math.min(version.sinceMs, seenMs);
  if (isPatient && writer.nowMs - sinceMs < SETTLE_MS) {
    report('torn', `${row.tab} was published before it had settled`);
  }
  // Whatever was staged before, its last bytes are read, or found to be the same, by the run that publishes it. A content that
  // a person chose is published though its file has been written anew meanwhile, where the script has kept it.
  const isOutOfDate = version.liveMs !== null && version.liveMs < currentSince(last, writer);
  if (row.code !== RESTORED && isOutOfDate) {
    report('diverged', `${row.tab} was published from a content that was out of date`);
  }
  const former = last && folder.contents.versions.get(last.key);
  // What a person chose may be older.
  if (
    isPatient &&
    row.code !== RESTORED &&
    facts.isLastKnown &&
    former !== undefined &&
    isTooEarly(folder, former, version, writer.nowMs)
  ) {
    report('diverged', `${row.tab} went back to an older copy while its file was written anew`);
  }
  if (isPatient && facts.isLastKnown && dropsChoice(folder, last, row, writer))
    report('diverged', `${row.tab} went back from the file that a person chose to the one passed over`);
  if (isOutdone(folder, version, writer))
    report('diverged', `${row.tab} shows an older file than the folder holds`);
  const isAgain = last?.key === row.key && !folder.isDisturbed(row.tab) && writer.name !== 'rerun';
  if (isAgain) report('diverged', `${row.tab} was published twice from one content`);
}

/** The published file has just gone, and what was there before it is put in its place. */
function isTooEarly(
  { contents: { sightings } }: Folder,
  former: Version,
  version: Version,
  nowMs: number,
): boolean {
  const isAnother = halvesOf(version.key).fileId !== halvesOf(former.key).fileId;
  // A file that listings have left out until now is new to whoever reads them.
  // What the former file held has been written over since, and nobody remembers when that was seen.
  const formerMs = sightings.earliest(former.key) ?? former.sinceMs;
  const seenMs = sightings.latest(version.key);
  const isSeen = seenMs !== null && seenMs <= formerMs;
  const isOlder = version.sinceMs <= former.sinceMs && isAnother && isSeen;
  return isOlder && former.liveMs !== null && nowMs - former.liveMs < GONE_MS;
}

/** The chosen content was there, known and whole, and what the person passed over takes its place by itself. */
function dropsChoice(
  folder: Folder,
  last: Publication | undefined,
  { tab, key }: ManifestRow,
  { startedMs }: Writer,
): boolean {
  const choice = folder.choices.get(tab);
  if (!choice?.isTaken || last?.key !== choice.key || !last.isNoted || last.atMs > startedMs) return false;
  // One that nobody may have seen before the person chose comes next.
  const seenMs = folder.contents.sightings.latest(key);
  if (seenMs === null || seenMs > choice.atMs) return false;
  const newest = folder.winners(tab).map((version) => version.key);
  return choice.winners.has(key) && isInForce(choice, newest);
}

/** Another file of the entity was there when the run began, and its content was seen later beyond doubt. */
function isOutdone(folder: Folder, { key, tab }: Version, { startedMs }: Writer): boolean {
  const seenMs = folder.contents.sightings.latest(key);
  if (seenMs === null || folder.chosen.has(key)) return false;
  return folder.known(tab, startedMs).some((file) => {
    const { sightings } = folder.contents;
    const other = folder.contents.keyOf(file);
    const toldMs = sightings.told(other);
    return sightings.rank(other) > seenMs && toldMs !== null && toldMs < startedMs;
  });
}

/**
 * The instant at which a content that a run publishes must still stand for its entity: within one run nothing older may
 * follow what another run published since it began.
 */
function currentSince(last: Publication | undefined, { startedMs }: Writer): number {
  return Math.max(startedMs, last?.atMs ?? startedMs);
}
