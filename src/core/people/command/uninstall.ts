/** Removes the integration after a person has confirmed it. It may be repeated at any time. */
import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { installationEntry, installationFrom } from '../../judge/state/shards';
import { underLock } from '../../run/lock';
import { Session } from '../../run/session/session';
import { INSTALL } from '../../words/person/install';
import { REMOVAL } from '../../words/person/removal';
import { RUN } from '../../words/person/summary';
import { explain } from './attended';
import { offerToDiscard } from './discard-versions';
import type { InstallSummary } from './install';
import { recordEnd, reportEnd } from './removal-notice';

/**
 * Removes this account's triggers, deletes the installation, records in the Spreadsheet who did it, and mails the addresses
 * for alarms. Tabs and files do not change. Kept versions stay unless the person of their account wants them deleted.
 * Triggers of another account can neither be seen nor removed: when they fire they do nothing, and they remove themselves
 * after somebody else has installed. Removal never happens during a run or an installation, whose last write would override
 * it.
 *
 * @param isSure - whether to skip the question
 */
export function uninstall(world: World, isSure = false): InstallSummary {
  const { message, isOwn } = tryUninstall(world, isSure);
  if (message !== REMOVAL.cancelled) world.dialogue.tell(INSTALL.title, message);
  if (isOwn) tryToDiscard(world);
  return { installed: false, message };
}

/** The message, and whether the removed installation was not another account's. */
interface Removal {
  readonly message: string;
  readonly isOwn: boolean;
}

function tryUninstall(world: World, isSure: boolean): Removal {
  try {
    // Asks before taking the lock, which would not outlast the dialog.
    if (!isSure && !isConfirmed(world)) return { message: REMOVAL.cancelled, isOwn: false };
    const busy = { message: INSTALL.busy, isOwn: false };
    return underLock(world, LIMITS.installWaitMs, () => uninstallLocked(world)) ?? busy;
  } catch (error) {
    return { message: explain(world, error), isOwn: false };
  }
}

/** Asks the person, unless nothing is installed. */
function isConfirmed(world: World): boolean {
  const installation = installationFrom(withRetry(menuBudget(world.clock), () => world.store.load()));
  if (!installation) return true;
  const by = installation.installedBy;
  return world.dialogue.confirm(INSTALL.title, REMOVAL.ask(by === world.account() ? null : by));
}

function tryToDiscard(world: World): void {
  try {
    offerToDiscard(world);
  } catch (error) {
    world.dialogue.tell(INSTALL.title, explain(world, error));
  }
}

function uninstallLocked(world: World): Removal {
  const budget = menuBudget(world.clock);
  const account = world.account();
  const session = new Session(world, { kind: 'run', startedBy: RUN.byPerson(account) });
  const { installation } = session;
  const removed = withRetry(budget, () => world.schedule.remove());
  withRetry(budget, () => world.store.save(installationEntry(null)));
  // Recorded last, so that the record never claims a removal that is not complete.
  const addresses = recordEnd(session, account);
  if (!installation && removed === 0) return { message: INSTALL.nothingToRemove, isOwn: true };
  const installedBy = installation?.installedBy ?? null;
  const isOwn = installedBy === null || installedBy === account;
  const message = isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy);
  return { message: `${message} ${reportEnd(session, addresses, account) ?? ''}`.trim(), isOwn };
}
