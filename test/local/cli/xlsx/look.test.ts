// What a person sees of a sheet besides its text, read back by another program.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { SheetLook } from '../../../../local/cli/xlsx/look';
import { PLAIN_LOOK } from '../../../../local/cli/xlsx/look';
import { writeXlsx } from '../../../../local/cli/xlsx/write';

const folder = mkdtempSync(join(tmpdir(), 'xlsx-look-'));
const path = join(folder, 'libro.xlsx');
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  ['Resultado', 'Motivo', '', 'MD5'],
  ['retenido', '=x', '', 'a'],
  ['publicado', '', '', 'b'],
];

const FILLS: Readonly<Record<string, string>> = {
  '0,0': 'D9E3F2',
  '1,0': 'FFF2CC',
  '2,0': 'D9EBD4',
  '2,2': 'F2F2F2',
};

const LOOK: SheetLook = {
  tabColor: '6B80A1',
  columns: [
    { pixels: 110, isHidden: false },
    { pixels: null, isHidden: false },
    { pixels: null, isHidden: true },
  ],
  wrapped: 2,
  filled: 3,
  fill: (row, column) => FILLS[`${row},${column}`] ?? null,
};

function write(look: SheetLook): string {
  writeXlsx(path, [{ title: '_Manifiesto', hidden: false, frozenRowCount: 1, rows: () => ROWS, look }]);
  return strFromU8(unzipSync(readFileSync(path))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

async function cellsBack() {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
  return sheets[0]?.cells;
}

describe('the look of a sheet', () => {
  it('has the colours behind cells, blank ones among them', async () => {
    write(LOOK);
    const cells = await cellsBack();
    const found = [...(cells ?? [])].flatMap(([at, { style }]) => {
      const color = JSON.stringify(style?.fill ?? {}).match(/[0-9A-F]{6}(?=")/)?.[0];
      return color === undefined ? [] : [[at, color]];
    });
    expect(Object.fromEntries(found)).toEqual(FILLS);
  });

  it('breaks long texts in the columns that do, and keeps each text, and the bold header, as they are', async () => {
    write(LOOK);
    const cells = await cellsBack();
    const wraps = ['0,0', '1,1', '1,3'].map((at) => cells?.get(at)?.style?.alignment?.wrapText === true);
    expect(wraps).toEqual([true, true, false]);
    expect(['0,0', '1,0'].map((at) => cells?.get(at)?.style?.font?.bold === true)).toEqual([true, false]);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets[0]?.rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(ROWS);
  });

  it('has widths, and folds away what is folded behind a sign that opens it', () => {
    const [, columns = ''] = /<cols>(.*)<\/cols>/.exec(write(LOOK)) ?? [];
    expect(columns.split('<col ').slice(1)).toEqual([
      'min="1" max="1" width="15" style="1" customWidth="1"/>',
      'min="2" max="2" width="18" style="1" customWidth="1"/>',
      'min="3" max="3" width="18" style="1" hidden="1" outlineLevel="1" customWidth="1"/>',
      'min="4" max="4" width="18" style="1" collapsed="1" customWidth="1"/>',
      'min="5" max="16384" width="18" style="1" customWidth="1"/>',
    ]);
  });

  it('colours its tab', () => {
    expect(write(LOOK)).toContain('<sheetPr><tabColor rgb="FF6B80A1"/></sheetPr><sheetViews>');
    expect(write(PLAIN_LOOK)).not.toContain('sheetPr');
  });

  it('tells each style once', () => {
    write({ ...LOOK, fill: (row) => (row > 0 ? 'FFF2CC' : null) });
    const styles = strFromU8(unzipSync(readFileSync(path))['xl/styles.xml'] ?? new Uint8Array());
    const formats = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/.exec(styles);
    const own = (formats?.[2] ?? '').match(/<xf [^>]*>/g) ?? [];
    expect(own).toHaveLength(Number(formats?.[1]));
    // Broken or not, quoted or not: those that the cells have, after the five of every workbook.
    expect(own).toHaveLength(5 + 4);
    expect(styles.match(/patternType="solid"/g)).toHaveLength(1);
  });
});
