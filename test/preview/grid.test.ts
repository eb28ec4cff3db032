/** The preview's grid over a million cells. */
import { describeInChromium } from '../browser/chromium';
import { scriptFolder } from '../local/world';
import { openPreview, type PreviewWorld, Visitor } from './world';

const ROWS = 50_000;
const COLUMNS = 20;

/** Milliseconds that no frame may take; on a machine that other work keeps busy, a few do. */
const FRAME_MS = 100;
const SLOW_FRAMES_MAX = 12;

const CODE = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Integración TECNOM').addItem('Panel', 'fill').addToUi(); }
function fill() {
  const id = SpreadsheetApp.getActive().getId();
  const gridProperties = { rowCount: ${ROWS}, columnCount: ${COLUMNS}, frozenRowCount: 1 };
  const fields = 'gridProperties(rowCount,columnCount,frozenRowCount)';
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateSheetProperties: { properties: { sheetId: 0, gridProperties }, fields } }] }, id);
  for (let row = 0; row < ${ROWS}; row += 5000) {
    const values = Array.from({ length: 5000 }, (_, down) => Array.from({ length: ${COLUMNS} }, (_, along) => (row + down) + '/' + along));
    Sheets.Spreadsheets.Values.update({ values }, id, 'A' + (row + 1), { valueInputOption: 'RAW' });
  }
}`;

/** Scrolls from top to bottom in steps, one a frame, and gives the length of every frame in ms. */
const SCROLL = `new Promise((done) => {
  const view = [...document.querySelectorAll('.slick-viewport-right')].pop();
  const frames = [];
  let last = performance.now();
  let step = 0;
  const next = (now) => {
    frames.push(now - last);
    last = now;
    view.scrollTop += step % 40 === 39 ? view.scrollHeight / 6 : 120;
    step += 1;
    if (step < 240) requestAnimationFrame(next);
    else done(frames.slice(1));
  };
  requestAnimationFrame(next);
})`;

describeInChromium('the grid', (browser) => {
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview({ scriptFolder: scriptFolder(CODE) });
  });
  afterEach(() => world.close());

  it(`scrolls over ${ROWS * COLUMNS} cells without frames of more than ${FRAME_MS} ms`, async () => {
    world.session.call({ name: 'fill', args: [], answers: [], page: false });
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.page.getByText('1/0', { exact: true }).waitFor();
    const frames = await visitor.page.evaluate<number[]>(SCROLL);
    const slow = frames.filter((ms) => ms > FRAME_MS);
    console.info(`longest of ${frames.length} frames: ${Math.round(Math.max(...frames))} ms`);
    expect(slow.length).toBeLessThanOrEqual(SLOW_FRAMES_MAX);
    await visitor.page.evaluate(
      `[...document.querySelectorAll('.slick-viewport-right')].pop().scrollTop = 1e9`,
    );
    await visitor.page.getByText(`${ROWS - 1}/0`, { exact: true }).waitFor();
    expect(await visitor.page.locator('.slick-row').count()).toBeLessThan(300);
    await visitor.page.context().close();
  });
});
