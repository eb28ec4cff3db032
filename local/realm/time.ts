/** `Date` on the virtual clock. */
import type { Border } from './border';

/**
 * Replaces the context's `Date` by one that reads the host's clock wherever the language would read the computer's.
 * @param border - gives the instant
 */
export function installDate(border: Border): void {
  const Calendar = Date;
  const now = (): number => Number(border.ask('clock.now'));
  const virtual = new Proxy(Calendar, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new Calendar(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(Calendar.prototype, 'constructor', { value: virtual });
  Object.defineProperty(globalThis, 'Date', { value: virtual, writable: true, configurable: true });
}
