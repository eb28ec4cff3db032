/** How large what a person points at is. */
import type { Frame, Page } from 'playwright-core';

/** Pixels of a side. WCAG 2.2, 2.5.8. https://www.w3.org/TR/WCAG22/#target-size-minimum */
const LEAST = 24;

/**
 * Controls in sight that are smaller than a person can point at, one line each; a link within a sentence is as high as its line.
 *
 * @param frame - a page or a frame in it
 */
export async function smallTargets(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate<string[]>(`[...document.querySelectorAll('a[href], button, input, select, summary')]
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([one]) => getComputedStyle(one).display !== 'inline')
    .filter(([, { width, height }]) => width > 0 && (width < ${LEAST} || height < ${LEAST}))
    .map(([one, { width, height }]) => (one.innerText || one.id) + ': ' + width + ' x ' + height)`);
}
