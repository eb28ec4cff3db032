/** Checks one publication against the folder: the right content, complete, correctly recorded, and not out of date. */
import type { Tab } from '../../google/sheets/tab';
import type { Folder } from '../client/folder';
import { halvesOf, type Version } from '../client/version';
import { isInForce } from '../ground/choice';
import { HELD } from '../ground/entities';
import type { Report } from '../ground/violation';
import type { ManifestRow } from './manifest-view';
import { RESTORED } from './manifest-view';
import { mustHold, verdictOf } from './plausible';

/** A content must be unchanged for this long before a poll publishes it. */
const SETTLE_MS = 60_000;

/** An older copy replaces the published content after the newer file has been missing for this long. */
const GONE_MS = 10 * 60_000;

/** The execution that wrote. */
export interface Writer {
  readonly number: number;
  readonly name: string;
  readonly startedMs: number;
  readonly nowMs: number;
}

/** What an entity's tab has shown since its last publication. */
export interface Publication {
  readonly key: string;
  /** Null = there is no tab. */
  readonly digest: string | null;
  readonly atMs: number;
  /** Number of the run that published it. */
  readonly execution: number;
  /** Whether the run that published it ended normally, so that it could record what it knew. */
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
  /** Whether the run can know what the tab held before: the tab and its record were there. */
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
    // Any other content that replaces a chosen one ends the choice, rightly or not.
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

/** Checks that the manifest row has the figures of the content. */
function checkTold(version: Version, row: ManifestRow, report: Report): void {
  const isTrue =
    row.rows === String(version.records) &&
    row.columns === String(version.columns) &&
    row.bytes === String(version.bytes);
  if (!isTrue) report('diverged', `the manifest tells other figures of ${row.tab} than it has`);
}

/** Checks that the content had settled, and that the folder still held it when its load began. */
function checkTime(folder: Folder, version: Version, facts: Facts, report: Report): void {
  const { row, writer, last } = facts;
  const isPatient = writer.name === 'poll';
  // A content that was away and came back unchanged was seen before; a late listing may have shown it meanwhile.
  const seenMs = folder.contents.sightings.earliest(version.key) ?? version.sinceMs;
  const sinceMs = Math.min(version.sinceMs, seenMs);
  if (isPatient && writer.nowMs - sinceMs < SETTLE_MS) {
    report('torn', `${row.tab} was published before it had settled`);
  }
  // Whatever was staged before, the run that publishes reads the last bytes of the file, or finds that it is unchanged. A
  // content that a person restored may be published after its file was overwritten, if the script has kept it.
  const isOutOfDate = version.liveMs !== null && version.liveMs < currentSince(last, writer);
  if (row.code !== RESTORED && isOutOfDate) {
    report('diverged', `${row.tab} was published from a content that was out of date`);
  }
  const former = last && folder.contents.versions.get(last.key);
  // A content that a person restored may be older.
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

/** Whether the published file has just disappeared and an older one takes its place too early. */
function isTooEarly(
  { contents: { sightings } }: Folder,
  former: Version,
  version: Version,
  nowMs: number,
): boolean {
  const isAnother = halvesOf(version.key).fileId !== halvesOf(former.key).fileId;
  // A file that listings have left out until now is new to the script.
  // The former file may have been overwritten since: then its first sighting is unknown.
  const formerMs = sightings.earliest(former.key) ?? former.sinceMs;
  const seenMs = sightings.latest(version.key);
  const isSeen = seenMs !== null && seenMs <= formerMs;
  const isOlder = version.sinceMs <= former.sinceMs && isAnother && isSeen;
  return isOlder && former.liveMs !== null && nowMs - former.liveMs < GONE_MS;
}

/** Whether a poll replaces the chosen content by one that the person passed over, although the choice still counts. */
function dropsChoice(
  folder: Folder,
  last: Publication | undefined,
  { tab, key }: ManifestRow,
  { startedMs }: Writer,
): boolean {
  const choice = folder.choices.get(tab);
  if (!choice?.isTaken || last?.key !== choice.key || !last.isNoted || last.atMs > startedMs) return false;
  // A content that may have been seen only after the choice is allowed to follow.
  const seenMs = folder.contents.sightings.latest(key);
  if (seenMs === null || seenMs > choice.atMs) return false;
  const newest = folder.winners(tab).map((version) => version.key);
  return choice.winners.has(key) && isInForce(choice, newest);
}

/** Whether another file of the entity was there when the run began, and its content was certainly first seen later. */
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
