/** The preview's grid over a million cells. */
import { describeInChromium } from '../../browser/chromium';
import { scriptFolder } from '../runtime/world';
import { openPreview, type PreviewWorld, Visitor } from './world';

const ROWS = 50_000;
const COLUMNS = 20;

/** Rows and elements that stand in the page at once, whatever is scrolled over: some screens of them. */
const ROWS_MAX = 300;
const ELEMENTS_MAX = 6_000;

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

/** Scrolls from top to bottom in steps, one a frame, and gives the most rows and elements that a frame had. */
const SCROLL = `new Promise((done) => {
  const view = [...document.querySelectorAll('.slick-viewport-right')].pop();
  const most = { rows: 0, elements: 0 };
  let step = 0;
  const next = () => {
    most.rows = Math.max(most.rows, document.querySelectorAll('.slick-row').length);
    most.elements = Math.max(most.elements, document.querySelectorAll('#grid *').length);
    view.scrollTop += step % 40 === 39 ? view.scrollHeight / 6 : 120;
    step += 1;
    if (step < 240) requestAnimationFrame(next);
    else done(most);
  };
  requestAnimationFrame(next);
})`;

describeInChromium('the grid', (browser) => {
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview({ scriptFolder: scriptFolder(CODE) });
  });
  afterEach(() => world.close());

  it(`draws and fetches only what is seen of ${ROWS * COLUMNS} cells`, async () => {
    world.session.call({ name: 'fill', args: [], answers: [], page: false });
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.page.getByText('1/0', { exact: true }).waitFor();
    const asked: string[] = [];
    visitor.page.on('request', (request) => {
      if (request.url().endsWith('/cells')) asked.push(request.postData() ?? '');
    });
    const most = await visitor.page.evaluate<{ rows: number; elements: number }>(SCROLL);
    expect(most.rows).toBeGreaterThan(20);
    expect(most.rows).toBeLessThan(ROWS_MAX);
    expect(most.elements).toBeLessThan(ELEMENTS_MAX);
    // Each block of 200 rows is fetched once, and only those that came into sight.
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThan(ROWS / 200 / 2);
    await visitor.page.evaluate(
      `[...document.querySelectorAll('.slick-viewport-right')].pop().scrollTop = 1e9`,
    );
    await visitor.page.getByText(`${ROWS - 1}/0`, { exact: true }).waitFor();
    expect(await visitor.page.locator('.slick-row').count()).toBeLessThan(ROWS_MAX);
    await visitor.page.context().close();
  });
});
