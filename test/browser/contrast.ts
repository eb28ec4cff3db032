/** How well the text of each control can be read while it rests, is pointed at, has the keyboard, is pressed. */
import type { Page } from 'playwright-core';

/** What a person can point at. */
const CONTROLS = 'button:not(:disabled), a[href], input, select, summary';

/** WCAG 2.2, 1.4.3, for text of usual size. https://www.w3.org/TR/WCAG22/#contrast-minimum */
const LEAST = 4.5;

/** Contrast of an element's text with what is painted behind it; an element without one of its own shows its parent's. */
const MEASURE = `((element) => {
  const parts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (color) => {
    const [r, g, b] = parts(color).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  let behind = element;
  while (behind.parentElement && parts(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const pair = [getComputedStyle(element).color, getComputedStyle(behind).backgroundColor].map(light);
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
})`;

/**
 * Every control and state in which text has too little contrast, one line each.
 *
 * @param page - as shown; nothing on it is chosen
 * @param isOneOfKind - whether one of those that look alike stands for all of them
 */
export async function faintControls(page: Page, isOneOfKind = false): Promise<string[]> {
  const faint: string[] = [];
  const seen = new Set<string>();
  for (const [index, control] of (await page.locator(CONTROLS).all()).entries()) {
    if (!(await control.isVisible())) continue;
    const element = `document.querySelectorAll('${CONTROLS}')[${index}]`;
    const kind = await page.evaluate<string>(
      `${element}.tagName + ${element}.className + ${element}.parentElement.className`,
    );
    if (isOneOfKind && seen.has(kind)) continue;
    seen.add(kind);
    const name = await page.evaluate<string>(`${element}.innerText || ${element}.id`);
    const measure = async (state: string): Promise<void> => {
      const ratio = await page.evaluate<number>(`${MEASURE}(${element})`);
      if (!(ratio >= LEAST)) faint.push(`${name.slice(0, 40)}, ${state}: ${ratio.toFixed(2)}`);
    };
    await measure('at rest');
    await control.hover();
    await measure('pointed at');
    await page.mouse.down();
    await measure('pressed');
    await page.mouse.move(0, 0);
    await page.mouse.up();
    await control.focus();
    await measure('with the keyboard');
  }
  return faint;
}
