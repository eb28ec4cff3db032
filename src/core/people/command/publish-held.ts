/** Publishes a held snapshot after a person has seen what would change. */

import type { World } from '../../ground/ports/world';
import { isPublishable } from '../../judge/guard/judge';
import { toSnapshot } from '../../judge/lifecycle/pin';
import type { Handled } from '../../judge/state/entity';
import type { Installation } from '../../judge/state/state';
import { fold } from '../../reading/text/fold';
import { hasBytes } from '../../records/snapshot/folder';
import { isSnapshot } from '../../records/snapshot/snapshot';
import type { RunSummary } from '../../records/summary';
import { listInstalled } from '../../run/folder/listing';
import { run } from '../../run/run';
import { Session } from '../../run/session/session';
import { describeHeld, HELD } from '../../words/person/held';
import { INSTALL } from '../../words/person/install';
import { describeRun, RUN } from '../../words/person/summary';
import { compareFile } from './compare';
import { selectedTab } from './selection';

/** An entity whose newest file is held. */
interface Held {
  readonly tab: string;
  readonly handled: Handled;
}

/**
 * Publishes a held snapshot: exactly that content of that file, or nothing.
 *
 * @param tab - of the entity; null = take the selected tab or row, or ask
 * @param isSure - whether to skip the comparison and the question
 * @returns null = nothing was tried
 * @throws ServiceError
 */
export function publishHeld(world: World, tab: string | null, isSure = tab !== null): RunSummary | null {
  const startedBy = RUN.byPerson(world.account());
  const session = new Session(world, { kind: 'run', startedBy });
  const { installation } = session;
  if (!installation) return tell(world, RUN.notInstalled);
  if (installation.spreadsheetId !== world.activeSpreadsheetId()) return tell(world, INSTALL.copy);
  const held = heldOnes(session);
  const one = tab === null ? choose(session, held, installation) : find(session, held, tab);
  if (!one) return null;
  if (!isSure && !isConfirmed(session, one, installation)) return null;
  const { fileId, md5 } = one.handled;
  const summary = run(world, { kind: 'publishHeld', snapshot: { fileId, md5 }, startedBy });
  const isReplaced = summary.status === 'done' && !summary.rerunFound;
  world.dialogue.tell(RUN.title, isReplaced ? HELD.replaced(one.tab) : describeRun(summary));
  return summary;
}

function heldOnes({ state }: Session): Held[] {
  return Object.entries(state.entities).flatMap(([tab, { handled }]) =>
    handled?.outcome === 'held' ? [{ tab, handled }] : [],
  );
}

/** The held snapshots that can be published. */
function publishable(held: readonly Held[]): readonly Held[] {
  return held.filter(({ handled }) => isPublishable(handled.code));
}

/** The held snapshot of a tab. Tells the person if there is none. */
function find({ world }: Session, held: readonly Held[], name: string): Held | null {
  const found = held.find(({ tab }) => fold(tab) === fold(name));
  if (!found) return tell(world, held.length === 0 ? HELD.none : HELD.notHeld(name.slice(0, 100)));
  const { tab, handled } = found;
  return isPublishable(handled.code) ? found : tell(world, HELD.nothingIn(tab, handled));
}

/** The only held snapshot, that of the selected tab or row, or the one that the person names. */
function choose(session: Session, held: readonly Held[], installation: Installation): Held | null {
  const { world } = session;
  const [first] = held;
  if (!first) return tell(world, HELD.none);
  const offered = publishable(held);
  if (offered.length === 0) return tell(world, HELD.nothingIn(first.tab, first.handled));
  const selected = selectedTab(session, installation);
  const found = offered.length === 1 ? offered[0] : offered.find(({ tab }) => tab === selected);
  if (found) return found;
  const answer = world.dialogue.ask(RUN.title, HELD.choose(offered.map(({ tab }) => tab)));
  return answer === null || answer.trim() === '' ? null : find(session, held, answer.trim());
}

/** Shows what would change and asks. Tells the person if the folder has another file by now. */
function isConfirmed(session: Session, { tab, handled }: Held, installation: Installation): boolean {
  const { world } = session;
  const { folderId } = installation;
  const { files } = listInstalled(session, folderId);
  const file = files.filter(hasBytes).find((one) => isSnapshot(handled, one));
  if (!file) {
    world.dialogue.tell(RUN.title, HELD.replaced(tab));
    return false;
  }
  const comparison = compareFile(session, installation, tab, toSnapshot(file));
  return world.dialogue.confirm(RUN.title, describeHeld(tab, file.name, handled.reason, comparison));
}

function tell(world: World, text: string): null {
  world.dialogue.tell(RUN.title, text);
  return null;
}
