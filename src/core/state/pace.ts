/** How often the folder is looked at: as often as the trigger's daily time allows, decided without any call. */
import { LIMITS } from '../limits';
import { nextSignalMs } from '../status/heartbeat';
import type { Firing } from './firing';
import { knownFiring } from './firing';
import type { State } from './state';
import { DAY_MS, isShort, restOfDay } from './time-left';

const MINUTE_MS = 60_000;

/** All that decides, as kept. */
export type Watch = Pick<State, 'spent' | 'firing' | 'outageMs'>;

/**
 * Milliseconds that a day of firings and looks takes, start-up included, while nothing happens.
 *
 * @param minutes - between two looks
 */
export function watchDayMs(firing: Firing | null, minutes: number): number {
  return firingsDayMs(firing) + looksDayMs(firing, minutes);
}

function firingsDayMs(firing: Firing | null): number {
  const { everyMinutes, leaveMs } = knownFiring(firing);
  return (DAY_MS / (everyMinutes * MINUTE_MS)) * (LIMITS.startUpMs + leaveMs);
}

/** What the looks of a day take beside the firings. */
function looksDayMs(firing: Firing | null, minutes: number): number {
  const { everyMinutes, leaveMs, lookMs } = knownFiring(firing);
  return (DAY_MS / (Math.max(everyMinutes, minutes) * MINUTE_MS)) * Math.max(0, lookMs - leaveMs);
}

/**
 * Minutes between two looks: the fewest with which the day's account ends under 40 minutes. Where files have used up more,
 * the fewest above that with which a day of looks alone would; so too while Google lets no run work, since each one asks
 * again for a minute; many while little is left of the 90.
 *
 * @param watch - account and measurements
 * @param now - ms since 1970
 */
export function lookMinutes({ spent, firing, outageMs }: Watch, now: number): number {
  const [best = 1, ...others] = LIMITS.lookMinutes;
  const { usedMs, restMs } = restOfDay(spent, now);
  const dayMs = usedMs + (watchDayMs(firing, best) * restMs) / DAY_MS;
  if (dayMs <= LIMITS.watchDayMs && outageMs === null) return paced(firing, best);
  const leftMs = Math.max(LIMITS.looksDayMs, LIMITS.watchDayMs - firingsDayMs(firing));
  const rarest = others[others.length - 1] ?? best;
  const bearable = others.find((minutes) => looksDayMs(firing, minutes) <= leftMs) ?? rarest;
  return paced(firing, isShort(spent, now) ? Math.max(bearable, LIMITS.rareMinutes) : bearable);
}

/** Nobody looks more often than the trigger fires. */
function paced(firing: Firing | null, minutes: number): number {
  return Math.max(minutes, knownFiring(firing).everyMinutes);
}

/**
 * Whether this firing looks. Those that look follow the last firing whose run kept its state at whole multiples of the pace,
 * so that nothing has to be written for it; a firing that Google moves by less than half its span changes nothing. After a
 * silence the first one looks, whichever it is.
 *
 * @param watch - account and measurements
 * @param now - ms since 1970
 */
export function isTurn(watch: Watch, now: number): boolean {
  const { atMs, everyMinutes } = knownFiring(watch.firing);
  const minutes = lookMinutes(watch, now);
  const firings = Math.round((now - atMs) / (everyMinutes * MINUTE_MS));
  return firings % Math.round(minutes / everyMinutes) === 0 || now >= nextSignalMs(atMs, minutes);
}
