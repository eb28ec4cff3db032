/** What is told to a person: what happened, and what to do. */

export interface Advice {
  readonly reason: string;
  readonly todo: string;
}

/** Figures that a sentence needs. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A whole number with dots between thousands, as it is written in Argentina: 1234567 → 1.234.567.
 *
 * @param value - a number; text is returned as it is
 */
export function figure(value: string | number | undefined): string {
  return String(value ?? 0).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}
