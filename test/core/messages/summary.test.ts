import { describeRun } from '../../../src/core/messages/summary';
import type { HandledFile, RunSummary } from '../../../src/core/world';
import { faultsOf } from './wording';

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
    failure: null,
    pending: 0,
    handled: [],
    percent: null,
    rerunFound: false,
    ...change,
  });
}

describe('describeRun', () => {
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
