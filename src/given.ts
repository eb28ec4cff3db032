/** What callers outside the script hand over, on which nothing can be relied. */

/**
 * Nothing but text from outside is text.
 *
 * @param given - anything
 */
export function text(given: unknown): string {
  return typeof given === 'string' ? given : '';
}
