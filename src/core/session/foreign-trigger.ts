/** Triggers that a former installation left behind in another account. */
import type { Installation } from '../state/state';
import type { Session } from './session';

/**
 * Whether a run was started by the trigger of another account than the one that has installed: somebody removed that
 * installation and installed anew. The other account may see another folder, or none.
 */
export function isForeignTrigger(
  { world, request }: Session,
  { trigger, installedBy }: Installation,
): boolean {
  const fired = request.kind === 'poll' ? request.trigger : null;
  if (fired === null || trigger === undefined || fired === trigger) return false;
  // An account may have changed its address, and somebody may have made its trigger anew by hand: both have to differ.
  const account = world.account();
  return account !== null && installedBy !== null && account !== installedBy;
}
