/** `LockService`. */
import type { Border } from './border';
import { wrongArguments } from './exception';
import { guard } from './guard';

function lock(border: Border, scope: string): object {
  const timed = (name: string, given: readonly unknown[]): unknown => {
    const [timeoutMs] = given;
    if (typeof timeoutMs !== 'number' || given.length !== 1) throw wrongArguments(`Lock.${name}`, given);
    return border.ask(`LockService.${name}`, { scope, timeoutMs });
  };
  return guard('Lock', {
    tryLock: (...given: unknown[]) => timed('tryLock', given),
    waitLock: (...given: unknown[]) => {
      timed('waitLock', given);
    },
    hasLock: () => border.ask('lock.held', { scope }),
    releaseLock: () => {
      border.ask('LockService.releaseLock', { scope });
    },
  });
}

/** @param border - carries the calls */
export function lockService(border: Border): object {
  return {
    getScriptLock: () => lock(border, 'script'),
    getDocumentLock: () => lock(border, 'document'),
    getUserLock: () => lock(border, 'user'),
  };
}
