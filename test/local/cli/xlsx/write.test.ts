// The .xlsx writer, read back by another program: text stays text, names become legal, limits are told.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { writeXlsx, type XlsxTab } from '../../../../local/cli/xlsx/write';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
const path = join(folder, 'libro.xlsx');
afterAll(() => rmSync(folder, { recursive: true }));

function tab(title: string, rows: readonly (readonly string[])[], more: Partial<XlsxTab> = {}): XlsxTab {
  return { title, hidden: false, frozenRowCount: 1, rows: () => rows, ...more };
}

async function readBack(): Promise<(string | null)[][]> {
  const workbook = await readXlsx(readFileSync(path));
  return (workbook.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? null : String(cell))),
  );
}

function partText(name: string): string {
  return strFromU8(unzipSync(readFileSync(path))[name] ?? new Uint8Array());
}

describe('the text of a cell', () => {
  const hostile = [
    ['00123', '20-12345678-9', '+54 9 11 5555-0100', '01/02/24', '1.234,56', '12345678901234567890'],
    ['=1+1', "'x", "''y", '-', '@x', 'TRUE', '1E5', '#N/A', '7e30'],
    [' both ends ', 'two\nlines', 'two\r\nlines', 'old\rmac', '\ttab', '"', '😀 ñ Ü €'],
    ['_x0041_', '_x005F_', '_x00g1_', '_X0041_', '__x000D_', '&amp;', '<b>&</b>', ']]>'],
    ['\u0000', '\u0001\u000b\u001f', '\ufffe\uffff', '\ud83d', 'a\ude00b', '\u0085\u2028', '\u007f'],
  ];

  it('comes back exactly as it was, whatever it looks like', async () => {
    writeXlsx(path, [tab('Clientes', hostile)]);
    const rows = await readBack();
    expect(rows.map((row) => row.filter((cell) => cell !== null))).toEqual(hostile);
  });

  it('comes back exactly as it was for any sequence of UTF-16 units', async () => {
    const text = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 });
    const escapes = fc.constantFrom('_x0041_', '_x', '_', 'x005F_', '\r', '\n', '&', '\ud800');
    const cell = fc.oneof(
      text.map((units) => String.fromCharCode(...units)),
      fc.array(escapes, { maxLength: 6 }).map((pieces) => pieces.join('')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (cells) => {
        writeXlsx(path, [tab('x', [[...cells, 'end']])]);
        const [row = []] = await readBack();
        expect(row.map((value) => value ?? '')).toEqual([...cells, 'end']);
      }),
      { numRuns: 80 },
    );
  });

  it('is declared as text in the file, number-like or not', () => {
    writeXlsx(path, [tab('Clientes', [['id'], ['1'], ['=1+1']])]);
    const xml = partText('xl/worksheets/sheet1.xml');
    expect(xml.match(/<c [^>]*>/g)).toEqual([
      '<c r="A1" s="3" t="inlineStr">',
      '<c r="A2" s="1" t="inlineStr">',
      '<c r="A3" s="2" t="inlineStr">',
    ]);
    const [, cellFormats = ''] = /<cellXfs count="5">(.*?)<\/cellXfs>/.exec(partText('xl/styles.xml')) ?? [];
    const formats = cellFormats.split('<xf ').slice(2);
    expect(formats.map((xf) => xf.includes('numFmtId="49"'))).toEqual([true, true, true, true]);
    expect(formats.map((xf) => xf.includes('quotePrefix'))).toEqual([false, true, false, true]);
  });

  it('never puts into the file a character that XML 1.0 forbids', () => {
    const rows = Array.from({ length: 0x100 }, (_, high) => [
      Array.from({ length: 0x100 }, (_, low) => `${String.fromCharCode(high * 0x100 + low)}.`).join(''),
    ]);
    writeXlsx(path, [tab('x', rows)]);
    const xml = partText('xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u);
    expect(xml.match(/\ufffd/g)).toHaveLength(1);
  });
});

describe('a sheet', () => {
  it('keeps every cell in its place when cells and rows before it are empty', async () => {
    writeXlsx(path, [tab('x', [['a', '', 'c'], [], ['', 'e']])]);
    const rows = await readBack();
    expect([rows[0]?.[0], rows[0]?.[2], rows[2]?.[1]]).toEqual(['a', 'c', 'e']);
    expect(rows).toHaveLength(3);
  });

  it('names its columns A to Z, AA to ZZ, AAA and on', () => {
    writeXlsx(path, [tab('x', [Array.from({ length: 703 }, () => 'v')])]);
    const xml = partText('xl/worksheets/sheet1.xml');
    const names = [...xml.matchAll(/<c r="([A-Z]+)1"/g)].map((match) => match[1]);
    expect([0, 25, 26, 701, 702].map((index) => names[index])).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });

  it('has its frozen rows frozen and bold, and no frozen row when the tab has none', async () => {
    writeXlsx(path, [tab('a', [['id'], ['1']]), tab('b', [['id']], { frozenRowCount: 0 })]);
    const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
    expect(sheets.map((sheet) => sheet.freezePane?.rows ?? 0)).toEqual([1, 0]);
    const bold = ['0,0', '1,0'].map((key) => sheets[0]?.cells?.get(key)?.style?.font?.bold === true);
    expect(bold).toEqual([true, false]);
  });

  it('stays hidden when its tab is hidden, and the first visible one is shown', async () => {
    writeXlsx(path, [tab('staging', [['x']], { hidden: true }), tab('Clientes', [['y']])]);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden === true])).toEqual([
      ['staging', true],
      ['Clientes', false],
    ]);
    expect(partText('xl/workbook.xml')).toContain('activeTab="1"');
    const selected = [1, 2].map((number) =>
      partText(`xl/worksheets/sheet${number}.xml`).includes('tabSelected="1"'),
    );
    expect(selected).toEqual([false, true]);
  });
});

describe('the sheet that is shown first', () => {
  const tabs = [tab('Hoja 1', []), tab('staging', [['x']], { hidden: true }), tab('Clientes', [['y']])];

  it.each([
    [2, 2],
    [1, 0],
    [-1, 0],
    [9, 0],
  ])('asked to be number %i is number %i', (asked, shown) => {
    writeXlsx(path, tabs, asked);
    expect(partText('xl/workbook.xml')).toContain(`activeTab="${shown}"`);
    const selected = [0, 1, 2].filter((index) =>
      partText(`xl/worksheets/sheet${index + 1}.xml`).includes('tabSelected="1"'),
    );
    expect(selected).toEqual([shown]);
  });
});

describe('what Excel cannot hold', () => {
  it('cuts a cell over 32,767 characters at a whole character and counts it', async () => {
    const long = `${'x'.repeat(32_765)}😀${'y'.repeat(27_000)}`;
    const [sheet] = writeXlsx(path, [tab('x', [[long, 'z'.repeat(32_767)]])]);
    const [[cut, whole] = []] = await readBack();
    expect(cut).toBe(`${'x'.repeat(32_765)}…`);
    expect(whole).toBe('z'.repeat(32_767));
    expect(sheet?.cuts).toEqual({ rows: 0, columns: 0, cells: 1 });
  });

  it('counts the rows after 1,048,576 and the columns after XFD', () => {
    function* rows(): Generator<string[]> {
      yield Array.from({ length: 16_386 }, () => 'v');
      for (let row = 2; row <= 1_048_576; row += 1) yield [];
      yield* [['lost'], ['lost'], ['lost']];
    }
    const [sheet] = writeXlsx(path, [tab('x', [], { rows })]);
    expect(sheet?.cuts).toEqual({ rows: 3, columns: 2, cells: 0 });
    expect(partText('xl/worksheets/sheet1.xml')).not.toContain('lost');
  });
});

describe('the file', () => {
  it('is the same, byte by byte, for the same tabs', () => {
    writeXlsx(path, [tab('Clientes', [['a', 'b']])]);
    const first = readFileSync(path);
    writeXlsx(path, [tab('Clientes', [['a', 'b']])]);
    expect(readFileSync(path).equals(first)).toBe(true);
  });

  it('stays as it was, with nothing beside it, when the rows cannot be read to their end', () => {
    writeFileSync(path, 'former');
    function* rows(): Generator<string[]> {
      yield ['a'];
      throw new Error('the disk went away');
    }
    expect(() => writeXlsx(path, [tab('x', [], { rows })])).toThrow('the disk went away');
    expect(readFileSync(path, 'utf8')).toBe('former');
    expect(readdirSync(folder)).toEqual(['libro.xlsx']);
  });

  it('is not written when there is no visible sheet to show', () => {
    const other = join(folder, 'other.xlsx');
    expect(() => writeXlsx(other, [tab('x', [['a']], { hidden: true })])).toThrow('visible');
    expect(existsSync(other)).toBe(false);
  });
});
