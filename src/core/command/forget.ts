/** «Olvidar instalación…»: begins anew where an installation cannot be undone, or what is remembered is of no use. */
import { LIMITS } from '../limits';
import { FORGET, INSTALL } from '../messages/install';
import { TOUCHED_KEY } from '../session';
import { INSTALLATION_KEY, STATE_PREFIX } from '../state/shards';
import type { World } from '../world';

/** What is asked besides the ports of a run. */
export interface ForgetPorts {
  /** Deletes a property. @throws ServiceError */
  forget(key: string): void;
}

/**
 * Removes this account's trigger and everything that is remembered, after asking. Tabs, files and `_Configuracion` stay
 * as they are: the next installation takes from the manifest what was published. Whoever may edit the Spreadsheet may do
 * it, since the account that installed may be gone.
 *
 * @param world - all ports
 * @param ports - what is asked besides
 * @returns whether it was done
 */
export function forget(world: World, ports: ForgetPorts): boolean {
  if (!world.dialogue.confirm(INSTALL.title, FORGET.ask)) return false;
  if (!world.lock.tryLock(LIMITS.installWaitMs)) {
    world.dialogue.tell(INSTALL.title, INSTALL.busy);
    return false;
  }
  try {
    world.schedule.remove();
    for (const key of Object.keys(world.store.load()).filter(isOurs)) ports.forget(key);
  } finally {
    world.lock.release();
  }
  world.dialogue.tell(INSTALL.title, FORGET.done);
  return true;
}

function isOurs(key: string): boolean {
  return key === INSTALLATION_KEY || key === TOUCHED_KEY || key.startsWith(STATE_PREFIX);
}
