import { catalogue } from '../../../../src/core/records/entity/catalogue';
import {
  ENTITY_COLUMNS,
  readConfiguration,
  SETTINGS_COLUMN,
} from '../../../../src/core/records/entity/configuration';
import { configurationTexts } from '../../../../src/core/words/book/configuration';

type Cells = Partial<Record<(typeof ENTITY_COLUMNS)[number], string>>;

/** A row as a person would leave it; the setting stands beside it. */
function row(cells: Cells, setting: readonly string[] = []): string[] {
  const texts = ENTITY_COLUMNS.map((name) => cells[name] ?? '');
  while (texts.length < SETTINGS_COLUMN) texts.push('');
  return [...texts, ...setting];
}

const HEADER = row({ pattern: 'Archivo' });
const GOOD = row({ pattern: 'ventas.csv', kind: 'ventas', tab: 'Ventas' });

function mistakesOf(...rows: string[][]): string[] {
  return readConfiguration([HEADER, ...rows]).mistakes.map(
    ({ code, cell, text }) => `${code} ${cell} ${text}`,
  );
}

const tabsOf = (...rows: string[][]) => readConfiguration([HEADER, ...rows]).entities.map(({ tab }) => tab);

describe('readConfiguration', () => {
  it('reads what an installation writes back as the catalogue, without a mistake', () => {
    const read = readConfiguration(configurationTexts(catalogue(), 'spreadsheet-id'));
    expect(read.mistakes).toEqual([]);
    expect(read.entities).toEqual(catalogue().map((one) => ({ ...one, pattern: `${one.pattern}.csv` })));
    expect(read).toMatchObject({ cellsMax: 10_000_000, addresses: [], spreadsheetId: 'spreadsheet-id' });
  });

  it('reads a row that says everything', () => {
    const full = row({
      pattern: 'taller/servicios*.csv',
      kind: 'Servicios',
      tab: 'Servicios Norte',
      idColumn: 'nro_orden',
      relations: 'cliente = Clientes; unidad = Unidades',
      frequencyHours: '24',
      encoding: 'Windows-1252',
      delimiter: 'punto y coma',
      holdPercent: '50 %',
      active: 'no',
    });
    expect(readConfiguration([HEADER, full]).entities).toEqual([
      {
        pattern: 'taller/servicios*.csv',
        kind: 'servicios',
        tab: 'Servicios Norte',
        idColumn: 'nro_orden',
        relations: [
          { column: 'cliente', target: 'Clientes' },
          { column: 'unidad', target: 'Unidades' },
        ],
        frequencyHours: 24,
        encoding: 'windows-1252',
        delimiter: ';',
        headed: null,
        holdPercent: 50,
        holdColumns: false,
        active: false,
      },
    ]);
  });

  it.each([
    ['retener', true],
    ['Publicar', false],
    ['automática', false],
    ['', false],
  ])('reads «%s» as whether other columns are held', (text, holdColumns) => {
    const header = [...HEADER.slice(0, SETTINGS_COLUMN), '', '', '', 'Si cambian las columnas'];
    const good = [...GOOD.slice(0, SETTINGS_COLUMN), '', '', '', text];
    expect(readConfiguration([header, good]).entities).toMatchObject([{ holdColumns }]);
  });

  it('names what it does not understand of other columns, and takes no column of a person for it', () => {
    const header = [...HEADER.slice(0, SETTINGS_COLUMN), '', '', '', 'Si cambian las columnas'];
    const good = [...GOOD.slice(0, SETTINGS_COLUMN), '', '', '', 'quizás'];
    expect(readConfiguration([header, good]).mistakes).toMatchObject([
      { code: 'configuration/columns', cell: 'O2', text: 'quizás' },
    ]);
    expect(readConfiguration([[...HEADER, 'A', '', '', 'Responsable'], good]).mistakes).toEqual([]);
  });

  it('takes the defaults for what a row leaves out, and the file for the tab', () => {
    expect(readConfiguration([HEADER, ['clientes', 'clientes']]).entities).toEqual([
      { ...catalogue().find((one) => one.tab === 'Clientes'), tab: 'clientes' },
    ]);
  });

  it.each<[string, Cells, string]>([
    ['a blank file', { pattern: '', tab: 'Clientes' }, 'configuration/pattern A2 '],
    ['a bad file', { pattern: 'a:b.csv' }, 'configuration/pattern A2 a:b.csv'],
    ['an unknown kind', { kind: 'proveedores' }, 'configuration/kind B2 proveedores'],
    ['a tab of the system', { tab: '_Manifiesto' }, 'configuration/tab C2 _Manifiesto'],
    ['relations that make no sense', { relations: 'cliente' }, 'configuration/relation E2 cliente'],
    ['a frequency that is no number', { frequencyHours: 'diaria' }, 'configuration/number F2 diaria'],
    ['a negative frequency', { frequencyHours: '-1' }, 'configuration/number F2 -1'],
    ['an unknown encoding', { encoding: 'latin' }, 'configuration/encoding G2 latin'],
    ['a delimiter that is none', { delimiter: 'letra' }, 'configuration/delimiter H2 letra'],
    ['a threshold over 100', { holdPercent: '130' }, 'configuration/number I2 130'],
    ['neither yes nor no', { active: 'quizás' }, 'configuration/active J2 quizás'],
  ])('names the cell of %s, and the other rows hold', (_, cells, mistake) => {
    const bad = row({ pattern: 'clientes.csv', kind: 'clientes', tab: 'Clientes', ...cells });
    expect(mistakesOf(bad, GOOD)).toEqual([mistake]);
    expect(tabsOf(bad, GOOD)).toEqual(['Ventas']);
  });

  it('names every mistaken cell of a row', () => {
    const bad = row({ pattern: '*', kind: 'nada', tab: 'Clientes', frequencyHours: 'x', active: 'y' });
    expect(mistakesOf(bad)).toEqual([
      'configuration/pattern A2 *',
      'configuration/kind B2 nada',
      'configuration/number F2 x',
      'configuration/active J2 y',
    ]);
  });

  it('names the second of two rows with one tab, however it is written, and keeps the first', () => {
    const other = row({ pattern: 'ventas2.csv', kind: 'ventas', tab: 'VENTAS' });
    expect(mistakesOf(GOOD, other)).toEqual(['configuration/tab-repeated C3 VENTAS']);
    expect(tabsOf(GOOD, other)).toEqual(['Ventas']);
  });

  it('names the second of two rows with one file', () => {
    const other = row({ pattern: 'Ventas.CSV', kind: 'ventas', tab: 'Otras' });
    expect(mistakesOf(GOOD, other)).toEqual(['configuration/pattern-repeated A3 Ventas.CSV']);
  });

  it('passes over blank rows and counts rows as people see them', () => {
    expect(mistakesOf([], row({}), row({ pattern: 'a', kind: 'b' }))).toEqual(['configuration/kind B4 b']);
  });

  it('shortens what stands in a mistaken cell', () => {
    expect(mistakesOf(row({ pattern: 'a', kind: 'x'.repeat(500) }))).toEqual([
      `configuration/kind B2 ${'x'.repeat(60)}`,
    ]);
  });

  it('puts parents first, whatever the order of the rows', () => {
    const rows = [
      row({ pattern: 'servicios', kind: 'servicios' }),
      row({ pattern: 'ventas', kind: 'ventas' }),
      row({ pattern: 'clientes', kind: 'clientes' }),
      row({ pattern: 'talleres', kind: 'talleres' }),
      row({ pattern: 'usuarios', kind: 'usuarios' }),
    ];
    expect(tabsOf(...rows)).toEqual(['usuarios', 'talleres', 'clientes', 'ventas', 'servicios']);
  });

  it.each([
    ['20000000', 20_000_000],
    ['20.000.000', 20_000_000],
    ['20 000 000', 20_000_000],
    ['', null],
  ])('reads «%s» as the limit of cells', (text, cellsMax) => {
    const read = readConfiguration([HEADER, row({}, ['Límite de celdas', text])]);
    expect(read).toMatchObject({ cellsMax, mistakes: [] });
  });

  it.each(['muchas', '12', '-5', '9.999.999.999'])(
    'names the limit of cells «%s» and uses the default',
    (text) => {
      const good = [...GOOD.slice(0, SETTINGS_COLUMN), 'Límite de celdas', text];
      expect(mistakesOf(good)).toEqual([`configuration/cells M2 ${text}`]);
      expect(readConfiguration([HEADER, good]).cellsMax).toBeNull();
      expect(tabsOf(good)).toEqual(['Ventas']);
    },
  );

  it('keeps the good addresses beside a bad one, which it names', () => {
    const read = readConfiguration([HEADER, row({}, ['Correos de aviso', 'ana@example.com, luis'])]);
    expect(read.addresses).toEqual(['ana@example.com']);
    expect(read.mistakes).toMatchObject([{ code: 'configuration/address', cell: 'M2' }]);
  });

  it('finds settings by their names, wherever a person moved them', () => {
    const read = readConfiguration([
      HEADER,
      GOOD,
      row({}, ['Planilla (no cambiar)', 'abc']),
      row({}, ['correos de aviso', 'ana@example.com']),
    ]);
    expect(read).toMatchObject({ spreadsheetId: 'abc', addresses: ['ana@example.com'], mistakes: [] });
  });

  it.each([
    ['', 500_000_000],
    ['sí', 500_000_000],
    ['no', 0],
    ['No', 0],
    ['0', 0],
    ['1', 1_000_000],
    ['200', 200_000_000],
    ['1.000 MB', 1_000_000_000],
    ['0,5', 500_000],
  ])('reads «%s» as the room for kept versions', (text, keptBytes) => {
    const read = readConfiguration([HEADER, row({}, ['Versiones anteriores (MB)', text])]);
    expect(read).toMatchObject({ keptBytes, mistakes: [] });
  });

  it.each(['mucho', '-5', '1e30'])(
    'names «%s» as no room for kept versions, and leaves the usual',
    (text) => {
      const read = readConfiguration([HEADER, row({}, ['Versiones anteriores (MB)', text])]);
      expect(read.keptBytes).toBe(500_000_000);
      expect(read.mistakes).toMatchObject([{ code: 'configuration/versions', cell: 'M2' }]);
    },
  );

  it.each([
    ['ventas', ['Ventas']],
    [' VENTAS ', ['Ventas']],
    ['todo', ['Clientes', 'Ventas']],
  ])('reads «%s» as an order to process files again', (text, tabs) => {
    const first = row({ pattern: 'clientes.csv', kind: 'clientes', tab: 'Clientes' }, [
      'Procesar de nuevo',
      text,
    ]);
    const second = row({ pattern: 'ventas.csv', kind: 'ventas', tab: 'Ventas' }, ['Último pedido', 'antes']);
    const { order, mistakes } = readConfiguration([HEADER, first, second]);
    expect([order, mistakes]).toEqual([{ text: text.trim(), row: 1, answerRow: 2, tabs }, []]);
  });

  it('names an order for a tab that is none, and takes a blank one for none', () => {
    const ordered = (text: string) => readConfiguration([HEADER, row({}, ['Procesar de nuevo', text])]);
    expect(ordered('Clintes')).toMatchObject({
      order: null,
      mistakes: [{ code: 'configuration/order', cell: 'M2' }],
    });
    expect(ordered(' ')).toMatchObject({ order: null, mistakes: [] });
  });

  it('reads an empty tab as no entity at all', () => {
    expect(readConfiguration([])).toEqual({
      entities: [],
      cellsMax: null,
      spreadsheetId: null,
      addresses: [],
      keptBytes: 500_000_000,
      chat: { kind: 'none' },
      daily: false,
      mistakes: [],
      order: null,
      reviews: [],
      blankColumns: [],
    });
  });
});
