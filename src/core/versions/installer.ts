/** Decides which account keeps versions. */
import type { Session } from '../session/session';

/**
 * Whether the running account is the one that installed the product, whose Drive holds the kept versions; true if Google
 * does not name the account.
 */
export function isInstaller({ world, installation }: Session): boolean {
  const account = world.account();
  return account === null || account === installation?.installedBy;
}
