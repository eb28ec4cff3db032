/** Removes the integration; may be repeated at any time. */
import { LIMITS } from '../limits';
import { underLock } from '../lock';
import { INSTALL } from '../messages/install';
import { menuBudget, withRetry } from '../retry';
import { installationEntry, installationFrom } from '../state/shards';
import type { World } from '../world';
import { explain } from './attended';
import type { InstallSummary } from './install';

/**
 * Removes the triggers of this account and forgets the installation. Tabs and files stay as they are. Triggers of
 * another account cannot be seen, let alone removed: the next time they fire they do nothing, and remove themselves once
 * somebody else has installed. Not while a run or an installation is at work: what it writes at its end would be the
 * last word.
 *
 * @param world - all ports
 */
export function uninstall(world: World): InstallSummary {
  const message = tryUninstall(world);
  world.dialogue.tell(INSTALL.title, message);
  return { installed: false, message };
}

function tryUninstall(world: World): string {
  try {
    return underLock(world, LIMITS.installWaitMs, () => uninstallLocked(world)) ?? INSTALL.busy;
  } catch (error) {
    return explain(world, error);
  }
}

function uninstallLocked(world: World): string {
  const budget = menuBudget(world.clock);
  const removed = withRetry(budget, () => world.schedule.remove());
  const installation = installationFrom(withRetry(budget, () => world.store.load()));
  withRetry(budget, () => world.store.save(installationEntry(null)));
  if (!installation && removed === 0) return INSTALL.nothingToRemove;
  const installedBy = installation?.installedBy ?? '';
  const isOwn = installedBy === '' || installedBy === world.account();
  return isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy);
}
