/** Colours by which a person finds in `_Manifiesto` and `_Observaciones` what needs somebody; the word says it as well. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WarmContexts } from '../../local/runtime/context';
import { codeHash, projectFiles, readFiles } from '../../scripts/code-hash.mjs';
import { sort } from './person';
import { type BundleWorld, openBundle, serviceCalls } from './world';

const COLORS = {
  green: { red: 0.85, green: 0.92, blue: 0.83 },
  yellow: { red: 1, green: 0.95, blue: 0.8 },
  red: { red: 0.96, green: 0.8, blue: 0.8 },
} as const;

/** Words of a column, each with the name of the colour behind it. */
function words(world: BundleWorld, title: string, column: number): string[] {
  const rows = (world.texts(title) ?? []).map((cells, row) => ({ text: cells[column] ?? '', row })).slice(1);
  return rows.map(({ text, row }) => `${text} ${colorAt(world, title, row, column)}`);
}

function colorAt(world: BundleWorld, title: string, row: number, column: number): string {
  const { userEnteredFormat } = JSON.parse(JSON.stringify(world.tab(title)?.fields(row, column) ?? {}));
  const color = JSON.stringify(userEnteredFormat?.backgroundColorStyle?.rgbColor);
  return Object.entries(COLORS).find(([, one]) => JSON.stringify(one) === color)?.[0] ?? color ?? 'none';
}

/** Pushes code that differs from the one before in its hash alone. */
function pushOther({ runtime }: BundleWorld): void {
  const folder = mkdtempSync(join(tmpdir(), 'pushed-'));
  cpSync('dist', folder, { recursive: true });
  const path = join(folder, 'Code.js');
  const hash = codeHash(projectFiles(readFiles('dist')));
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(hash, '0'.repeat(hash.length)));
  runtime.load(folder, new WarmContexts({ scriptFolder: folder }, 'each'));
  rmSync(folder, { recursive: true });
}

const outcomes = (world: BundleWorld) => words(world, '_Manifiesto', 3);
const severities = (world: BundleWorld) => words(world, '_Observaciones', 0);

const rows = (count: number) => Array.from({ length: count }, (_, row) => `${row},Ana\n`).join('');

/** One file that is well, one that is held, one that cannot be published, one of no entity. */
function mixed(): BundleWorld {
  const world = openBundle();
  const id = world.put('clientes.csv', `id,nombre\n${rows(30)}`);
  world.settle();
  world.drive.overwrite(id, `id,nombre\n${rows(3)}`);
  world.settle();
  world.put('unidades.csv', `id,nota\n1,${'x'.repeat(50_001)}\n`);
  world.settle();
  world.put('leeme.csv', 'hola\n');
  world.settle();
  return world;
}

describe('the colours of _Manifiesto', () => {
  const EXPECTED = ['no usado none', 'rechazado red', 'retenido yellow', 'publicado green'];

  it('come with each row, in the step that tells of it', () => {
    expect(outcomes(mixed())).toEqual(EXPECTED);
  });

  it('go with their rows when a person sorts them, and new rows get their own', () => {
    const world = mixed();
    sort(world, '_Manifiesto', 3);
    world.put('ventas.csv', 'id,fecha\n1,x\n');
    world.settle();
    // The header was sorted, too.
    const found = outcomes(world).filter((outcome) => !outcome.startsWith('Resultado'));
    expect(found.filter((outcome) => outcome === 'publicado green')).toHaveLength(2);
    expect(new Set(found)).toEqual(new Set(EXPECTED));
  });

  it('come to rows of a version without them with the first poll of code that was pushed', () => {
    const world = mixed();
    const { runtime } = world;
    const sheetId = world.tab('_Manifiesto')?.sheetId;
    const fields = 'userEnteredFormat.backgroundColorStyle';
    const plain = { repeatCell: { range: { sheetId, startRowIndex: 1 }, cell: {}, fields } };
    const spreadsheetId = runtime.spreadsheet.id;
    runtime.sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, { requests: [plain] });
    expect(outcomes(world).join()).not.toContain('green');
    pushOther(world);
    const calls = serviceCalls(world.poll()).filter((api) => api.startsWith('sheets'));
    expect(outcomes(world)).toEqual(EXPECTED);
    expect(calls).toEqual(['sheets.spreadsheets.get', 'sheets.spreadsheets.batchUpdate']);
  });

  it('cost no call: a small change is one batch', () => {
    const world = openBundle();
    world.put('clientes.csv', `id,nombre\n${rows(30)}`);
    const runs = world.settle().map(serviceCalls);
    const batches = runs.map((run) => run.filter((api) => api.endsWith('batchUpdate')).length);
    expect(Math.max(...batches)).toBe(1);
  });
});

describe('the colours of _Observaciones', () => {
  const CLIENTES = 'id,nombre\nC1,Ana\nC2,Beto\n';
  const VENTAS = 'id,id_cliente\nV1,C1\nV2,C9\n';

  function observed(): BundleWorld {
    const world = openBundle();
    world.put('clientes.csv', CLIENTES);
    world.put('ventas.csv', VENTAS);
    world.settle();
    return world;
  }

  it('say how grave each row is', () => {
    const world = observed();
    expect(severities(world)).toEqual(['error red']);
    expect(colorAt(world, '_Observaciones', 0, 0)).not.toBe('red');
  });

  it('are none behind the row that stays blank once nothing is to be said', () => {
    const world = observed();
    const [file] = [...world.drive.entries()].filter(({ name }) => name === 'ventas.csv');
    world.drive.overwrite(file?.id ?? '', 'id,id_cliente\nV1,C1\nV2,C2\n');
    world.settle();
    expect(severities(world)).toEqual([]);
    expect(colorAt(world, '_Observaciones', 1, 0)).toBe('none');
  });

  it('and links are its own of a row that comes with a commit, whatever was the first row before', () => {
    const world = observed();
    world.put('talleres.csv', 'id,nombre\nT1,Norte\nT2,Sur,x\n');
    // The commit shows what the reader saw; the check after it writes the table anew.
    for (let left = 9; left > 0 && !severities(world).includes('aviso yellow'); left--) world.poll();
    expect(severities(world)).toEqual(['aviso yellow', 'error red']);
    const sheetId = world.tab('Talleres')?.sheetId;
    expect(JSON.stringify(world.tab('_Observaciones')?.fields(1, 4))).toContain(`#gid=${sheetId}&range=`);
  });
});
