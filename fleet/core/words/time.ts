/** Times in words for operations. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * An age: «menos de 1 min», «4 min», «3 h», «12 d».
 *
 * @param ms - negative counts as 0
 */
export function age(ms: number): string {
  if (ms < MINUTE_MS) return 'menos de 1 min';
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min`;
  return ms < 2 * DAY_MS ? `${Math.floor(ms / HOUR_MS)} h` : `${Math.floor(ms / DAY_MS)} d`;
}

/**
 * The same for a narrow column: «<1 min».
 *
 * @param ms - negative counts as 0
 */
export function shortAge(ms: number): string {
  return ms < MINUTE_MS ? '<1 min' : age(ms);
}
