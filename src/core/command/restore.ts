/** Puts an earlier snapshot in the place of the newest one, once a person has seen what that would change. */
import { fold } from '../entity/fold';
import type { Comparison } from '../guard/comparison';
import { pinsOf } from '../lifecycle/pin';
import { INSTALL } from '../messages/install';
import { describeNone, describeRelease, describeRestore, RESTORE } from '../messages/restore';
import { describeRun, RUN } from '../messages/summary';
import { run } from '../run/run';
import { Session } from '../session/session';
import type { ReadableSnapshot } from '../snapshot/version';
import type { Installation } from '../state/state';
import type { RunSummary, World } from '../world';
import { compareFile } from './compare';
import { askVersion, pickVersion } from './pickversion';
import { selectedTab } from './selection';
import { listVersions } from './versions';

/** A session of its own for whatever a person looks at before they decide. */
const look = (world: World) => new Session(world, { kind: 'run', startedBy: RUN.byPerson(world.account()) });

/**
 * Publishes an earlier version and pins the tab to it, or takes the pin off.
 *
 * @param tab - of the entity; null takes the selected tab or row, or asks
 * @param version - place in the list, MD5 or revision, or `RESTORE.unpin`; null asks, shows what would change, asks again
 * @returns null when nothing was tried
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
 * The person's request in the installed Spreadsheet; what to tell where there is none.
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
 * The tab that a person means who chose the menu item, null where nothing tells it; false where there is none to restore,
 * which was said.
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

/** The entity of a name, of the selected tab or row, or the one that the person answers. */
function chooseTab(session: Session, installation: Installation, given: string | null): string | null {
  const { world } = session;
  const tabs = publishedTabs(session);
  const found = findTab(session, given ?? selectedTab(session, installation));
  if (found !== null || tabs.length === 0) return found ?? tell(world, RESTORE.nothing);
  const name = given ?? world.dialogue.ask(RUN.title, RESTORE.askTab(tabs));
  if (name === null || name.trim() === '') return null;
  return findTab(session, name) ?? tell(world, RESTORE.noTab(name.slice(0, 100)));
}

/** Shows what would change and asks. A session of its own: the person may have taken long to choose. */
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

/** Exactly this content is published; the person has seen that it may be implausible. */
function publishVersion(world: World, tab: string, snapshot: ReadableSnapshot): RunSummary {
  const startedBy = RUN.byPerson(world.account());
  const summary = run(world, { kind: 'restore', tab, snapshot, startedBy });
  const isLeft = summary.status === 'done' && !summary.rerunFound;
  world.dialogue.tell(RUN.title, isLeft ? RESTORE.inactive(tab) : describeRun(summary));
  return summary;
}

/** The newest file is published as the person has seen it; one that has taken its place meanwhile is judged. */
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
