/** Tells the system's errors apart. */

/**
 * Code of an error of the system, such as `ENOENT`; '' when it is none. Looks at the property only: an error of
 * another realm is no instance of this one's `Error`.
 *
 * @param error - what was thrown
 */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
