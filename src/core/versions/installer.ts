/** Which account keeps versions. */
import type { Session } from '../session/session';

/**
 * Whether the account that runs this is the one that installed, in whose Drive versions lie; true where Google does not
 * tell.
 */
export function isInstaller({ world, installation }: Session): boolean {
  const account = world.account();
  return account === null || account === installation?.installedBy;
}
