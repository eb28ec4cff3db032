/** Measures the fleet's wall page of a thousand dealerships in Chromium: its size, and how long its first paint takes. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Line } from '../fleet/core/show/line';
import { toWallData } from '../fleet/core/show/wall-data';
import { wallPage } from '../fleet/core/show/wall-page';
import { catalogue } from '../src/core/records/entity/catalogue';

/** The path of Chromium in tests and continuous integration. */
const CHROMIUM = '/usr/bin/chromium';

const TABS = catalogue().map(({ tab }) => tab);
const ROUNDS = 5;

/** Milliseconds until the first paint, which may come after the page was loaded. */
const FIRST_PAINT = `new Promise((tell) => {
  const observer = new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName('first-contentful-paint');
    if (entry) tell(entry.startTime);
  });
  observer.observe({ type: 'paint', buffered: true });
})`;

/**
 * Prints a line.
 *
 * @param args - number of dealerships; by default a thousand
 */
export async function benchWall([count = '1000']: readonly string[]): Promise<void> {
  const lines = Array.from({ length: Number(count) }, (_, index) => lineOf(index));
  const parts = {
    script: readFileSync('.build/wall/wall.js', 'utf8'),
    style: readFileSync('.build/wall/wall.css', 'utf8'),
  };
  const html = wallPage(
    toWallData(lines, Date.now(), (ring) => ring),
    parts,
  );
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const paints: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.route('http://wall.test/**', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
      );
      await page.goto('http://wall.test/');
      paints.push(await page.evaluate<number>(FIRST_PAINT));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  const median = paints.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity;
  console.log(
    `${count} dealerships of ${TABS.length} tabs: ${Math.round(Buffer.byteLength(html) / 1_000)} kB, first paint after ${Math.round(median)} ms, median of ${ROUNDS}`,
  );
}

function lineOf(index: number): Line {
  const isWell = index % 3 > 0;
  return {
    key: `d${index}`,
    name: `Concesionaria con un nombre largo ${index}`,
    spreadsheet: `hoja-${index}-0000000000000000000000000000`,
    ring: 'all',
    condition: isWell ? 'well' : 'held',
    cause: isWell ? null : 'file/rows-fell',
    word: isWell ? 'al día' : 'retenido',
    what: isWell ? '' : 'Clientes: El archivo trae muchas filas menos que el anterior.',
    todo: isWell ? '' : 'Revise la exportación.',
    needsPerson: !isWell,
    sinceMs: Date.now() - index * 60_000,
    lastSignalMs: Date.now() - 60_000,
    version: '0.1.0',
    codeHash: '0123456789abcdef0123456789abcdef',
    drift: 'same',
    spentPercent: 12,
    entities: TABS.map((tab) => ({
      tab,
      condition: 'well',
      word: 'al día',
      what: '',
      todo: '',
      publishedMs: Date.now() - 3_600_000,
    })),
  };
}
