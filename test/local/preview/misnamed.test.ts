/** An export that bears another name than before, from the panel to the tab. */
import { readFileSync } from 'node:fs';
import { axeViolations, describeInChromium, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

/** Clicks from the sight of the Spreadsheet on. */
const CLICKS_MAX = 2;

describeInChromium('a file with the wrong name', (browser) => {
  let world: PreviewWorld;
  let visitor: Visitor;

  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * 60_000);
    const bytes = readFileSync('example/clientes.csv', 'latin1').split('\n').slice(0, 180).join('\n');
    world.drive.put('Listado de Clientes 2026.csv', Buffer.from(`${bytes}\n`, 'latin1'), {
      parentId: world.folderId,
    });
    world.session.advance(15 * 60_000);
    world.runtime.open();
    visitor = await Visitor.open(browser(), world.address);
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
    await world.close();
  });

  const rows = () => world.runtime.spreadsheet.tabNamed('Clientes')?.rowCount ?? 0;

  it(`is used after at most ${CLICKS_MAX} clicks, which say what they do, and is offered no more`, async () => {
    const whole = rows();
    const offer = 'Usar «Listado de Clientes 2026.csv» para Clientes';
    await visitor.click(visitor.page, 'button', 'Integración TECNOM');
    await visitor.page.getByRole('menuitem', { name: offer }).waitFor();
    expect(await axeViolations(visitor.page)).toEqual([]);
    await picture(visitor.page, 'otro-nombre-menu', false);
    await visitor.click(visitor.page, 'menuitem', offer);
    const told = visitor.page.getByRole('dialog');
    await told.getByText('Clientes usa desde ahora «Listado de Clientes.csv».').waitFor();
    expect(visitor.clicks).toBeLessThanOrEqual(CLICKS_MAX);
    expect(rows()).toBeLessThan(whole);
    await visitor.click(visitor.page, 'button', 'Aceptar');
    await visitor.click(visitor.page, 'button', 'Integración TECNOM');
    expect(await visitor.page.getByRole('menuitem', { name: /^Usar/ }).count()).toBe(0);
  });

  it('is used with one click of the open panel, and its name is kept', async () => {
    await visitor.choose('Panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Parece el archivo de Clientes: ¿usarlo?').waitFor();
    expect(await axeViolations(panel)).toEqual([]);
    await picture(visitor.page, 'otro-nombre', false);
    const whole = rows();
    const before = visitor.clicks;
    await visitor.click(panel, 'button', 'Usarlo');
    await panel.getByText('Clientes usa desde ahora «Listado de Clientes.csv».').waitFor();
    expect(visitor.clicks - before).toBe(1);
    expect(rows()).toBeLessThan(whole);
    await visitor.click(visitor.page, 'tab', '_Configuracion');
    await visitor.page.locator('.slick-cell', { hasText: 'Listado de Clientes.csv' }).first().waitFor();
  });
});
