/** Files that arrive by a calendar, for the tests of frequency. Argentina: three hours behind universal time. */
import type { Arrivals } from '../../../../src/core/records/snapshot/arrivals';
import { NO_ARRIVALS, withArrival } from '../../../../src/core/records/snapshot/arrivals';

export const OFFSET_MS = -3 * 60 * 60_000;

/** A local time such as `2026-11-23 09:30`, in ms since 1970. */
export function at(local: string): number {
  return Date.parse(`${local.replace(' ', 'T')}:00-03:00`);
}

/** Notes one file after the other; each brings another content unless one is given as `time = content`. */
export function arrivedAt(...arrivals: readonly string[]): Arrivals {
  return arrivals.reduce((noted, text, index) => {
    const [time = '', content = `md5-${index}`] = text.split(' = ');
    return withArrival(noted, { key: `${index}`, md5: content, atMs: at(time) }, OFFSET_MS);
  }, NO_ARRIVALS);
}
