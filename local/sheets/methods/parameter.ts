/** Reads parameters, which may come as the text of an address or as plain JSON. */

/**
 * A yes-or-no parameter; absent is no.
 * @param value - as the call has it
 */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/**
 * A repeated parameter, given once or as a list.
 * @param value - as the call has it
 */
export function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
