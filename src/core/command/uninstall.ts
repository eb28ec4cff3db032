/** Removes the integration; may be repeated at any time. */
import { LIMITS } from '../limits';
import { INSTALL } from '../messages/install';
import { menuBudget, withRetry } from '../retry';
import { underLock } from '../run/lock';
import { installationEntry, installationFrom } from '../state/shards';
import type { World } from '../world';
import { explain } from './attended';
import { offerToDiscard } from './discard';
import type { InstallSummary } from './install';

/**
 * Removes the triggers of this account and forgets the installation. Tabs and files stay as they are, and kept versions
 * unless the person of their account has them deleted. Triggers of
 * another account cannot be seen, let alone removed: the next time they fire they do nothing, and remove themselves once
 * somebody else has installed. Not while a run or an installation is at work: what it writes at its end would be the
 * last word.
 *
 * @param world - all ports
 */
export function uninstall(world: World): InstallSummary {
  const { message, isOwn } = tryUninstall(world);
  world.dialogue.tell(INSTALL.title, message);
  if (isOwn) tryToDiscard(world);
  return { installed: false, message };
}

/** What is told, and whether there is no installation of another account. */
interface Removal {
  readonly message: string;
  readonly isOwn: boolean;
}

function tryUninstall(world: World): Removal {
  const busy = { message: INSTALL.busy, isOwn: false };
  try {
    return underLock(world, LIMITS.installWaitMs, () => uninstallLocked(world)) ?? busy;
  } catch (error) {
    return { message: explain(world, error), isOwn: false };
  }
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
  const removed = withRetry(budget, () => world.schedule.remove());
  const installation = installationFrom(withRetry(budget, () => world.store.load()));
  withRetry(budget, () => world.store.save(installationEntry(null)));
  if (!installation && removed === 0) return { message: INSTALL.nothingToRemove, isOwn: true };
  const installedBy = installation?.installedBy ?? '';
  const isOwn = installedBy === '' || installedBy === world.account();
  return { message: isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy), isOwn };
}
