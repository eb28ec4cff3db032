/** A person fills in `_Configuracion` in the preview, and the next look of the trigger takes it in. */
import { axeViolations, describeInChromium, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

const MINUTE = 60_000;

describeInChromium('a cell of the preview', (browser) => {
  let world: PreviewWorld;
  let visitor: Visitor;

  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * MINUTE);
    visitor = await Visitor.open(browser(), world.address);
    await visitor.click(visitor.page, 'tab', '_Configuracion');
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
    await world.close();
  });

  const texts = (title: string) => [...(world.runtime.spreadsheet.tabNamed(title)?.rows() ?? [])];
  const cell = (text: string) => visitor.page.locator('.slick-cell', { hasText: text }).first();

  it('takes what is typed, and its own list what is chosen; both count as edits of a person', async () => {
    await cell('talleres.csv').dblclick();
    const field = visitor.page.getByRole('textbox', { name: 'Celda A5' });
    expect(await axeViolations(visitor.page)).toEqual([]);
    await field.fill('mis talleres.csv');
    await visitor.page.keyboard.press('Enter');
    await cell('mis talleres.csv').waitFor();
    const row = texts('_Configuracion').find(([name]) => name === 'mis talleres.csv');
    expect(row?.[2]).toBe('Talleres');
    expect(world.runtime.properties.script.get('configuration.touched')).toMatch(/^edit /);
    await visitor.page.locator('.slick-cell.l10').nth(2).dblclick();
    await picture(visitor.page, 'hoja-configuracion-lista', false);
    await visitor.page.getByRole('combobox', { name: 'Celda J3' }).selectOption('no');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.locator('.slick-cell', { hasText: /^no$/ }).first().waitFor();
    await visitor.click(visitor.page, 'button', 'Adelantar 5 min');
    await visitor.click(visitor.page, 'tab', '_Estado');
    await cell('sistema').waitFor();
    const gone = texts('_Estado').find((cells) => cells[2] === 'Vendedores');
    expect(gone?.[0]).toBe('sin-configurar');
  });

  it('that its list does not have is marked, and not refused', async () => {
    const { sheetId = -1 } = world.runtime.spreadsheet.tabNamed('_Configuracion') ?? {};
    world.session.type({ sheetId, row: 3, column: 10 }, 'quizás');
    const marked = visitor.page.locator('.look.wrong', { hasText: 'quizás' });
    await marked.waitFor();
    expect(await marked.getAttribute('title')).toBe('Este texto no está en la lista.');
  });

  it('keeps what is being typed while the Spreadsheet changes', async () => {
    await cell('talleres.csv').dblclick();
    const field = visitor.page.getByRole('textbox', { name: 'Celda A5' });
    await field.fill('otros tall');
    const { sheetId = -1 } = world.runtime.spreadsheet.tabNamed('_Configuracion') ?? {};
    world.session.type({ sheetId, row: 3, column: 1 }, 'gente.csv');
    await cell('gente.csv').waitFor();
    expect(await field.inputValue()).toBe('otros tall');
  });

  it('is as wide as in the Spreadsheet, in lines where it is so there, and folded away where it is for programs', async () => {
    await visitor.click(visitor.page, 'tab', '_Estado');
    await cell('sistema').waitFor();
    const width = async (name: string) =>
      (await visitor.page.getByRole('columnheader', { name, exact: true }).boundingBox())?.width;
    expect(await width('E')).toBe(330);
    expect(await visitor.page.getByRole('columnheader', { name: 'T', exact: true }).count()).toBe(0);
    const height = async (text: string) => (await cell(text).boundingBox())?.height ?? 0;
    expect(await height('Todavía no llegó')).toBeGreaterThan(await height('sistema'));
  });
});

describeInChromium('the panel of the preview', (browser) => {
  it('follows «Adelantar»', async () => {
    const world = await openPreview();
    world.putExample();
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * MINUTE);
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Todos los archivos están al día').waitFor();
    world.drive.put('usuarios.csv', 'id,nombre\n1,Ana\n2,Luis\n', { parentId: world.folderId });
    await visitor.click(visitor.page, 'button', 'Adelantar 5 min');
    await visitor.click(visitor.page, 'button', 'Adelantar 5 min');
    await panel.getByText('Usuarios').first().waitFor();
    await panel.getByText(/^2 filas/).waitFor();
    await visitor.page.context().close();
    await world.close();
  });
});

describeInChromium('a word of the tabs of the system', (browser) => {
  it.each([
    ['_Estado', 'al día', 'rgb(217, 235, 212)'],
    ['_Manifiesto', 'publicado', 'rgb(217, 235, 212)'],
    ['_Manifiesto', 'retenido', 'rgb(255, 242, 204)'],
    ['_Observaciones', 'error', 'rgb(245, 204, 204)'],
    ['_Observaciones', 'aviso', 'rgb(255, 242, 204)'],
  ])('of %s has the colour of what «%s» says', async (title, word, color) => {
    const world = await openPreview();
    const put = (name: string, content: string) =>
      world.drive.put(name, content, { parentId: world.folderId });
    put('clientes.csv', 'id_cliente,nombre\nC1,Ana\nC2,Beto\n');
    put('ventas.csv', 'id_venta,id_cliente\nV1,C1\nV2,C9\nV3,C2,x\n');
    put('talleres.csv', '');
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * MINUTE);
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.click(visitor.page, 'tab', title);
    const found = visitor.page.locator('.look.filled', { hasText: new RegExp(`^${word}$`) }).first();
    await found.waitFor();
    expect(await found.getAttribute('style')).toContain(color);
    for (const colorScheme of ['light', 'dark'] as const) {
      await visitor.page.emulateMedia({ colorScheme });
      expect(await axeViolations(visitor.page)).toEqual([]);
    }
    await visitor.page.context().close();
    await world.close();
  });
});
