import type { HandledFile, RunSummary } from '../../../../src/core/records/summary';
import { describeRun, describeRunBriefly } from '../../../../src/core/words/person/summary';
import { faultsOf } from '../wording';

const file: HandledFile = {
  entity: 'Clientes',
  tab: 'Clientes',
  file: 'clientes.csv',
  fileId: 'file-1',
  encoding: 'utf-8',
  delimiter: ',',
  rows: 1200,
  columns: 5,
  outcome: 'published',
  code: '',
  reason: '',
  todo: '',
  ms: 100,
};

function said(change: Partial<RunSummary>): string {
  return describeRun({
    status: 'done',
    reason: null,
    failure: null,
    pending: 0,
    handled: [],
    percent: null,
    rerunFound: false,
    ...change,
  });
}

describe('describeRunBriefly', () => {
  const run = {
    status: 'done',
    reason: null,
    failure: null,
    pending: 0,
    percent: null,
    rerunFound: false,
  } as const;
  const held: HandledFile = { ...file, tab: 'Ventas', outcome: 'held', reason: 'El archivo está vacío.' };

  it('says in one line how many were published, and which ones a person should look at', () => {
    const brief = describeRunBriefly({
      ...run,
      handled: [file, { ...file, tab: 'Unidades' }, held],
      pending: 1,
    });
    expect(brief).toBe(
      '2 archivos publicados; por revisar: Ventas. Por procesar: 1 archivo; continúa solo en la próxima revisión.',
    );
    expect(describeRunBriefly({ ...run, handled: [held, held] })).toBe('Por revisar: Ventas, Ventas.');
  });

  it('says all of one file', () => {
    expect(describeRunBriefly({ ...run, handled: [file] })).toBe('Clientes: publicado, 1.200 filas.');
  });

  it('only names one that was not published: its row says the rest', () => {
    expect(describeRunBriefly({ ...run, handled: [held] })).toBe('Por revisar: Ventas.');
  });
});

describe('describeRun', () => {
  it('says of an earlier version that it was restored', () => {
    const handled = [{ ...file, code: 'file/restored' }];
    expect(said({ handled })).toBe('Clientes: versión anterior restaurada, 1.200 filas.');
  });

  it.each(['busy', 'copy', 'no-folder', 'not-installed'] as const)(
    'says why nothing was done: %s',
    (status) => {
      expect(faultsOf(said({ status }))).toEqual([]);
      expect(said({ status })).not.toBe(said({}));
    },
  );

  it.each(['transient', 'quota', 'disabled', 'denied', 'missing', 'full', 'invalid'] as const)(
    'says why Google did not let the run work, and what to do: %s',
    (failure) => {
      expect(faultsOf(said({ status: 'failed', failure }))).toEqual([]);
      expect(said({ status: 'failed', failure })).not.toBe(said({ status: 'failed', failure: null }));
    },
  );

  it('says that there is nothing new, and where to see how each tab stands', () => {
    expect(said({})).toMatch(/^No hay archivos nuevos\. .+ _Estado\.$/);
    expect(said({ status: 'idle' })).toBe(said({}));
  });

  it('tells of each file in a line, of one without a tab by its name', () => {
    const held = { ...file, outcome: 'held', reason: 'Está vacío.', todo: 'Vuelva a exportar.' };
    const stranger = { ...held, tab: '', file: 'stock.csv', outcome: 'ignored' };
    expect(said({ handled: [file, held, stranger] }).split('\n')).toEqual([
      expect.stringMatching(/^Clientes: publicado, 1\.?200 filas\.$/),
      'Clientes: Está vacío. Vuelva a exportar.',
      'stock.csv: Está vacío. Vuelva a exportar.',
    ]);
  });

  it('says how far a large file is, and what is left', () => {
    expect(said({ pending: 1, percent: 40 })).toMatch(/40 %/);
    expect(said({ pending: 3 })).toMatch(/Por procesar: 3 archivos/);
    expect(faultsOf(said({ pending: 1, percent: 40 }))).toEqual([]);
  });
});
