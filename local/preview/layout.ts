/** Where a tab's columns stand: how wide each one is, and what is folded away. */
import { PREVIEW } from './limits';
import type { TabFacts } from './tab-facts';

/** A column of cells, or the sign that opens those that are folded away. */
export interface Laid {
  readonly kind: 'cells' | 'fold';
  /** From 0; of a sign the first one that it opens. */
  readonly column: number;
  readonly pixels: number;
  /** Whether long texts are broken into lines. */
  readonly isWrapped: boolean;
}

/** Pixels of a sign. */
const SIGN = 28;

/**
 * The columns from left to right.
 * @param isOpen - whether what is folded away is shown
 */
export function layOut({ columns, unusual, wrapped }: TabFacts, isOpen: boolean): Laid[] {
  const facts = new Map(unusual.map((one) => [one.column, one]));
  const isHidden = (column: number) => facts.get(column)?.isHidden === true;
  return Array.from({ length: Math.min(columns, PREVIEW.columns) }, (_, column): Laid[] => {
    const pixels = facts.get(column)?.pixels ?? PREVIEW.columnPixels;
    const sign: Laid[] =
      isHidden(column) && !isHidden(column - 1)
        ? [{ kind: 'fold', column, pixels: SIGN, isWrapped: false }]
        : [];
    return isHidden(column) && !isOpen
      ? sign
      : [...sign, { kind: 'cells', column, pixels, isWrapped: column < wrapped }];
  }).flat();
}

/**
 * The first and the last column of cells that are seen.
 * @param laid - from left to right
 * @param leftPx - where what is seen begins
 * @param rightPx - where it ends
 */
export function columnsBetween(laid: readonly Laid[], leftPx: number, rightPx: number): [number, number] {
  let edge = 0;
  const seen: number[] = [];
  for (const { column, pixels } of laid) {
    if (edge + pixels >= leftPx && edge <= rightPx) seen.push(column);
    edge += pixels;
  }
  return [seen[0] ?? 0, seen.at(-1) ?? 0];
}

/** Pixels of a line, of what stands around the lines, and of a letter: about that of the font. */
const LINE = 18;
const AROUND = 6;
const LETTER = 7;

/** Blank pixels in a cell, left and right together. */
const BESIDE = 12;

/** Lines of the tallest row: what is longer is read in the line above the cells. */
const LINES_MAX = 8;

/** Pixels of a row of one line. */
export const ROW_PIXELS = LINE + AROUND;

/**
 * Pixels of a row whose texts are broken into lines.
 * @param laid - its columns
 */
export function rowPixels(laid: readonly Laid[], text: (column: number) => string): number {
  const lines = laid.map((one) => (one.isWrapped ? linesOf(text(one.column), one.pixels) : 1));
  return AROUND + LINE * Math.min(LINES_MAX, Math.max(1, ...lines));
}

function linesOf(text: string, pixels: number): number {
  const room = Math.max(LETTER, pixels - BESIDE);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * LETTER) / room)), 0);
}
