/** The report of a rehearsal: one page that needs nothing from outside, in which everything is text. */
import { reportPage } from '../../../../local/cli/report/page';
import { axeViolations, describeInChromium, HOSTILE, isTripped, picture } from '../../../browser/chromium';
import { obstacles } from '../../../browser/usable';
import { line } from '../fake-host';
import { facts, INSPECTED, OBSERVATION } from './facts';

const PAGE = reportPage(facts());

/** A report in which every text that comes from outside is hostile. */
function hostile(text: string): string {
  return reportPage(
    facts({
      folder: text,
      files: [{ line: line({ tab: text, file: text, reason: text, todo: text }), inspected: INSPECTED }],
      sheets: [{ tab: text, state: text, rows: '1', idColumn: text, idEvidence: text, relations: [text] }],
      observations: [
        { ...OBSERVATION, tab: text, ruleWord: text, column: text, reason: text, todo: text, file: text },
      ],
    }),
  );
}

it('tells how each file was read, in words', () => {
  for (const words of [
    'Windows-1252 (Excel)',
    'punto y coma',
    'CRLF',
    '2 líneas',
    '200 filas y 16 columnas',
    'alta (83 %)',
    'coma, 2 columnas',
    '99 % de 200 líneas miradas tienen 16 columnas.',
    'Fila con 3 columnas en lugar de 16 (línea 9, 2 veces).',
    'El archivo está vacío (0 bytes).',
  ]) {
    expect(PAGE).toContain(words);
  }
});

it('tells what is held and why, the relations with their counts, and the observations', () => {
  for (const words of [
    'Motivo:</strong> Motivo.',
    'Qué hacer:</strong> Qué hacer.',
    '«id_cliente» → Clientes, obligatoria</td>',
    '90 de 97 valores encontrados',
    'el valor no existe en la otra hoja: 1.204',
    'Ventas B4',
    'ventas.csv, línea 4',
    '<strong>1.204</strong> errores en los datos',
    '<strong>1</strong> publicado<',
  ]) {
    expect(PAGE).toContain(words);
  }
});

it('says so when nothing is wrong and nothing was published', () => {
  const page = reportPage(facts({ files: [], sheets: [], observations: [] }));
  for (const words of [
    'Todos los archivos se pudieron publicar.',
    'Todavía no se publicó',
    'No hay observaciones.',
  ]) {
    expect(page).toContain(words);
  }
});

it('loads nothing from outside and runs nothing', () => {
  expect(PAGE).not.toMatch(
    /(?:src|href|action|data|poster)\s*=|url\(|@import|<script|<link|<iframe|https?:/i,
  );
  expect(PAGE).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

it.each(Object.entries(HOSTILE))('shows hostile text as text: %s', (_name, text) => {
  const page = hostile(text);
  expect(page).not.toMatch(/<img|<svg|<script|"\s+on\w+=/);
  expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

describeInChromium('the report', (browser) => {
  it('is accessible, fits a narrow window and is kept as a picture', async () => {
    const page = await browser().newPage({ viewport: { width: 1_000, height: 800 }, locale: 'es-AR' });
    await page.setContent(PAGE);
    await picture(page, 'informe');
    expect(await obstacles(page)).toEqual([]);
    for (const width of [390, 360, 300]) {
      await page.setViewportSize({ width, height: 700 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      // Nothing has to be pushed aside to be read.
      const beyond = await page.evaluate<number[]>(
        `[...document.querySelectorAll('.wide')].map((one) => one.scrollWidth - one.clientWidth)`,
      );
      expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 700 });
    await picture(page, 'informe-telefono');
    await page.close();
  });

  it('can be used by everybody when nothing is wrong and nothing was published', async () => {
    const page = await browser().newPage({ viewport: { width: 1_000, height: 800 } });
    await page.setContent(reportPage(facts({ files: [], sheets: [], observations: [] })));
    expect(await obstacles(page)).toEqual([]);
    await page.close();
  });

  it('is printed on a page of A4 without cutting a table', async () => {
    const page = await browser().newPage({ viewport: { width: 680, height: 900 } });
    await page.setContent(PAGE);
    await page.emulateMedia({ media: 'print' });
    const widths = `[...document.querySelectorAll('table')].map((table) => table.scrollWidth - document.body.clientWidth)`;
    for (const beyond of await page.evaluate<number[]>(widths)) expect(beyond).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('runs nothing of what files, tabs and columns are called', async () => {
    const page = await browser().newPage();
    for (const text of Object.values(HOSTILE)) {
      await page.setContent(hostile(text));
      expect(await isTripped(page)).toBe(false);
      expect(await obstacles(page)).toEqual([]);
    }
    await page.close();
  });
});
