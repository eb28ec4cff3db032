/** Removes the integration, once a person has read what that means; may be repeated at any time. */
import { LIMITS } from '../limits';
import { INSTALL } from '../messages/install';
import { REMOVAL } from '../messages/removal';
import { RUN } from '../messages/summary';
import { menuBudget, withRetry } from '../retry';
import { underLock } from '../run/lock';
import { Session } from '../session/session';
import { installationEntry, installationFrom } from '../state/shards';
import type { World } from '../world';
import { explain } from './attended';
import { offerToDiscard } from './discard-versions';
import type { InstallSummary } from './install';
import { recordEnd, tellEnd } from './removal-notice';

/**
 * Removes the triggers of this account, forgets the installation, says so in the Spreadsheet and who did it, and tells
 * whoever is told of alarms. Tabs and files stay as they are, and kept versions unless the person of their account has
 * them deleted. Triggers of another account cannot be seen, let alone removed: the next time they fire they do nothing, and remove themselves once
 * somebody else has installed. Not while a run or an installation is at work: what it writes at its end would be the
 * last word.
 *
 * @param isSure - whether the person need not be asked
 */
export function uninstall(world: World, isSure = false): InstallSummary {
  const { message, isOwn } = tryUninstall(world, isSure);
  if (message !== REMOVAL.cancelled) world.dialogue.tell(INSTALL.title, message);
  if (isOwn) tryToDiscard(world);
  return { installed: false, message };
}

/** What is told, and whether there is no installation of another account. */
interface Removal {
  readonly message: string;
  readonly isOwn: boolean;
}

function tryUninstall(world: World, isSure: boolean): Removal {
  try {
    // Before the lock is taken, which would not outlast the dialog.
    if (!isSure && !isConfirmed(world)) return { message: REMOVAL.cancelled, isOwn: false };
    const busy = { message: INSTALL.busy, isOwn: false };
    return underLock(world, LIMITS.installWaitMs, () => uninstallLocked(world)) ?? busy;
  } catch (error) {
    return { message: explain(world, error), isOwn: false };
  }
}

/** Where nothing is installed there is nothing to warn of. */
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
  // Last: what is not over must not be told as over.
  const addresses = recordEnd(session, account);
  if (!installation && removed === 0) return { message: INSTALL.nothingToRemove, isOwn: true };
  const installedBy = installation?.installedBy ?? null;
  const isOwn = installedBy === null || installedBy === account;
  const message = isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy);
  return { message: `${message} ${tellEnd(session, addresses, account) ?? ''}`.trim(), isOwn };
}
