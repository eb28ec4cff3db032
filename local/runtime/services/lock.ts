/** `LockService`; https://developers.google.com/apps-script/reference/lock */

import { COST } from '../../google/cost';
import { ServiceError } from '../../google/service-error';
import { valueAnswer } from '../border';
import type { LiveExecution } from '../execution';
import type { Handlers, World } from '../world';
import { serviceMethod } from './built-in';

interface Input {
  readonly scope: 'script' | 'document' | 'user';
  readonly timeoutMs: number;
}

function scopeOf(live: LiveExecution, { scope }: Input): string {
  return scope === 'user' ? `user ${live.start.user}` : scope;
}

/** @param world - where the locks are */
export function lockHandlers(world: World): Handlers {
  const acquire = (live: LiveExecution, input: Input) =>
    world.locks.acquire(scopeOf(live, input), live.start.number, Math.max(0, input.timeoutMs));
  return {
    'LockService.tryLock': serviceMethod<Input>(
      world,
      'LockService.tryLock',
      ['scope', 'timeoutMs'],
      (live, input) => {
        const { held, waitedMs } = acquire(live, input);
        return { value: held, ms: COST.lockMs + waitedMs };
      },
    ),
    'LockService.waitLock': serviceMethod<Input>(
      world,
      'LockService.waitLock',
      ['scope', 'timeoutMs'],
      (live, input) => {
        const { held, waitedMs } = acquire(live, input);
        if (held) return { ms: COST.lockMs + waitedMs };
        world.clock.advance(waitedMs);
        throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
      },
    ),
    'LockService.releaseLock': serviceMethod<Input>(
      world,
      'LockService.releaseLock',
      ['scope'],
      (live, input) => {
        world.locks.release(scopeOf(live, input), live.start.number);
        return { ms: COST.lockMs };
      },
    ),
    'lock.held': (live, text) =>
      valueAnswer(world.locks.isHeldBy(scopeOf(live, JSON.parse(text)), live.start.number)),
  };
}
