/**
 * Chromium for tests that look at pages; they are left out, and say so, where it is not installed. `EXPECT_BROWSER=1` makes that
 * a failure; `PICTURES=1` keeps what they see in docs/screens, on a machine with the fonts that `.ci/run` installs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { looksAlike } from './alike';

const CHROMIUM = '/usr/bin/chromium';

/**
 * Describes what holds in Chromium. Without Chromium there is one test instead, which fails where it must be there.
 * @param tests - get a way to the browser, which is closed after them
 */
export function describeInChromium(title: string, tests: (open: () => Browser) => void): void {
  if (!existsSync(CHROMIUM)) {
    describe(`${title}: left out, since there is no ${CHROMIUM}`, () => {
      it('is installed by the continuous integration', () =>
        expect(process.env.EXPECT_BROWSER).toBeUndefined());
    });
    return;
  }
  describe(title, () => {
    let browser: Browser | null = null;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests(() => {
      if (!browser) throw new Error('Chromium has not started');
      return browser;
    });
  });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What axe-core finds wrong, one line each; none when the page is accessible.
 * @param frame - a page or a frame in it
 */
export async function axeViolations(frame: Page | Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  const found = await frame.evaluate<readonly Violation[]>(
    `axe.run(document, { iframes: false }).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Pixels of the tallest picture: of a page full of hostile text, the beginning says enough. */
const TALLEST = 2_400;

/**
 * Keeps a picture for the documentation where `PICTURES` asks for it, unless one that looks the same is there already.
 * @param isWhole - whether what has to be scrolled to is on it too
 */
export async function picture(page: Page, name: string, isWhole = true): Promise<void> {
  if (process.env.PICTURES === undefined) return;
  const path = `docs/screens/${name}.png`;
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  // A taller window, not a longer picture: what sticks to the window's foot is then at the page's.
  const whole = isWhole ? await page.evaluate<number>('document.documentElement.scrollHeight') : height;
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(height, whole)) });
  const bytes = await page.screenshot({ animations: 'disabled' });
  await page.setViewportSize({ width, height });
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || !(await looksAlike(page, readFileSync(path), bytes))) writeFileSync(path, bytes);
}

/** Texts that would run or break something if they were ever taken for more than text. */
export const HOSTILE = {
  image: `<img src=x onerror="window.tripped=1">`,
  script: `</script><script>window.tripped=1</script>`,
  style: `</style><svg onload="window.tripped=1">`,
  attribute: `" onmouseover="window.tripped=1" autofocus onfocus="window.tripped=1`,
  template: `{{constructor.constructor("window.tripped=1")()}}\${window.tripped=1}`,
  backwards: '\u202Egpj.exe\u202C \u200Foculto',
  long: 'á'.repeat(5_000),
  emoji: '👩‍👩‍👧‍👦🚗🇦🇷',
} as const;

/**
 * Whether something in the page ran that should have been text.
 * @param frame - a page or a frame in it
 */
export async function isTripped(frame: Page | Frame): Promise<boolean> {
  return frame.evaluate<boolean>(`window.tripped === 1`);
}
