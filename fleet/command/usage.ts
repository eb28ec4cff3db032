/** Invalid usage; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads a whole number from an option.
 *
 * @throws UsageError when it is none
 */
export function whole(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1) return number;
  throw new UsageError(`${option} necesita un número entero, 1 o más.`);
}
