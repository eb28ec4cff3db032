/** Publishing a held file and restoring an earlier version, as a person does both. */
import { readFileSync } from 'node:fs';
import { axeViolations, describeInChromium, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

const MINUTE = 60_000;
const PUBLISH_CLICKS_MAX = 4;
const RESTORE_CLICKS_MAX = 4;

/** The example's customers, cut after so many lines. */
function customers(count: number): string {
  const lines = readFileSync('example/clientes.csv', 'latin1').split('\n');
  return `${lines.slice(0, count + 1).join('\n')}\n`;
}

describeInChromium('a version of a tab', (browser) => {
  let world: PreviewWorld;
  let visitor: Visitor;
  let fileId = '';

  beforeEach(async () => {
    world = await openPreview();
    world.putExample();
    world.runtime.call('install', [world.folderId]);
    world.session.advance(15 * MINUTE);
    fileId = [...world.drive.entries()].find(({ name }) => name === 'clientes.csv')?.id ?? '';
    visitor = await Visitor.open(browser(), world.address);
  });
  afterEach(async () => {
    expect(visitor.complaints).toEqual([]);
    await visitor.page.context().close();
    await world.close();
  });

  const rows = () => world.runtime.spreadsheet.tabNamed('Clientes')?.rowCount;

  /** Customers are exported anew, from fewer lines; the owner of the file has marked what it held. */
  function exportAnew(lines: number): void {
    world.drive.keepForever(fileId, world.drive.entry(fileId)?.revisions.at(-1)?.id ?? '');
    world.drive.overwrite(fileId, Buffer.from(customers(lines), 'latin1'));
    world.session.advance(15 * MINUTE);
  }

  it('is published after a comparison when it was held', async () => {
    exportAnew(40);
    await visitor.choose('Panel');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Retenido').first().waitFor();
    await picture(visitor.page, 'retenido-panel', false);
    await visitor.click(panel, 'button', 'Publicar retenido…: Clientes');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByText('¿Quiere publicarlo?').waitFor();
    expect(await axeViolations(visitor.page)).toEqual([]);
    await picture(visitor.page, 'retenido-pregunta', false);
    await visitor.click(visitor.page, 'button', 'Sí');
    await panel.getByText('Clientes: publicado, 40 filas.').waitFor();
    expect(visitor.clicks).toBeLessThanOrEqual(PUBLISH_CLICKS_MAX);
  });

  it('is restored with a click out of a list, stays pinned, and is let go', async () => {
    const before = rows();
    exportAnew(180);
    const after = rows();
    expect(after).toBeLessThan(before ?? 0);
    await visitor.click(visitor.page, 'tab', 'Clientes');
    await visitor.choose('Restaurar versión anterior…');
    const panel = await visitor.frame('sidebar');
    await panel.getByText('Versiones anteriores de Clientes').waitFor();
    await panel
      .getByText(/filas \(\d+ más\)/)
      .first()
      .waitFor();
    expect(await axeViolations(panel)).toEqual([]);
    await picture(visitor.page, 'restaurar-versiones', false);
    await visitor.click(panel, 'button', /^Restaurar la versión del/);
    await panel.getByText('Clientes: versión anterior restaurada').waitFor();
    expect(visitor.clicks).toBeLessThanOrEqual(RESTORE_CLICKS_MAX);
    expect(rows()).toBe(before);
    await panel.getByText('versión anterior, fijada').first().waitFor();
    await picture(visitor.page, 'restaurar-fijada', false);
    world.session.advance(60 * MINUTE);
    expect(rows()).toBe(before);
    await visitor.click(panel, 'button', 'Más acciones: Clientes');
    await visitor.click(panel, 'button', 'Restaurar…: Clientes');
    await visitor.click(panel, 'button', 'Quitar fijación');
    await panel.getByText('Se quitó la fijación de Clientes').waitFor();
    expect(rows()).toBe(after);
  });

  it('stays as it is when the person goes back', async () => {
    exportAnew(180);
    const after = rows();
    // Of a tab without data, so that nothing tells which one is meant.
    await visitor.click(visitor.page, 'tab', 'Hoja 1');
    await visitor.choose('Restaurar versión anterior…');
    const panel = await visitor.frame('sidebar');
    await visitor.click(panel, 'button', /^Clientes$/);
    await panel.getByText('Versiones anteriores de Clientes').waitFor();
    await visitor.click(panel, 'button', 'Volver');
    await panel.getByText('Todos los archivos están al día').waitFor();
    expect(rows()).toBe(after);
  });

  it('is asked for in plain prompts where no window may be shown', async () => {
    exportAnew(180);
    const after = rows();
    world.runtime.person.withheld.add('https://www.googleapis.com/auth/script.container.ui');
    await visitor.click(visitor.page, 'tab', 'Clientes');
    await visitor.choose('Restaurar versión anterior…');
    const dialog = visitor.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('1');
    await visitor.page.keyboard.press('Enter');
    await dialog.getByText('¿Quiere restaurarla?').waitFor();
    await visitor.click(visitor.page, 'button', /^No$/);
    await dialog.waitFor({ state: 'detached' });
    expect(rows()).toBe(after);
  });
});
