/** `google.script.run` in a page of the preview, by Google's rules for what may cross. */
import type { Frame } from 'playwright-core';
import { describeInChromium } from '../../browser/chromium';
import { scriptFolder } from '../runtime/world';
import { openPreview, type PreviewWorld, Visitor } from './world';

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Integración TECNOM').addItem('Panel', 'show').addToUi(); }
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<main>listo</main>').setTitle('Página')); }
function echo(value) { return value; }
function when() { return { at: new Date(0) }; }
function fail() { throw new Error('así no'); }
function hidden_() { return 1; }`;

describeInChromium('a page of the script', (browser) => {
  let world: PreviewWorld;
  let visitor: Visitor;
  let page: Frame;
  beforeEach(async () => {
    world = await openPreview({ scriptFolder: scriptFolder(CODE) });
    visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Panel');
    page = await visitor.frame('sidebar');
  });
  afterEach(async () => {
    await visitor.page.context().close();
    await world.close();
  });

  /** Calls a function and tells which handler got what. */
  const run = (call: string): Promise<unknown> =>
    page.evaluate(`new Promise((done) => {
      google.script.run
        .withSuccessHandler((value, user) => done(['success', value, user]))
        .withFailureHandler((error, user) => done(['failure', error.message, user, error instanceof Error]))
        .withUserObject('yo').${call};
    })`);

  it('gets a copy of what a function returns, and the user object', async () => {
    expect(await run(`echo({ a: [1, 'ñ', null, true], b: undefined })`)).toEqual([
      'success',
      { a: [1, 'ñ', null, true] },
      'yo',
    ]);
  });

  it('learns as an Error what a function throws', async () => {
    expect(await run('fail()')).toEqual(['failure', 'así no', 'yo', true]);
  });

  it('gets null when a function returns a date', async () => {
    expect(await run('when()')).toEqual(['success', null, 'yo']);
  });

  it.each(['new Date()', '() => 1', 'document.body', '{ deep: [new Date()] }', 'Symbol()'])(
    'cannot send %s',
    async (value) => {
      await expect(page.evaluate(`google.script.run.echo(1, ${value})`)).rejects.toThrow(
        'Failed due to illegal value in property: 1',
      );
    },
  );

  it('cannot send circles, and sends holes as null', async () => {
    await expect(
      page.evaluate('(() => { const a = {}; a.a = a; google.script.run.echo(a); })()'),
    ).rejects.toThrow();
    expect(await run('echo([undefined, 1])')).toEqual(['success', [null, 1], 'yo']);
  });

  it('has no function whose name ends in an underscore, nor one that is not there', async () => {
    expect(
      await page.evaluate('[typeof google.script.run.hidden_, typeof google.script.run.nothing]'),
    ).toEqual(['undefined', 'undefined']);
  });

  it('changes no handlers of a runner that is used again', async () => {
    const told = await page.evaluate(`new Promise((done) => {
      const heard = [];
      const note = (name) => (value) => { heard.push(name + value); if (heard.length === 2) done(heard.sort()); };
      const base = google.script.run.withSuccessHandler(note('a'));
      base.withSuccessHandler(note('b')).echo(1);
      base.echo(2);
    })`);
    expect(told).toEqual(['a2', 'b1']);
  });

  it('closes itself', async () => {
    await page.evaluate('google.script.host.close()');
    await visitor.page.waitForSelector('#sidebar iframe', { state: 'detached' });
    expect(await visitor.page.locator('#sidebar').isHidden()).toBe(true);
  });

  it('reaches neither the shell nor the server', async () => {
    expect(
      await page.evaluate(
        `(() => { try { return String(parent.document.title); } catch (error) { return error.name; } })()`,
      ),
    ).toBe('SecurityError');
    expect(await page.evaluate(`fetch(location.href).then(() => 'loaded', () => 'refused')`)).toBe('refused');
  });
});
