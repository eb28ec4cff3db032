import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { Session } from '../../../../src/core/run/session/session';
import { openBook } from '../../../../src/core/run/workbook/open-book';
import { openWorkbook } from '../../../../src/core/run/workbook/workbook';
import { installed, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;
const HERE = 'spreadsheet-id';

function open(world: FakeWorld) {
  const session = new Session(world, REQUEST);
  world.book.calls.length = 0;
  const workbook = openWorkbook(world, session.budget, HERE);
  return { book: openBook(session.budget, workbook, session.state, HERE) };
}

/** Writes a row of `_Configuracion` (from 0), the tab made so long. */
function writeBelow(world: FakeWorld, row: number, texts: string[]): void {
  world.book.tabList = world.book.tabList.map((tab) => {
    if (tab.title !== '_Configuracion') return tab;
    const rows = Array.from({ length: row }, (_, at) => tab.texts[at] ?? []);
    return { ...tab, rows: row + 1, texts: [...rows, texts] };
  });
}

const titles = (world: FakeWorld) => world.book.tabList.map(({ title }) => title);

describe('openBook', () => {
  it('reads configuration, manifest and known tabs in one call', () => {
    const world = published();
    const { book } = open(world);
    expect(world.book.calls).toEqual(['read']);
    expect(book.configuration.entities).toHaveLength(10);
    expect(book.entries).toMatchObject([{ tab: 'Clientes', outcome: 'published', fileId: 'file-1' }]);
    expect(book.tabs.map(({ title }) => title)).toContain('Clientes');
    expect(book.complete).toBe(false);
  });

  it('looks at every tab while nothing has been published', () => {
    const { book } = open(installed());
    expect(book.complete).toBe(true);
    expect(book.tabs.map(({ title }) => title)).toContain('Hoja 1');
  });

  it('looks at the tabs once more where a late commit arrives while it reads', () => {
    const world = installed();
    const { book: sheets } = world;
    const read = sheets.read.bind(sheets);
    const sheetId = sheets.tabList.find(({ title }) => title === '_Estado')?.sheetId ?? 0;
    sheets.read = (regions) => {
      sheets.read = read;
      sheets.apply([
        { kind: 'addTab', sheetId: 77, title: 'Clientes', rows: 2, columns: 2, hidden: false },
        { kind: 'protect', sheetId, rows: 1, description: 'late' },
      ]);
      return read(regions);
    };
    expect(open(world).book.tabs.map(({ title }) => title)).toContain('Clientes');
  });

  it.each(['_Configuracion', '_Manifiesto'])('makes %s anew when it is gone', (title) => {
    const world = published();
    world.book.tabList = world.book.tabList.filter((tab) => tab.title !== title);
    expect(open(world).book.manifest.title).toBe('_Manifiesto');
    expect(titles(world)).toContain(title);
    expect(world.book.count('apply')).toBe(1);
  });

  it('gives a renamed tab its name back', () => {
    const world = published();
    const rename = (tab: (typeof world.book.tabList)[number]) => ({ ...tab, title: 'Vieja' });
    world.book.tabList = world.book.tabList.map((tab) => (tab.title === 'Clientes' ? rename(tab) : tab));
    open(world);
    expect(titles(world)).toContain('Clientes');
    expect(titles(world)).not.toContain('Vieja');
  });

  it('removes a staging tab that no checkpoint knows', () => {
    const world = installed();
    world.book.apply([{ kind: 'addTab', sheetId: 55, title: '_carga', rows: 2, columns: 2, hidden: true }]);
    open(world);
    expect(titles(world)).not.toContain('_carga');
  });

  it('repairs once though the answer is lost', () => {
    const world = published();
    world.book.tabList = world.book.tabList.filter((tab) => tab.title !== '_Manifiesto');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    open(world);
    expect(titles(world).filter((title) => title === '_Manifiesto')).toHaveLength(1);
  });

  it('reads a row of the configuration wherever it stands among the first thousand', () => {
    const world = published();
    writeBelow(world, 999, ['proveedores.csv', 'clientes', 'Proveedores']);
    const { configuration } = open(world).book;
    expect(configuration.entities.map(({ tab }) => tab)).toContain('Proveedores');
    expect(configuration.mistakes).toEqual([]);
    expect(world.book.calls).toEqual(['read']);
  });

  it.each([
    ['A1003', 1_002, ['proveedores.csv', 'clientes', 'Proveedores']],
    ['L1001', 1_000, ['', '', '', '', '', '', '', '', '', '', '', 'Correos de aviso', 'ana@example.com']],
  ])('tells of what stands below them: %s', (cell, row, texts) => {
    const world = published();
    writeBelow(world, row, texts);
    const { entities, mistakes } = open(world).book.configuration;
    expect(entities).toHaveLength(10);
    expect(mistakes).toEqual([
      { code: 'configuration/unread', cell, text: texts.find((text) => text !== '') },
    ]);
  });

  it('says nothing of rows below them that are blank', () => {
    const world = published();
    writeBelow(world, 5_000, []);
    expect(open(world).book.configuration.mistakes).toEqual([]);
  });

  it('opens beside a chart that a person gave the name of an entity’s tab', () => {
    const world = published();
    world.book.tabList = world.book.tabList.map((tab) =>
      tab.title === 'Clientes' ? { ...tab, isGrid: false, rows: 0, columns: 0 } : tab,
    );
    expect(open(world).book.entries).toHaveLength(1);
  });

  it('fails when Google does not let it read', () => {
    const world = published();
    const error = new ServiceError('sheets', 'denied', 403, 'refused', 'no');
    world.book.faults.push({ call: 'read', error, applied: false });
    expect(() => open(world)).toThrow(error);
    expect(world.book.count('apply')).toBe(0);
  });
});
