import { TONE_COLORS } from '../../../src/core/ground/tone';

/** Relative luminance of a colour. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance({ red, green, blue }: { red: number; green: number; blue: number }): number {
  const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

describe('the colours behind the words of the system', () => {
  it('let black text be read, and no two tones share one', () => {
    const colors = Object.values(TONE_COLORS).filter((color) => color !== null);
    for (const color of colors) expect((luminance(color) + 0.05) / 0.05).toBeGreaterThan(4.5);
    expect(new Set(colors.map((color) => JSON.stringify(color))).size).toBe(colors.length);
  });
});
