/** How often runs look at the folder: as often as the trigger's daily time allows. The decision needs no request. */
import { LIMITS } from '../../ground/limits';
import { nextSignalMs } from '../status/heartbeat';
import type { Firing } from './firing';
import { knownFiring } from './firing';
import type { State } from './state';
import { DAY_MS, isShort, restOfDay } from './time-left';

const MINUTE_MS = 60_000;

/** The parts of the state that decide. */
export type Watch = Pick<State, 'spent' | 'firing' | 'outageMs'>;

/**
 * Milliseconds that the firings and looks of a day take, including start-up, while nothing happens.
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

/** Milliseconds that the looks of a day take in addition to the firings. */
function looksDayMs(firing: Firing | null, minutes: number): number {
  const { everyMinutes, leaveMs, lookMs } = knownFiring(firing);
  return (DAY_MS / (Math.max(everyMinutes, minutes) * MINUTE_MS)) * Math.max(0, lookMs - leaveMs);
}

/**
 * Minutes between two looks. The shortest interval applies if the day then ends under 40 minutes of the trigger's time. If
 * files have used more, or while Google fails (each run then retries for a minute), the next interval applies with which
 * firings and looks alone stay under 40 minutes. At least 30 minutes apply once little is left of the 90.
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

/** Looks cannot be more frequent than firings. */
function paced(firing: Firing | null, minutes: number): number {
  return Math.max(minutes, knownFiring(firing).everyMinutes);
}

/**
 * Whether this firing looks. Looks come at whole multiples of the interval after the last firing whose run stored its state,
 * so that nothing has to be written for this. A firing that Google moves by less than half of the time between two firings
 * changes nothing. After a silence the first firing looks in any case.
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
