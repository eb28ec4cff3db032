/** Checks that everything is correct once faults have ended and the script has nothing left to do. */

import type { ClientFile } from '../client/client-file';
import type { Folder } from '../client/folder';
import type { Version } from '../client/version';
import { mayBeInForce } from '../ground/choice';
import { ENTITIES, HELD, IGNORED, PUBLISHED } from '../ground/entities';
import type { Report } from '../ground/violation';
import { verdictOf } from './plausible';
import type { Reader } from './reader';

/**
 * The contents that may stand for an entity: the newest ones, and the one that a person pinned instead. Empty if the folder
 * has no file of the entity.
 * @param files - of the entity; by default all live ones
 */
export function standingFor(
  tab: string,
  folder: Folder,
  files: readonly ClientFile[] = folder.live(tab),
): Version[] {
  const choice = folder.choices.get(tab);
  const winners = folder.winners(tab, files);
  const { sightings, versions } = folder.contents;
  const isChosen = mayBeInForce(
    choice,
    winners.map(({ key }) => key),
    (key) => sightings.earliest(key),
  );
  const chosen = isChosen && choice ? versions.get(choice.key) : undefined;
  return chosen === undefined ? winners : [...winners, chosen];
}

/** Compares the Spreadsheet with the folder. */
export function judge(folder: Folder, reader: Reader, report: Report): void {
  for (const { tab } of ENTITIES) {
    const standing = standingFor(tab, folder);
    if (standing.length > 0) judgeEntity(tab, standing, folder, reader, report);
  }
}

/**
 * Checks that the manifest has listed every file of no entity.
 * @param strangers - as `fileId md5`
 */
export function judgeStrangers(strangers: readonly string[], reader: Reader, report: Report): void {
  const told = [...reader.told].filter((line) => line.startsWith(IGNORED));
  for (const key of strangers) {
    if (!told.some((line) => line.endsWith(key)))
      report('lost', `a file of no entity was never told: ${key}`);
  }
}

function judgeEntity(
  tab: string,
  winners: readonly Version[],
  folder: Folder,
  reader: Reader,
  report: Report,
): void {
  const last = reader.published.get(tab);
  const former = last && folder.contents.versions.get(last.key);
  // A content that a person allowed, or that was the first, was judged when it was published.
  const isPublished = winners.some(({ key }) => key === last?.key);
  const isHeld = winners.some(
    (version) =>
      verdictOf(version, former, folder.allowed.has(version.key)) !== PUBLISHED &&
      reader.told.has(`${HELD} ${tab} ${version.key}`),
  );
  if (!isPublished && !isHeld) {
    const isKnown = winners.some(({ key }) => reader.told.has(`${PUBLISHED} ${tab} ${key}`));
    report(isKnown ? 'diverged' : 'lost', `${tab} does not show the newest content of the folder`);
    return;
  }
  if (!isPublished || last === undefined) return;
  const digest = reader.digest(tab);
  if (digest === null) {
    if (!reader.absent.has(tab)) report('lost', `${tab} has no tab`);
  } else if (digest !== last.digest && !reader.edited.has(tab)) {
    report('diverged', `${tab} is not what was published last`);
  }
}
