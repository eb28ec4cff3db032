/** A message for a person: what happened, and what to do. */

export interface Advice {
  readonly reason: string;
  readonly todo: string;
}

/** Figures that a sentence needs. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A number as it is written in Argentina: 1234567 → 1.234.567, 30.4 → 30,4.
 *
 * @param value - a number; text is returned as it is
 */
export function figure(value: string | number): string {
  const [whole = '', decimals] = String(value).split(typeof value === 'number' ? '.' : '\0');
  const dotted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals === undefined ? dotted : `${dotted},${decimals}`;
}

/**
 * A number with the word for what it counts: «1 fila», «12.000 filas».
 *
 * @param value - how many
 * @param many - the word for any other number
 */
export function counted(value: string | number, one: string, many: string): string {
  return `${figure(value)} ${Number(value) === 1 ? one : many}`;
}
