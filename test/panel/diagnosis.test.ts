/** The page of «Diagnóstico» in Chromium: what it finds out itself, once its script runs. */
import { served } from '../../local/realm/served';
import { selfTestPage } from '../../src/core/messages/selftestpage';
import { axeViolations, describeInChromium } from '../browser/chromium';

const PAGE = selfTestPage({
  version: '1.2.3',
  time: '2026-11-24T10:00:00-03:00',
  results: [{ id: 'D01', state: 'passed', facts: '111', ms: 80 }],
});

describeInChromium('the page of the diagnosis', (browser) => {
  const open = async (html: string) => {
    const page = await browser().newPage({ viewport: { width: 720, height: 600 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('https://script.example/', (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto('https://script.example/');
    const row = await page.locator('#D36').innerText();
    const report = await page.locator('#report').inputValue();
    return { page, errors, row: row.replace(/\s+/g, ' ').trim(), last: report.split('\n').at(-1) };
  };

  it.each([
    ['nothing is taken out', PAGE, 'D36 ✓ t5 c7 q7 r2 u1'],
    ['all is taken out that was seen to be', served(PAGE), 'D36 ✓ t2 c2 q2 r1 u2'],
  ])('says that pages run, and in figures what became of its texts: %s', async (_what, html, expected) => {
    const { page, errors, row, last } = await open(html);
    expect(row).toBe('✓ Correcto D36 Las ventanas de la integración funcionan.');
    expect(last).toBe(expected);
    expect(errors).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  it('says what to do where its script does not run', async () => {
    const { page, row, last } = await open(PAGE.replace('<script>var row', '<script>(var row'));
    expect(row).toContain('– Sin comprobar D36');
    expect(row).toContain('Use «Instalar sin ventana…»');
    expect(last).toBe('D01 ✓ 80 ms 111');
    await page.close();
  });
});
