/** Pictures for the guides: the menu, the system's tabs and «Diagnóstico», as a person sees them. */
import { readFileSync } from 'node:fs';
import { itemsOf, MENU_BEFORE, MENU_ITEMS } from '../../../src/core/words/person/menu';
import { axeViolations, describeInChromium, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

const MINUTE = 60_000;

describeInChromium('what the guides show', (browser) => {
  let world: PreviewWorld;
  let visitor: Visitor;

  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
    const sales = [...world.drive.entries()].find(({ name }) => name === 'ventas.csv')?.id ?? '';
    const lines = readFileSync('example/ventas.csv', 'utf8').trimEnd().split(/\r?\n/);
    const orphan = (lines[2] ?? '').replace(/^\d+,([^,]*),\d+/, '202699999999999999,$1,999999');
    world.drive.overwrite(sales, `${[...lines, lines[1], orphan].join('\n')}\n`);
    world.runtime.call('install', [world.folderId]);
    world.session.advance(25 * MINUTE);
    visitor = await Visitor.open(browser(), world.address);
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
    await world.close();
  });

  it('is the whole menu', async () => {
    await visitor.click(visitor.page, 'button', 'Integración TECNOM');
    const items = await visitor.page.getByRole('menuitem').allInnerTexts();
    expect(items).toEqual(itemsOf(MENU_ITEMS).map(({ label }) => label));
    expect(await axeViolations(visitor.page)).toEqual([]);
    await picture(visitor.page, 'menu', false);
  });

  it.each([
    ['_Estado', 'en marcha'],
    ['_Manifiesto', 'publicado'],
    ['_Observaciones', 'id/repeated'],
    ['_Configuracion', 'clientes.csv'],
  ])('is the tab %s with what it tells', async (title, text) => {
    await visitor.click(visitor.page, 'tab', title);
    await visitor.page.locator('.slick-cell', { hasText: text }).first().waitFor();
    await picture(visitor.page, `hoja-${title.slice(1).toLowerCase()}`, false);
  });

  it('is _Configuracion with its colours, the notes of its header, and a mark where there is a list', async () => {
    await visitor.click(visitor.page, 'tab', '_Configuracion');
    await visitor.page.locator('.slick-cell .list').first().waitFor();
    const header = visitor.page.locator('.slick-cell .note.filled').first();
    expect(await header.getAttribute('title')).toContain('Nombre del archivo CSV');
    expect(await header.innerText()).toBe('Archivo');
  });

  it('is «Diagnóstico» when all is well', async () => {
    await visitor.choose('Diagnóstico');
    const page = await visitor.page.waitForSelector('#dialog iframe');
    const frame = await page.contentFrame();
    await frame?.getByText('Todo bien').first().waitFor();
    await picture(visitor.page, 'diagnostico', false);
  });

  it('is the guide of this version, which fits its window and can be read', async () => {
    await visitor.choose('Guía de uso');
    const page = await visitor.page.waitForSelector('#dialog iframe');
    const frame = await page.contentFrame();
    await frame?.getByRole('heading', { name: 'Cuando un archivo queda retenido' }).waitFor();
    await frame?.getByText('Guía de la versión').waitFor({ state: 'attached' });
    if (!frame) throw new Error('the dialog shows no page');
    expect(await axeViolations(frame)).toEqual([]);
    await picture(visitor.page, 'ayuda', false);
  });
});

describeInChromium('the menu where nothing is installed', (browser) => {
  it('has three entries, and the whole one as soon as something is', async () => {
    const world = await openPreview();
    world.putExample();
    const visitor = await Visitor.open(browser(), world.address);
    const items = () => visitor.page.getByRole('menuitem').allInnerTexts();
    await visitor.click(visitor.page, 'button', 'Integración TECNOM');
    expect(await items()).toEqual(itemsOf(MENU_BEFORE).map(({ label }) => label));
    expect(await axeViolations(visitor.page)).toEqual([]);
    await picture(visitor.page, 'menu-antes', false);
    await visitor.click(visitor.page, 'menuitem', 'Instalar…');
    const dialog = await visitor.frame('dialog');
    await visitor.click(dialog, 'button', /Exportaciones/);
    await visitor.click(dialog, 'button', 'Instalar');
    await dialog.getByText('Qué pasa ahora').waitFor();
    await visitor.click(visitor.page, 'button', 'Cerrar la ventana');
    await visitor.click(visitor.page, 'button', 'Integración TECNOM');
    expect(await items()).toEqual(itemsOf(MENU_ITEMS).map(({ label }) => label));
    await visitor.page.context().close();
    await world.close();
  });
});
