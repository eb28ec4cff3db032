/** From opening the Spreadsheet to filled tabs, as a person does it. */
import { itemsOf, MENU_ITEMS } from '../../../src/core/words/person/menu';
import { axeViolations, describeInChromium, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

const CLICKS_MAX = 8;
const INSTALL_CLICKS_MAX = 6;

describeInChromium('the first two minutes', (browser) => {
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
  });
  afterEach(() => world.close());

  it(`leads from the empty Spreadsheet to filled tabs and the panel in at most ${CLICKS_MAX} clicks`, async () => {
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Instalar…');
    const dialog = await visitor.frame('dialog');
    await visitor.click(dialog, 'button', /Exportaciones/);
    await dialog.getByText('Qué hay en «Exportaciones»').waitFor();
    await picture(visitor.page, 'vista-previa-instalar', false);
    expect(await axeViolations(visitor.page)).toEqual([]);
    expect(await axeViolations(dialog)).toEqual([]);
    await visitor.click(dialog, 'button', 'Instalar');
    await dialog.getByText('Qué pasa ahora').waitFor();
    expect(visitor.clicks).toBeLessThanOrEqual(INSTALL_CLICKS_MAX);
    await visitor.click(dialog, 'button', 'Abrir el panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Todos los archivos están al día').waitFor();
    await visitor.click(panel, 'button', 'Ir a la hoja: Clientes');
    await visitor.page.getByRole('tab', { name: 'Clientes', selected: true }).waitFor();
    await visitor.page.locator('.slick-cell', { hasText: /\S/ }).nth(60).waitFor();
    expect(visitor.clicks).toBeLessThanOrEqual(CLICKS_MAX);
    const tabs = await visitor.page.getByRole('tab').allInnerTexts();
    expect(tabs).toEqual(
      expect.arrayContaining([
        'Vendedores',
        'Sucursales',
        'Talleres',
        'Clientes',
        'Ventas',
        'Unidades',
        'Servicios',
      ]),
    );
    expect(await axeViolations(visitor.page)).toEqual([]);
    expect(await axeViolations(panel)).toEqual([]);
    await picture(visitor.page, 'vista-previa', false);
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
  });

  it('shows a file that is dropped into the folder at the next look of the trigger', async () => {
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * 60_000);
    world.runtime.call('showPanel');
    const visitor = await Visitor.open(browser(), world.address);
    world.drive.put('usuarios.csv', 'id,nombre\n1,Ana\n2,Luis\n', { parentId: world.folderId });
    await visitor.click(visitor.page, 'button', 'Adelantar 5 min');
    await visitor.click(visitor.page, 'button', 'Adelantar 5 min');
    await visitor.click(visitor.page, 'tab', 'Usuarios');
    await visitor.page.getByText('Luis').waitFor();
    expect((await visitor.cells()).slice(0, 6)).toEqual(['id', 'nombre', '1', 'Ana', '2', 'Luis']);
    await visitor.page.context().close();
  });

  it('opens and walks the menu with the keyboard, and answers a prompt', async () => {
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * 60_000);
    const visitor = await Visitor.open(browser(), world.address);
    // A tab without data is looked at, so that nothing tells which file is meant.
    await visitor.click(visitor.page, 'tab', 'Hoja 1');
    const { keyboard } = visitor.page;
    await visitor.page.getByRole('tab', { name: '_Configuracion' }).click();
    await visitor.page.getByRole('button', { name: 'Integración TECNOM' }).focus();
    const downTo = itemsOf(MENU_ITEMS).findIndex(({ handler }) => handler === 'rerun');
    for (const key of ['Enter', ...Array(downTo).fill('ArrowDown'), 'Enter']) await keyboard.press(key);
    const prompt = visitor.page.getByRole('dialog');
    await prompt.getByText('Escriba el nombre de la hoja').waitFor();
    expect(await axeViolations(visitor.page)).toEqual([]);
    await picture(visitor.page, 'vista-previa-pregunta', false);
    await keyboard.type('Clientes');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await prompt.getByText('Clientes: publicado').waitFor();
    await visitor.page.context().close();
  });

  it('says in the panel that a tab was deleted while it was open', async () => {
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * 60_000);
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Talleres').first().waitFor();
    const sheetId = world.runtime.spreadsheet.tabNamed('Talleres')?.sheetId;
    const spreadsheetId = world.runtime.spreadsheet.id;
    const body = { requests: [{ deleteSheet: { sheetId } }] };
    world.runtime.sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, body);
    await visitor.click(panel, 'button', 'Ir a la hoja: Talleres');
    await panel.getByText('Falta la hoja «Talleres».').waitFor();
    await visitor.page.context().close();
  });

  it('names a missing permission in the dialog, and asks in a prompt when it cannot even show pages', async () => {
    const { withheld } = world.runtime.person;
    withheld.add('https://www.googleapis.com/auth/drive.readonly');
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Instalar…');
    const dialog = await visitor.frame('dialog');
    await dialog.getByText('Ver los archivos de Drive Falta aceptar').waitFor();
    await visitor.click(visitor.page, 'button', 'Cerrar la ventana');
    withheld.add('https://www.googleapis.com/auth/script.container.ui');
    await visitor.choose('Instalar…');
    await visitor.page.getByText('Pegue el enlace de la carpeta').waitFor();
    await visitor.page.context().close();
  });
});

describeInChromium('two Google accounts in one browser', (browser) => {
  const OTHER = 'luis@concesionario.example';
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
  });
  afterEach(() => world.close());

  it('never install under the one that did not open the dialog, which says what to do', async () => {
    world.runtime.person.pageAccount = OTHER;
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Instalar…');
    const dialog = await visitor.frame('dialog');
    await dialog.getByText(`Google hace trabajar a esta ventana con ${OTHER}`).waitFor();
    await dialog.getByText(`Se instala con la cuenta ${world.runtime.user}`).waitFor();
    await visitor.click(dialog, 'button', /Exportaciones/);
    await dialog.getByText('Qué hay en «Exportaciones»').waitFor();
    expect(await dialog.getByRole('button', { name: 'Instalar' }).isDisabled()).toBe(true);
    expect(world.runtime.triggers.all).toEqual([]);
    await picture(visitor.page, 'vista-previa-otra-cuenta', false);
    await visitor.click(visitor.page, 'button', 'Cerrar la ventana');
    await visitor.choose('Instalar sin ventana…');
    const prompt = visitor.page.getByRole('dialog');
    await prompt.getByText(`Se instala con la cuenta ${world.runtime.user}`).waitFor();
    await visitor.page.keyboard.type(world.folderId);
    await visitor.page.keyboard.press('Enter');
    await prompt.getByText('Listo.').waitFor();
    expect(world.runtime.triggers.all.map(({ user }) => user)).toEqual([world.runtime.user]);
    await visitor.page.context().close();
  });

  it('get no panel under the one that did not open it', async () => {
    world.runtime.call('install', [world.folderId]);
    world.runtime.person.pageAccount = OTHER;
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Esta ventana trabaja con otra cuenta de Google.').waitFor();
    world.runtime.person.pageAccount = null;
    await visitor.click(panel, 'button', 'Reintentar');
    await panel.getByText('Clientes').first().waitFor();
    await visitor.page.context().close();
  });

  it('learn what to do when Google refuses the other one', async () => {
    world.runtime.person.arePagesRefused = true;
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Instalar…');
    const dialog = await visitor.frame('dialog');
    await dialog.getByText('Google no deja trabajar a esta ventana.').waitFor();
    await visitor.page.context().close();
  });
});
