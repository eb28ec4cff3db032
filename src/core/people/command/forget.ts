/** «Olvidar instalación…»: a fresh start if an installation cannot be removed, or if the state is of no use. */
import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { INSTALLATION_KEY, STATE_PREFIX } from '../../judge/state/shards';
import { underLock } from '../../run/lock';
import { TOUCHED_KEY } from '../../run/session/configuration-edit';
import { Session } from '../../run/session/session';
import { FORGET, INSTALL } from '../../words/person/install';
import { RUN } from '../../words/person/summary';
import { recordEnd, reportEnd } from './removal-notice';

/** Ports besides those of a run. */
export interface ForgetPorts {
  /** Deletes a property. @throws ServiceError */
  forget(key: string): void;
}

/**
 * Asks, then removes this account's trigger and the whole state. Tabs, files and `_Configuracion` do not change: the next
 * installation reads from the manifest what was published. Every editor of the Spreadsheet may do this, because the account
 * that installed may no longer exist.
 *
 * @returns whether it was done
 * @throws ServiceError when a part may be left; it may be repeated
 */
export function forget(world: World, ports: ForgetPorts): boolean {
  if (!world.dialogue.confirm(INSTALL.title, FORGET.ask)) return false;
  const told = underLock(world, LIMITS.installWaitMs, () => forgetLocked(world, ports));
  world.dialogue.tell(INSTALL.title, told === null ? INSTALL.busy : `${FORGET.done} ${told}`.trim());
  return told !== null;
}

/** Returns the message about the mail. */
function forgetLocked(world: World, ports: ForgetPorts): string {
  const account = world.account();
  const startedBy = RUN.byPerson(account);
  const session = new Session(world, { kind: 'run', startedBy });
  const budget = menuBudget(world.clock);
  withRetry(budget, () => world.schedule.remove());
  const kept = withRetry(budget, () => world.store.load());
  for (const key of Object.keys(kept).filter(isOurs)) withRetry(budget, () => ports.forget(key));
  return reportEnd(session, recordEnd(session, account), account) ?? '';
}

function isOurs(key: string): boolean {
  return key === INSTALLATION_KEY || key === TOUCHED_KEY || key.startsWith(STATE_PREFIX);
}
