/** Triggers that an earlier installation left behind in another account. */
import type { Installation } from '../../judge/state/state';
import type { Session } from './session';

/**
 * Whether a trigger of an account other than the installing one started the run. The present installation replaced the one
 * of that account, but its trigger was left. That account may see another folder, or none.
 */
export function isForeignTrigger(
  { world, request }: Session,
  { trigger, installedBy }: Installation,
): boolean {
  const fired = request.kind === 'poll' ? request.trigger : null;
  if (fired === null || trigger === undefined || fired === trigger) return false;
  // Both must differ: an account may have changed its address, and a person may have created its trigger again by hand.
  const account = world.account();
  return account !== null && installedBy !== null && account !== installedBy;
}
