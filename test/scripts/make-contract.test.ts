/** The published contract is the product's, and the sample keeps it. */
import { existsSync, readFileSync } from 'node:fs';
import { XlsxSource } from '../../reader/source/xlsx-source';
import { contractSchema } from '../../scripts/contract/schema';

interface Cell {
  readonly title: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

interface Schema {
  readonly $defs: Readonly<Record<string, { readonly items: { readonly prefixItems: readonly Cell[] } }>>;
}

const SCHEMA = 'docs/sample/contract.schema.json';
const written: Schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const sample = new XlsxSource('docs/sample/consolidado.xlsx');

const cellsOf = (title: string) => written.$defs[title]?.items.prefixItems ?? [];

async function rowsOf(title: string) {
  const [rows = []] = await sample.read([{ title, firstRow: 0, rows: 2_000, columns: 60 }]);
  return rows;
}

/** Cells of a row that are not as the schema has them. */
function faultsOf(row: readonly string[], cells: readonly Cell[]): string[] {
  return row.flatMap((text, at) => {
    const { title = 'nothing', pattern, enum: words } = cells[at] ?? {};
    const isRight =
      at < cells.length &&
      (pattern === undefined || new RegExp(pattern, 'su').test(text)) &&
      (words === undefined || words.includes(text));
    return isRight ? [] : [`${title}: ${text}`];
  });
}

it('is the schema that the script makes: node scripts/make-contract.mjs', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(contractSchema())));
});

it.each(['_Estado', '_Manifiesto', '_Observaciones'])('the sample keeps the schema: %s', async (title) => {
  const [header = [], ...rows] = await rowsOf(title);
  expect(header).toEqual(cellsOf(title).map((cell) => cell.title));
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.flatMap((row) => faultsOf(row, cellsOf(title)))).toEqual([]);
});

it('the schema refuses what is not of the contract', () => {
  const cells = cellsOf('_Estado');
  expect(faultsOf(['al-dia', 'al día', 'Ventas', '', '', '', 'veinte'], cells)).toEqual(['Filas: veinte']);
  expect(faultsOf(['bien'], cells)).toEqual(['Código de estado: bien']);
});

it('the sample tells of no machine', () => {
  expect(existsSync('docs/sample/consolidado.xlsx')).toBe(true);
  expect(readFileSync(SCHEMA, 'utf8')).not.toMatch(/\/(?:work|tmp|home)\//);
});
