/** Shared parts of the measurements of the reader. */

export const MB = 1_000_000;
export const ROUNDS = 7;

/**
 * A file in pieces, as reads return them.
 *
 * @param file - its bytes
 * @param step - bytes of a piece
 */
export function cut(file: Buffer, step: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < file.length; at += step) {
    pieces.push(file.toString('latin1', at, Math.min(file.length, at + step)));
  }
  return pieces;
}

/** Needs `node --expose-gc`, which `npm run bench` sets. */
export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('start with node --expose-gc');
  globalThis.gc();
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`.padStart(8);
}
