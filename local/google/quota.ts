/** Quotas of a minute or a day. */
import type { VirtualClock } from './clock';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a user may do in a day, with a consumer account; https://developers.google.com/apps-script/guides/services/quotas */
export const PER_DAY = {
  urlfetch: 20_000,
  properties: 50_000,
  email: 100,
} as const;

/** Requests a minute, a user and a project. https://developers.google.com/workspace/sheets/api/limits */
export const SHEETS_PER_MINUTE = 60;

interface Day {
  startMs: number;
  used: number;
}

/** Counts what users do, on the virtual clock. */
export class QuotaBook {
  private readonly minutes = new Map<string, number[]>();
  private readonly days = new Map<string, Day>();

  constructor(private readonly clock: VirtualClock) {}

  /**
   * Takes one from a quota of a minute.
   * @param user - null = the quota of the whole project
   * @returns false when the quota was used up; then nothing is taken
   */
  takeInMinute(name: string, user: string | null, limit: number): boolean {
    const key = JSON.stringify([name, user]);
    const now = this.clock.nowMs;
    const recent = this.minutes.get(key) ?? [];
    this.minutes.set(key, recent);
    const over = recent.findIndex((atMs) => atMs > now - MINUTE_MS);
    recent.splice(0, over < 0 ? recent.length : over);
    if (recent.length >= limit) return false;
    recent.push(now);
    return true;
  }

  /**
   * Takes an amount from a user's quota of a day, which begins with the first use.
   * @returns false when the quota has less; then nothing is taken
   */
  takeInDay(name: string, user: string, amount: number, limit: number): boolean {
    const day = this.day(name, user);
    if (day.used + amount > limit) return false;
    day.used += amount;
    return true;
  }

  /** The used part of a day's quota. */
  usedInDay(name: string, user: string): number {
    return this.day(name, user).used;
  }

  /** Adds an amount that is known only afterwards, such as time; may exceed the limit. */
  noteInDay(name: string, user: string, amount: number): void {
    this.day(name, user).used += amount;
  }

  private day(name: string, user: string): Day {
    const key = `${name} ${user}`;
    const now = this.clock.nowMs;
    const known = this.days.get(key);
    if (known !== undefined && now < known.startMs + DAY_MS) return known;
    const fresh = { startMs: now, used: 0 };
    this.days.set(key, fresh);
    return fresh;
  }
}
