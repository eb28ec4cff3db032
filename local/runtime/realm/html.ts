/** `HtmlService`: pages without templates. */
import { blob } from './blob';
import type { Border } from './border';
import { enumeration } from './enumeration';
import { wrongArguments } from './exception';
import { guard } from './guard';
import { served } from './served';

/** What the host learns of a page that is shown. */
export interface Page {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

const PAGES = Symbol('page');

function htmlOutput(border: Border, html: string): object {
  let page: Page = { title: '', html, width: null, height: null };
  const change =
    <T>(make: (value: T) => Partial<Page>) =>
    (value: T): object => {
      page = { ...page, ...make(value) };
      return output;
    };
  const output: object = guard('HtmlOutput', {
    [PAGES]: () => page,
    getContent: () => page.html,
    setContent: change((text: string) => ({ html: String(text) })),
    append: change((text: string) => ({ html: page.html + String(text) })),
    getTitle: () => page.title,
    setTitle: change((title: string) => ({ title: String(title) })),
    getWidth: () => page.width,
    setWidth: change((width: number) => ({ width })),
    getHeight: () => page.height,
    setHeight: change((height: number) => ({ height })),
    addMetaTag: change(() => ({})),
    setSandboxMode: change(() => ({})),
    setXFrameOptionsMode: change(() => ({})),
    getBlob: () => blob(border, page.html, 'text/html', null),
  });
  return output;
}

/**
 * The page of an output, as a browser gets it.
 * @param method - the method that was given it
 * @param given - what a script says is an `HtmlOutput`
 */
export function pageOf(method: string, given: unknown): Page {
  const page: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, PAGES) : undefined;
  if (typeof page !== 'function') throw wrongArguments(method, [given]);
  const made = page() as Page;
  return { ...made, html: served(made.html) };
}

/**
 * Whether a value may go to a page that called with `google.script.run`; one that may not arrives there as null.
 * https://developers.google.com/apps-script/guides/html/reference/run#myFunction(...)
 * @param value - what a function of the script returned
 */
export function isForPage(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || value instanceof Date) return false;
  return typeof value !== 'object' || value === null || Object.values(value).every(isForPage);
}

/** @param border - reads the pages of the script's folder */
export function htmlService(border: Border): object {
  return {
    SandboxMode: enumeration('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']),
    XFrameOptionsMode: enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']),
    createHtmlOutput: (html: unknown = '') => htmlOutput(border, String(html)),
    createHtmlOutputFromFile: (name: unknown) =>
      htmlOutput(border, String(border.ask('html.file', String(name)))),
  };
}
