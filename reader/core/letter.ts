/**
 * The letters of a column: `A` to `ZZZ`, in bijective base 26.
 *
 * @param index - from 0
 */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
