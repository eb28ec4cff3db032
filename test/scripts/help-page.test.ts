/** The guide as a page of the script. */
import { readFileSync } from 'node:fs';
import { describeInChromium } from '../browser/chromium';
import { obstacles } from '../browser/usable';

const page = readFileSync('dist/Help.html', 'utf8');

it('is the guide of the version that is pushed', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(page).toContain(`Gu&#237;a de la versi&#243;n ${version}`);
  expect(page.match(/<h2/g)?.length).toBeGreaterThanOrEqual(8);
});

it('holds letters of ASCII alone, no picture, no script, and no way to a page that was not pushed', () => {
  expect(page).toMatch(/^[\0-\x7f]*$/);
  expect(page).not.toMatch(/<img|<script|<!--/);
  const ways = [...page.matchAll(/href="([^"]*)"/g)].map(([, way]) => way);
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter((way) => !way?.startsWith('https://'))).toEqual([]);
});

describeInChromium('the guide', (browser) => {
  it('can be used by everybody', async () => {
    const context = await browser().newContext({ viewport: { width: 720, height: 600 } });
    const shown = await context.newPage();
    await shown.setContent(page);
    expect(await obstacles(shown)).toEqual([]);
    await context.close();
  });
});
