/** When a time-driven trigger fires. */
import { ServiceError } from '../../../google/service-error';
import { Zones } from './zone';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a builder was told; https://developers.google.com/apps-script/reference/script/clock-trigger-builder */
export interface Rule {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly onWeekDay?: string;
  readonly inTimezone?: string;
  /** Milliseconds from now, once. */
  readonly after?: number;
  /** Milliseconds since 1970, once. */
  readonly at?: number;
}

const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];

/**
 * Refuses a rule that Google refuses.
 * @throws ServiceError
 */
export function checkRule(rule: Rule): void {
  const { everyMinutes, everyHours, everyDays, everyWeeks, after, at } = rule;
  const kinds = [everyMinutes, everyHours, everyDays, everyWeeks, after, at].filter(
    (value) => value !== undefined,
  );
  if (kinds.length !== 1) {
    throw new ServiceError('The clock trigger must be given exactly one of the possible schedules.');
  }
  checkChoice('everyMinutes', everyMinutes, MINUTES);
  checkChoice('everyHours', everyHours, HOURS);
}

function checkChoice(name: string, value: number | undefined, choices: readonly number[]): void {
  if (value === undefined || choices.includes(value)) return;
  const listed = `${choices.slice(0, -1).join(', ')} or ${choices[choices.length - 1]}`;
  throw new ServiceError(`The value you passed to ${name} was invalid. It must be one of ${listed}.`);
}

/**
 * @param rule - a rule that was checked
 * @param fromMs - milliseconds since 1970; the firing comes after it
 * @param zone - the script's time zone
 * @returns milliseconds since 1970
 */
export function firstFiring(rule: Rule, fromMs: number, zone: string): number {
  if (rule.at !== undefined) return Math.max(rule.at, fromMs);
  // "The minimum is one minute": guides/triggers/installable.
  if (rule.after !== undefined) return fromMs + Math.max(rule.after, MINUTE_MS);
  if (rule.everyMinutes !== undefined) return fromMs + rule.everyMinutes * MINUTE_MS;
  if (rule.everyHours !== undefined) return fromMs + rule.everyHours * 60 * MINUTE_MS;
  return nextWallTime(rule, fromMs, rule.inTimezone ?? zone);
}

/**
 * The firing after one, or null when the trigger fires once.
 * @param rule - a rule that was checked
 * @param firedMs - when it was due
 * @param nowMs - firings that are over by now are left out
 */
export function nextFiring(rule: Rule, firedMs: number, nowMs: number): number | null {
  const everyMs =
    (rule.everyMinutes ?? 0) * MINUTE_MS +
    (rule.everyHours ?? 0) * 60 * MINUTE_MS +
    (rule.everyDays ?? 0) * DAY_MS +
    (rule.everyWeeks ?? 0) * 7 * DAY_MS;
  if (everyMs === 0) return null;
  const missed = Math.max(0, Math.floor((nowMs - firedMs) / everyMs));
  return firedMs + (missed + 1) * everyMs;
}

/** Clocks are the same in every world. */
const zones = new Zones();

function nextWallTime(rule: Rule, fromMs: number, zone: string): number {
  for (let days = 0; days <= 8; days += 1) {
    const { year, month, day, weekday } = zones.wallTime(fromMs + days * DAY_MS, zone);
    const asUtc = Date.UTC(year, month, day, rule.atHour ?? 0, rule.nearMinute ?? 0);
    const at = asUtc - zones.offsetMinutes(asUtc, zone) * MINUTE_MS;
    const fits = rule.onWeekDay === undefined || WEEK_DAYS[weekday] === rule.onWeekDay;
    if (fits && at > fromMs) return at;
  }
  return fromMs + DAY_MS;
}
