/** What callers outside the script hand over, on which nothing can be relied. */

/** Nothing but text from outside is text. */
export function text(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

/** A text from outside that says something; null = it says nothing. */
export function known(given: unknown): string | null {
  return text(given) || null;
}
