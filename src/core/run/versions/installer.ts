/** Decides which account keeps versions. */

import type { World } from '../../ground/ports/world';
import type { Installation } from '../../judge/state/state';

/**
 * Whether the running account is the one that installed the product, whose Drive holds the kept versions; true if Google
 * does not name the account.
 */
export function isInstaller({
  world,
  installation,
}: {
  readonly world: Pick<World, 'account'>;
  readonly installation: Installation | null;
}): boolean {
  const account = world.account();
  return account === null || account === installation?.installedBy;
}
