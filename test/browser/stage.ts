/** A page of the product on its own, with a script behind it that answers what the test says. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { served } from '../../local/runtime/realm/served';
import { openedPage } from '../../src/core/people/panel/page-start';
import type { Restoring } from '../../src/core/words/page/versions';
import type { PageName } from '../../src/core/words/panel/start';
import { bringFont } from './font';

/** One answer of a function of the script: a value, an error, or none at all. */
type Answer = { readonly value: unknown } | { readonly error: string } | 'never';

/** Answers by function; the last one is given again and again. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

export interface Stage {
  readonly page: Page;
  /** Calls so far, as `name(arguments)`. */
  calls(): Promise<readonly string[]>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whether the page's script is one that does not run. */
  readonly broken?: boolean;
  /** With whose earlier versions the page begins; left out = with none. */
  readonly restoring?: Restoring;
  /** Who opened the page in the menu. */
  readonly account?: string;
}

/** Who opens pages, unless a test says otherwise. */
export const OPENER = 'administracion@concesionario.example';

/** Stands in for `google.script` inside of the page. */
function standIn(answers: Answers): string {
  return `
    window.calls = [];
    const left = ${JSON.stringify(answers)};
    const note = (name, args) => window.calls.push(name + '(' + JSON.stringify(args).slice(1, -1) + ')');
    const runner = (good, bad) => new Proxy({}, {
      get: (_, name) => {
        if (name === 'withSuccessHandler') return (take) => runner(take, bad);
        if (name === 'withFailureHandler') return (take) => runner(good, take);
        return (...args) => {
          note(name, args);
          const list = left[name] ?? [];
          const answer = list.length > 1 ? list.shift() : list[0] ?? 'never';
          if (answer === 'never') return;
          setTimeout(() => ('error' in answer ? bad(new Error(answer.error)) : good(answer.value)));
        };
      },
    });
    const host = { close: () => note('close', []), editor: { focus: () => note('focus', []) } };
    window.google = { script: { run: runner(), host } };`;
}

/**
 * Opens a page.
 * @param browser - Chromium
 * @param name - of the built file, without `.html`
 * @param look - size and colours
 */
export async function openStage(
  browser: Browser,
  name: PageName,
  answers: Answers,
  look: Look = {},
): Promise<Stage> {
  const {
    width = 300,
    height = 720,
    dark = false,
    broken = false,
    account = OPENER,
    restoring = null,
  } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'es-AR',
    timezoneId: 'America/Argentina/Buenos_Aires',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.addInitScript(standIn(answers));
  const built = readFileSync(`dist/${name}.html`, 'utf8');
  const body = served(
    openedPage(broken ? built.replace('<script>', '<script>(') : built, name, account, restoring),
  );
  await page.route('https://script.example/', (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto('https://script.example/');
  await bringFont(page);
  return { page, calls: () => page.evaluate<string[]>('window.calls') };
}
