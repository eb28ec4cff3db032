/** Whether whoever needs it can use a page: in both themes, magnified, with the keyboard alone. */
import type { Page } from 'playwright-core';
import { axeViolations } from './chromium';
import { faintControls } from './contrast';
import { smallTargets } from './targets';

/** What the keyboard reaches by itself. */
const REACHED = 'a[href], button:not(:disabled), input, select, textarea, summary, [tabindex="0"]';

/**
 * Everything that keeps somebody from using a page, one line each.
 *
 * @param page - as shown; nothing on it is chosen
 */
export async function obstacles(page: Page): Promise<string[]> {
  const { width, height } = page.viewportSize() ?? { width: 300, height: 720 };
  const found: string[] = [];
  const note = (where: string, lines: readonly string[]) =>
    found.push(...lines.map((one) => `${where}: ${one}`));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    note(colorScheme, await axeViolations(page));
    note(colorScheme, await faintControls(page, true));
  }
  // What is shown at twice the size has half the room.
  for (const [room, name] of [
    [{ width: Math.min(width, 300), height }, '300 pixels'],
    [{ width: Math.ceil(width / 2), height: Math.ceil(height / 2) }, 'at 200 %'],
  ] as const) {
    await page.setViewportSize(room);
    note(name, await axeViolations(page));
    note(name, await smallTargets(page));
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (wide > room.width) note(name, [`${wide} pixels wide`]);
  }
  note('keyboard', await unreached(page));
  await page.setViewportSize({ width, height });
  // As it was opened, for whoever looks on.
  await page.emulateMedia({ colorScheme: null });
  await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
  return found;
}

/** Controls in sight that Tab does not come to. */
async function unreached(page: Page): Promise<string[]> {
  const all = `[...document.querySelectorAll('${REACHED}')].filter((one) => one.checkVisibility())`;
  const count = await page.evaluate<number>(`${all}.length`);
  await page.evaluate(`document.activeElement.blur();
    window.reached = new Set();
    addEventListener('focusin', ({ target }) => window.reached.add(target))`);
  for (let step = 0; step <= count; step += 1) await page.keyboard.press('Tab');
  return page.evaluate<string[]>(
    `${all}.filter((one) => !window.reached.has(one)).map((one) => one.innerText || one.id)`,
  );
}
