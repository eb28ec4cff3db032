/** The earlier versions of a tab in the sidebar, in Chromium. */
import type { VersionData, VersionRow } from '../../src/core/words/page/versions';
import { describeInChromium, HOSTILE, isTripped, picture } from '../browser/chromium';
import { type Answers, OPENER, openStage } from '../browser/stage';
import { obstacles } from '../browser/usable';
import { allWell, panelOf } from './panel-data';

const row = (at: number, change: Partial<VersionRow> = {}): VersionRow => ({
  key: `md5-${at}`,
  at: `2026-11-${String(23 - at).padStart(2, '0')}T08:15:04-03:00`,
  rows: 3_412 - 40 * at,
  columns: 12,
  bytes: 90_000,
  was: 'guardada',
  file: 'clientes.csv',
  ...change,
});

const ready = (rows: readonly VersionRow[], isPinned = false): VersionData => ({
  stage: 'ready',
  tab: 'Clientes',
  shown: { rows: 3_412, columns: 12 },
  isPinned,
  rows,
  notes: ['Google Drive guarda 2 versiones más y no las entrega.'],
});

const answersOf = (data: VersionData, message = ''): Answers => ({
  panelData: [{ value: panelOf(allWell()) }],
  panelVersions: [{ value: data }],
  panelAction: [{ value: { message, done: true } }],
});

describeInChromium('the earlier versions of a tab', (browser) => {
  it.each([false, true])('are a list with date, rows, difference and a click, dark: %s', async (dark) => {
    const data = ready([row(0, { was: 'publicado' }), row(1), row(2, { rows: null, columns: null }), row(3)]);
    const { page } = await openStage(browser(), 'Panel', answersOf(data), {
      dark,
      restoring: { tab: 'Clientes' },
    });
    await page.getByRole('heading', { name: 'Versiones anteriores de Clientes' }).waitFor();
    await page.getByText('22/11/2026 08:15:04').waitFor();
    await page.getByText('3.372 filas (40 menos)').waitFor();
    await picture(page, dark ? 'panel-versiones-oscuro' : 'panel-versiones');
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('are opened, and one is restored, with the keyboard alone', async () => {
    const message = 'Clientes: versión anterior restaurada, 3.372 filas.';
    const { page, calls } = await openStage(browser(), 'Panel', answersOf(ready([row(1)]), message));
    await page.getByRole('button', { name: 'Más acciones: Clientes' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Versiones anteriores de Clientes' }).waitFor();
    await page.getByText('3.372 filas').waitFor();
    expect(await page.evaluate('document.activeElement.innerText')).toContain('Volver');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(message).waitFor();
    await page.getByRole('button', { name: 'Más acciones: Clientes' }).waitFor();
    expect(await calls()).toContain(`panelVersions("Clientes","${OPENER}")`);
    expect(await calls()).toContain(`panelAction("restore","Clientes","${OPENER}","md5-1")`);
    await page.context().close();
  });

  it('begin with what lets an earlier one go, where the tab is pinned', async () => {
    const { page, calls } = await openStage(browser(), 'Panel', answersOf(ready([row(1)], true)), {
      restoring: { tab: 'Clientes' },
    });
    await page.getByRole('button', { name: 'Quitar fijación' }).waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Quitar fijación' }).click();
    await page.getByRole('button', { name: 'Más acciones: Clientes' }).waitFor();
    expect(await calls()).toContain(`panelAction("restore","Clientes","${OPENER}","0")`);
    await page.context().close();
  });

  it('are asked for by tab where the menu does not know which, and by portions where there are many', async () => {
    const many = Array.from({ length: 20 }, (_, at) => row(at));
    const { page } = await openStage(browser(), 'Panel', answersOf(ready(many)), {
      restoring: { tab: null },
    });
    await page.getByText('¿De qué hoja quiere restaurar').waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clientes', exact: true }).click();
    await page.locator('.version').nth(14).waitFor();
    expect(await page.locator('.version').count()).toBe(15);
    await page.getByRole('button', { name: 'Mostrar más' }).click();
    expect(await page.locator('.version').count()).toBe(20);
    expect(await obstacles(page)).toEqual([]);
    await page.getByRole('button', { name: 'Volver' }).click();
    await page.getByRole('button', { name: 'Más acciones: Clientes' }).waitFor();
    await page.context().close();
  });

  it.each<[what: string, answers: Partial<Answers>, expected: string]>([
    [
      'there are none',
      { panelVersions: [{ value: { stage: 'none', message: 'No hay versiones anteriores de Clientes.' } }] },
      'No hay versiones anteriores',
    ],
    ['the script does not answer', { panelVersions: [{ error: 'Timed out' }] }, 'No se pudieron buscar'],
    ['they are awaited', { panelVersions: ['never'] }, 'Buscando versiones…'],
    [
      'another account asks',
      { panelVersions: [{ value: { stage: 'other-account', page: 'a@a.example', script: 'b@b.example' } }] },
      'Google hace trabajar a esta ventana con b@b.example',
    ],
  ])('say so when %s', async (_, answers, expected) => {
    const all = { ...answersOf(ready([])), ...answers } as Answers;
    const { page } = await openStage(browser(), 'Panel', all, { restoring: { tab: 'Clientes' } });
    await page.getByText(expected).waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('show hostile text as text', async () => {
    const rows = Object.values(HOSTILE).map((text, at) => row(at, { file: text, was: text.slice(0, 80) }));
    const { page } = await openStage(browser(), 'Panel', answersOf(ready(rows)), {
      restoring: { tab: HOSTILE.image },
    });
    await page.locator('.version').first().waitFor();
    expect(await isTripped(page)).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
