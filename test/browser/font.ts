/** The font of the pages, so that what is measured does not depend on the fonts of the machine. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const WEIGHTS = [400, 500, 700];

const FACES = WEIGHTS.map((weight) => {
  const file = readFileSync(require.resolve(`@fontsource/roboto/files/roboto-latin-${weight}-normal.woff2`));
  return `@font-face { font-family: Roboto; font-weight: ${weight}; src: url(data:font/woff2;base64,${file.toString('base64')}); }`;
}).join('\n');

/**
 * Gives a page its font, and waits until it is there.
 * @param frame - a page or a frame in it
 */
export async function bringFont(frame: Page | Frame): Promise<void> {
  await frame.addStyleTag({ content: FACES });
  await frame.evaluate(
    `Promise.all([${WEIGHTS.join()}].map((weight) => document.fonts.load(weight + ' 13px Roboto')))`,
  );
}
