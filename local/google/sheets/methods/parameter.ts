/** Reads parameters, which may come as the text of an address or as plain JSON. */

/** A yes-or-no parameter; absent is no. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** A repeated parameter, given once or as a list. */
export function texts(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
