/** The wall page in Chromium. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { statusTable as terminalTable, totalsLine } from '../../../fleet/command/table';
import { look } from '../../../fleet/core/look/look';
import type { Line } from '../../../fleet/core/show/line';
import { linesOf } from '../../../fleet/core/show/line';
import { toWallData } from '../../../fleet/core/show/wall-data';
import { wallPage } from '../../../fleet/core/show/wall-page';
import { RING_WORDS } from '../../../fleet/core/words/ring';
import { axeViolations, describeInChromium, HOSTILE, isTripped, picture } from '../../browser/chromium';
import { obstacles } from '../../browser/usable';
import { FakeGoogle, ONE_BY_ONE } from '../fake/google';
import type { Cells } from '../fake/table';
import { statusTable } from '../fake/table';

const MINUTE = 60_000;
const TABS = [
  'Vendedores',
  'Sucursales',
  'Talleres',
  'Clientes',
  'Ventas',
  'Unidades',
  'Servicios',
  'Usuarios',
];
const WELL = TABS.map((tab): Cells => ({ tab, state: 'al-dia' }));
const parts = {
  script: readFileSync('.build/wall/wall.js', 'utf8'),
  style: readFileSync('.build/wall/wall.css', 'utf8'),
};

/** Tables of dealerships in all states. */
const KINDS: readonly ((now: number) => string[][] | null)[] = [
  (now) => statusTable(now - 3 * MINUTE, {}, WELL),
  (now) => statusTable(now - 7 * MINUTE, {}, WELL),
  (now) => statusTable(now - 200 * MINUTE, {}, WELL),
  (now) =>
    statusTable(now, {}, [...WELL.slice(1), { tab: 'Ventas 2', state: 'retenido', cause: 'file/rows-fell' }]),
  (now) => statusTable(now, { cause: 'system/trigger-gone' }, WELL),
  (now) => statusTable(now, {}, [...WELL, { tab: 'Turnos', state: 'atrasado', cause: 'frequency/late' }]),
  (now) => statusTable(now, { cause: 'system/short-time', budgetPercent: '96' }, WELL),
  () => null,
  (now) =>
    statusTable(now, {}, [...WELL.slice(1), { tab: 'Ventas', state: 'fijado', cause: 'status/pinned' }]),
];

async function linesFor(count: number, nameOf: (index: number) => string): Promise<Line[]> {
  const google = new FakeGoogle();
  google.nowMs = Date.now();
  const dealerships = Array.from({ length: count }, (_, index) => {
    const id = `book-${index}-000000`;
    google.put(id, KINDS[index % KINDS.length]?.(google.nowMs) ?? null);
    return {
      key: `d${index}`,
      name: nameOf(index),
      spreadsheet: id,
      script: null,
      ring: 'all' as const,
      notes: '',
    };
  });
  const ports = { spreadsheets: google, worker: ONE_BY_ONE, now: () => google.nowMs };
  const looked = await look(ports, dealerships, {});
  return linesOf(looked, new Map([['d1', 'another']]));
}

const pageOf = (lines: readonly Line[]) =>
  wallPage(
    toWallData(lines, Date.now(), (ring) => RING_WORDS[ring]),
    parts,
  );

/** The page of a look of three hours ago. */
const oldPage = (lines: readonly Line[]) =>
  wallPage(
    toWallData(lines, Date.now() - 180 * MINUTE, (ring) => RING_WORDS[ring]),
    parts,
  );

describeInChromium('the wall page', (browser) => {
  async function open(html: string, look: { dark?: boolean; width?: number } = {}): Promise<Page> {
    const context = await browser().newContext({
      viewport: { width: look.width ?? 1200, height: 800 },
      colorScheme: look.dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    await page.route('http://wall.test/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.goto('http://wall.test/');
    return page;
  }

  const NAMES = [
    'Autos del Sur',
    'Camiones del Norte',
    'Motos Andinas',
    'Rodados Ñandú',
    'El Galpón',
    'Litoral',
    'Cuyo',
    'Delta',
    'Pampa',
  ];

  it.each([
    ['light', {}],
    ['dark', { dark: true }],
    ['narrow', { width: 360 }],
  ])('is accessible, %s', async (name, form) => {
    const page = await open(pageOf(await linesFor(NAMES.length, (index) => NAMES[index] ?? '')), form);
    await page.getByRole('button', { name: 'Rodados Ñandú' }).click();
    expect(
      await page.getByText('El archivo trae muchas filas menos que el anterior.').count(),
    ).toBeGreaterThan(0);
    const pinned = page.locator('.fleet > tbody > tr', { hasText: 'Pampa' });
    expect(await pinned.getByText('fijado').count()).toBe(1);
    expect(await pinned.getAttribute('class')).toBe('mild');
    if (name !== 'narrow') await picture(page, name === 'dark' ? 'flota-pared-oscura' : 'flota-pared');
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['there is no dealership', () => pageOf([]), 'Ningún concesionario coincide.'],
    ['it is old', async () => oldPage(await linesFor(2, (index) => NAMES[index] ?? '')), 'hace 3 h'],
  ])('can be used by everybody when %s', async (_, html, expected) => {
    const page = await open(await html());
    await page.getByText(expected).first().waitFor();
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('is what the terminal tells too, worst first, as the guide shows it', async () => {
    const lines = await linesFor(NAMES.length, (index) => NAMES[index] ?? '');
    const text = `$ npm run -s fleet -- status --all\n${terminalTable(lines, Date.now(), 150)}\n${totalsLine(lines)}\n`;
    const style = 'margin:0;padding:16px;background:#101418;color:#e6edf3;font:12px/1.25 monospace';
    const page = await open(`<body style="margin:0"><pre style="${style}">${text}</pre>`);
    const shown = await page.locator('pre').innerText();
    expect(shown.indexOf('Motos Andinas')).toBeLessThan(shown.indexOf('Autos del Sur'));
    expect(shown).toContain('9 concesionarios: ');
    await picture(page, 'flota-terminal');
    await page.context().close();
  });

  it('searches, filters and orders by hand and by keyboard, and remembers it', async () => {
    const page = await open(pageOf(await linesFor(NAMES.length, (index) => NAMES[index] ?? '')));
    const names = () => page.locator('.fleet > tbody > tr > th button').allTextContents();
    expect((await names())[0]).toBe('Motos Andinas');
    await page.getByLabel('Buscar').fill('nandu');
    expect(await names()).toEqual(['Rodados Ñandú']);
    await page.getByLabel('Buscar').fill('');
    await page.getByLabel('Estado').selectOption('attention');
    expect(await names()).toHaveLength(5);
    await page.reload();
    expect(await names()).toHaveLength(5);
    await page.getByLabel('Estado').selectOption('');
    await page.getByRole('button', { name: 'Concesionario' }).click();
    expect(await names()).toEqual([...NAMES].sort((one, other) => one.localeCompare(other, 'es')));
    expect(await page.getByRole('columnheader', { name: 'Concesionario' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.getByRole('button', { name: 'Concesionario' }).press('Enter');
    expect((await names())[0]).toBe('Rodados Ñandú');
    await page.getByLabel('Buscar').fill('otra cosa');
    expect(await page.getByText('Ningún concesionario coincide.').count()).toBe(1);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });

  it('shows a thousand within a megabyte', async () => {
    const html = pageOf(await linesFor(1000, (index) => `Concesionaria con un nombre largo ${index}`));
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(1_000_000);
    const page = await open(html);
    expect(await page.locator('.fleet > tbody > tr').count()).toBe(1000);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });

  it('takes names and tabs as text, whatever they are, and asks nobody for anything', async () => {
    const hostile = Object.values(HOSTILE);
    const lines = (await linesFor(hostile.length, (index) => hostile[index] ?? '')).map((line) => ({
      ...line,
      entities: line.entities.map((one) => ({ ...one, tab: hostile[0] ?? '' })),
    }));
    const page = await open(pageOf(lines));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const name of hostile)
      expect(await page.locator('.fleet > tbody').getByText(name, { exact: true }).count()).toBeGreaterThan(
        0,
      );
    for (const button of await page.locator('.fleet > tbody > tr > th button').all()) await button.click();
    expect(await isTripped(page)).toBe(false);
    expect(asked).toEqual([]);
    expect(await obstacles(page)).toEqual([]);
    await page.context().close();
  });
});
