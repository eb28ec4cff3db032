import type { RefusalCode, RefusalFacts } from '../../../../src/core/judge/guard/refusal';
import { describeFailure } from '../../../../src/core/words/terms/failure';
import { describeRefusal } from '../../../../src/core/words/terms/refusal';
import { faultsOf } from '../wording';

/** A refusal of every kind, with the facts that it comes with. */
const REFUSALS: RefusalFacts = {
  'file/empty': {},
  'file/blank': {},
  'file/header-only': { columns: 12 },
  'file/one-column': { before: 12, records: 300 },
  'file/another-table': { line: 901, rows: 899, first: 1 },
  'file/rows-dropped': { dropped: 20, rows: 20 },
  'file/rows-long': { long: 19, rows: 59 },
  'file/titles-few': { titles: 3, columns: 4 },
  'file/blanks-doubtful': {},
  'file/parted-column': { other: ';', answer: 59, records: 300 },
  'file/delimiter-doubtful': { taken: ',', other: ';', answer: 59 },
  'file/delimiter-changed': { before: ';', now: ',' },
  'file/header-doubtful': { headed: 1 },
  'file/header-missing': {},
  'file/header-changed': { headed: 0 },
  'file/unclosed-quote': { line: 1234, records: 10 },
  'file/swallowed': { swallowed: 3, records: 300, line: 12 },
  'file/columns-changed': { added: 1, removed: 1, renamed: 0, oldName: 'saldo', newName: null },
  'file/id-column-gone': { column: 'id', configured: 0, first: 0 },
  'file/relation-column-gone': { column: 'id_cliente', configured: 1, first: 1 },
  'file/truncated': { bytes: 1000, before: 2000, rows: 30 },
  'file/rows-fell': { before: 1000, now: 300, percent: 70, most: 30 },
  'file/ids-vanished': { before: 1000, now: 300, percent: 70, error: 6 },
  'file/too-wide': { columns: 20000, most: 18278 },
  'file/cell-too-long': { length: 60000, most: 50000, line: 10, record: 8, column: 3 },
  'file/record-too-large': { row: 77 },
  'file/too-many-cells': { cells: 11000000, most: 9000000, rows: 10000, columns: 1100 },
  'file/binary': { kind: 'pdf', bytes: 1_000 },
};

describe('describeRefusal', () => {
  it.each(Object.keys(REFUSALS) as RefusalCode[])(
    'says of %s why and what to do, and that the tab keeps its data',
    (code) => {
      const { reason, todo } = describeRefusal(code, REFUSALS[code]);
      expect([...faultsOf(reason), ...faultsOf(todo)]).toEqual([]);
      expect(reason).toMatch(/La hoja conserva los datos anteriores\.$/);
    },
  );

  it('writes figures as they are read in Argentina', () => {
    const { reason } = describeRefusal('file/too-many-cells', REFUSALS['file/too-many-cells']);
    expect(reason).toMatch(/11\.000\.000 celdas \(filas leídas: 10\.000; columnas: 1\.100\)/);
  });

  it('names the line that opens a quote, in the reason and in what to do', () => {
    const { reason, todo } = describeRefusal('file/unclosed-quote', { line: 1234, records: 10 });
    expect([reason, todo].every((text) => text.includes('línea 1.234'))).toBe(true);
  });

  it.each([
    ['zip', /comprimido/],
    ['xlsx', /libro de Excel/],
    ['pdf', /es un PDF/],
    ['rar', /comprimido \(\.rar\)/],
    ['html', /una página web/],
    ['sqlite', /una base de datos/],
    ['control', /datos que no son texto/],
    ['nul', /bytes nulos/],
  ] as const)('says what a file that is no text is: %s', (kind, words) => {
    expect(describeRefusal('file/binary', { kind, bytes: 1_000 }).reason).toMatch(words);
  });
});

it('does not speak of former data where there were none', () => {
  const texts = [describeRefusal('file/empty', {}, true), describeFailure('denied', true)];
  for (const { reason } of texts) {
    expect(reason).not.toContain('anteriores');
    expect(reason).toContain('La hoja se crea con el primer archivo que se publique.');
  }
});
