/** The page of «Diagnóstico» in Chromium: what it finds out itself, once its script runs. */
import { served } from '../../local/runtime/realm/served';
import { selfTestPage } from '../../src/core/words/person/selftestpage';
import { describeInChromium } from '../browser/chromium';
import { obstacles } from '../browser/usable';

const PAGE = selfTestPage(
  {
    version: '1.2.3',
    codeHash: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    watching: null,
    time: '2026-11-24T10:00:00-03:00',
    results: [{ id: 'D01', state: 'passed', facts: '111', ms: 80 }],
  },
  'ana',
);

/** Stands in for `google.script`: calls run under the account `ana`, under another one, or are refused. */
const google = (calls: 'own' | 'other' | 'refused'): string => `
  const runner = (good, bad) => ({
    withSuccessHandler: (take) => runner(take, bad),
    withFailureHandler: (take) => runner(good, take),
    isOpener: (opener) => ${calls === 'refused'}
      ? bad(new Error('Error code PERMISSION_DENIED.'))
      : good(opener === 'ana' && ${calls === 'own'}),
  });
  window.google = { script: { run: runner() } };`;

describeInChromium('the page of the diagnosis', (browser) => {
  const open = async (html: string, calls: 'own' | 'other' | 'refused' = 'own') => {
    const page = await browser().newPage({ viewport: { width: 720, height: 600 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(google(calls));
    await page.route('https://script.example/', (route) =>
      route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto('https://script.example/');
    const row = async (id: string) => (await page.locator(`#${id}`).innerText()).replace(/\s+/g, ' ').trim();
    const report = await page.locator('#report').inputValue();
    return { page, errors, row, report: report.split('\n').slice(1) };
  };

  it.each([
    ['nothing is taken out', PAGE, 'D36 ✓ t5 c7 q7 r2 u1'],
    ['all is taken out that was seen to be', served(PAGE), 'D36 ✓ t2 c2 q2 r1 u2'],
  ])('says that pages run, and in figures what became of its texts: %s', async (_what, html, expected) => {
    const { page, errors, row, report } = await open(html);
    expect(await row('D36')).toBe('✓ Correcto D36 Las ventanas de la integración funcionan.');
    expect(report).toEqual(['D01 ✓ 80 ms 111', expected, 'D37 ✓ ']);
    expect(errors).toEqual([]);
    expect(await obstacles(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['own', '✓ Correcto D37 Las ventanas trabajan con la misma cuenta que el menú.', 'D37 ✓ '],
    ['other', '✗ Falla D37', 'D37 ✗ other'],
    ['refused', '✗ Falla D37', 'D37 ✗ PERMISSION_DENIED'],
  ] as const)(
    'says whether its calls run under the account that opened it: %s',
    async (calls, words, last) => {
      const { page, row, report } = await open(PAGE, calls);
      expect(await row('D37')).toContain(words);
      expect((await row('D37')).includes('ventana privada')).toBe(calls !== 'own');
      expect(report.at(-1)).toBe(last);
      expect(await obstacles(page)).toEqual([]);
      await page.close();
    },
  );

  it('says what to do where its script does not run', async () => {
    const { page, row, report } = await open(PAGE.replace('<script>var report', '<script>(var report'));
    expect(await row('D36')).toContain('– Sin comprobar D36');
    expect(await row('D36')).toContain('Use «Instalar sin ventana…»');
    expect(report).toEqual(['D01 ✓ 80 ms 111']);
    expect(await obstacles(page)).toEqual([]);
    await page.close();
  });
});
