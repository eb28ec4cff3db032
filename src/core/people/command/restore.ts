/** Replaces the newest snapshot by an earlier one, after a person has seen what would change. */

import type { World } from '../../ground/ports/world';
import type { Comparison } from '../../judge/guard/comparison';
import { pinsOf } from '../../judge/lifecycle/pin';
import type { Installation } from '../../judge/state/state';
import { fold } from '../../reading/text/fold';
import type { ReadableSnapshot } from '../../records/snapshot/version';
import type { RunSummary } from '../../records/summary';
import { run } from '../../run/run';
import { Session } from '../../run/session/session';
import { INSTALL } from '../../words/person/install';
import { describeNone, describeRelease, describeRestore, RESTORE } from '../../words/person/restore';
import { describeRun, RUN } from '../../words/person/summary';
import { compareFile } from './compare';
import { askVersion, pickVersion } from './pickversion';
import { selectedTab } from './selection';
import { listVersions } from './versions';

/** A separate session for what a person looks at before the decision. */
const look = (world: World) => new Session(world, { kind: 'run', startedBy: RUN.byPerson(world.account()) });

/**
 * Publishes an earlier version and pins the tab to it, or removes the pin.
 *
 * @param tab - of the entity; null = take the selected tab or row, or ask
 * @param version - position in the list, MD5, revision or `RESTORE.unpin`; null = ask, show what would change, ask again
 * @returns null = nothing was tried
 * @throws ServiceError
 */
export function restoreVersion(world: World, tab: string | null, version: string | null): RunSummary | null {
  const opened = sessionOf(world);
  if (typeof opened === 'string') return tell(world, opened);
  const { session, installation } = opened;
  const title = chooseTab(session, installation, tab);
  if (title === null) return null;
  const choice = listVersions(session, installation, title);
  const { versions, newest } = choice;
  const [pinned = null] = pinsOf(session.entity(title));
  if (versions.length === 0 && !pinned) return tell(world, describeNone(title, choice, world.clock.local));
  const { local } = world.clock;
  const answer = version === null ? askVersion(world, title, choice, pinned) : version.trim();
  if (answer === null) return null;
  const isSure = (file: ReadableSnapshot | null, words: (comparison: Comparison | null) => string) =>
    version !== null || isConfirmed(world, installation, title, file, words);
  if (answer === RESTORE.unpin) {
    if (!pinned) return tell(world, RESTORE.notPinned(title));
    const isReleased = isSure(newest, (comparison) => describeRelease(title, newest, comparison));
    return isReleased ? release(world, title, newest) : null;
  }
  const chosen = pickVersion(versions, answer);
  if (!chosen) return tell(world, RESTORE.noVersion(answer.slice(0, 100)));
  const isChosen = isSure(chosen, (comparison) => describeRestore(title, chosen, comparison, local));
  return isChosen ? publishVersion(world, title, chosen) : null;
}

/**
 * A session for the person's request, or the message if nothing is installed in this Spreadsheet.
 *
 * @throws ServiceError
 */
export function sessionOf(
  world: World,
): { readonly session: Session; readonly installation: Installation } | string {
  const session = look(world);
  const { installation } = session;
  if (!installation) return RUN.notInstalled;
  return installation.spreadsheetId === world.activeSpreadsheetId()
    ? { session, installation }
    : INSTALL.copy;
}

/**
 * The tab that a person means by choosing the menu item; null = unknown; false = there is nothing to restore, and the person
 * was told.
 *
 * @throws ServiceError
 */
export function tabToRestore(world: World): string | null | false {
  const opened = sessionOf(world);
  if (typeof opened === 'string') return tell(world, opened) ?? false;
  const { session, installation } = opened;
  if (publishedTabs(session).length === 0) return tell(world, RESTORE.nothing) ?? false;
  return findTab(session, selectedTab(session, installation));
}

function publishedTabs({ state }: Session): string[] {
  return Object.keys(state.entities).filter((one) => state.entities[one]?.published);
}

function findTab(session: Session, name: string): string | null {
  return publishedTabs(session).find((one) => fold(one) === fold(name)) ?? null;
}

/** The tab of the given name, the selected tab or row, or the tab that the person names. */
function chooseTab(session: Session, installation: Installation, given: string | null): string | null {
  const { world } = session;
  const tabs = publishedTabs(session);
  const found = findTab(session, given ?? selectedTab(session, installation));
  if (found !== null || tabs.length === 0) return found ?? tell(world, RESTORE.nothing);
  const name = given ?? world.dialogue.ask(RUN.title, RESTORE.askTab(tabs));
  if (name === null || name.trim() === '') return null;
  return findTab(session, name) ?? tell(world, RESTORE.noTab(name.slice(0, 100)));
}

/** Shows what would change and asks. Uses a new session, because the person may have taken long to choose. */
function isConfirmed(
  world: World,
  installation: Installation,
  tab: string,
  file: ReadableSnapshot | null,
  words: (comparison: Comparison | null) => string,
): boolean {
  const session = look(world);
  const comparison = file && compareFile(session, installation, tab, file);
  return world.dialogue.confirm(RUN.title, words(comparison));
}

/** Publishes exactly this content. The person has seen that it may be implausible. */
function publishVersion(world: World, tab: string, snapshot: ReadableSnapshot): RunSummary {
  const startedBy = RUN.byPerson(world.account());
  const summary = run(world, { kind: 'restore', tab, snapshot, startedBy });
  const isLeft = summary.status === 'done' && !summary.rerunFound;
  world.dialogue.tell(RUN.title, isLeft ? RESTORE.inactive(tab) : describeRun(summary));
  return summary;
}

/** Publishes the newest file that the person has seen. If another file has replaced it since, the guard judges that one. */
function release(world: World, tab: string, newest: ReadableSnapshot | null): RunSummary {
  const startedBy = RUN.byPerson(world.account());
  const summary = run(world, { kind: 'release', tab, newest, startedBy });
  const text =
    summary.status === 'done' ? `${RESTORE.unpinned(tab)}\n${describeRun(summary)}` : describeRun(summary);
  world.dialogue.tell(RUN.title, text);
  return summary;
}

function tell(world: World, text: string): null {
  world.dialogue.tell(RUN.title, text);
  return null;
}
