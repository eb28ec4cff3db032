/** Converts arguments of callers outside the script, which cannot be trusted. */

/** The argument if it is a string, else a blank text. */
export function text(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

/** The argument if it is a string with text; null = anything else. */
export function known(given: unknown): string | null {
  return text(given) || null;
}
