/** A folder full of hostile names, headers and cells, from the install dialog to the grid. */
import { axeViolations, describeInChromium, HOSTILE, isTripped, picture } from '../../browser/chromium';
import { openPreview, type PreviewWorld, Visitor } from './world';

/** As a field of a CSV. */
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

describeInChromium('hostile text', (browser) => {
  let world: PreviewWorld;
  beforeEach(async () => {
    world = await openPreview();
  });
  afterEach(() => world.close());

  it('stays text on every screen', async () => {
    const texts = Object.values(HOSTILE);
    // Every text stands once in every column; none of them looks like the name of one.
    const rows = texts.map((_, first) =>
      [...texts.slice(first), ...texts.slice(0, first)].map(quoted).join(','),
    );
    const csv = `${rows.join('\n')}\n`;
    const put = (name: string, content: string) =>
      world.drive.put(name, content, { parentId: world.folderId });
    put('clientes.csv', csv);
    put('ventas.csv', '');
    for (const text of texts) put(`${text.slice(0, 200)}.csv`, csv);
    world.drive.mkdir(HOSTILE.image);
    const visitor = await Visitor.open(browser(), world.address);
    await visitor.choose('Instalar…');
    const dialog = await visitor.frame('dialog');
    await visitor.click(dialog, 'button', /Exportaciones/);
    await dialog.getByText('Ver las primeras líneas').first().click();
    expect(await dialog.getByRole('cell').first().innerText()).toBe(HOSTILE.image);
    expect(await dialog.locator('.strangers li').count()).toBe(texts.length);
    expect(await axeViolations(dialog)).toEqual([]);
    await visitor.click(dialog, 'button', 'Instalar');
    await dialog.getByText('Qué pasa ahora').waitFor();
    expect(await isTripped(dialog)).toBe(false);
    await visitor.click(dialog, 'button', 'Abrir el panel');
    const panel = await visitor.frame('sidebar');
    await visitor.click(panel, 'button', 'Ir a la hoja: Clientes');
    await visitor.page.getByText(HOSTILE.image).first().waitFor();
    const row = (await visitor.cells()).slice(0, texts.length);
    expect(row.slice(0, 3)).toEqual(texts.slice(0, 3));
    expect(await visitor.page.locator('#grid img, #grid script, #grid svg').count()).toBe(0);
    for (const frame of [visitor.page, panel]) expect(await isTripped(frame)).toBe(false);
    expect(await axeViolations(panel)).toEqual([]);
    await picture(visitor.page, 'vista-previa-hostil', false);
    await visitor.click(visitor.page, 'tab', '_Manifiesto');
    await visitor.page.getByText('no usado').first().waitFor();
    expect(await isTripped(visitor.page)).toBe(false);
    await visitor.page.context().close();
  });
});
