// What is still known of files that an idle poll says nothing about.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeLines, readLedger, writeLedger } from '../../../local/cli/ledger';
import { currentTabs, readStatus } from '../../../local/cli/told/current';
import { line } from './fake-host';

const CLIENTES = new Set(['clientes.csv']);
/** No tab is known to show its file. */
const NONE = new Map();

it('shows a file that was published before as unchanged', () => {
  expect(mergeLines([line()], [], CLIENTES, NONE)).toEqual([line({ outcome: 'unchanged', ms: 0 })]);
});

it('shows a file that was held before as held still', () => {
  const held = line({ outcome: 'held', reason: 'r', todo: 't' });
  expect(mergeLines([held], [], CLIENTES, NONE)).toEqual([held]);
});

it('shows a file as unchanged whose tab shows what has come back', () => {
  const held = line({
    outcome: 'held',
    code: 'file/empty',
    reason: 'r',
    todo: 't',
    rows: null,
    columns: null,
  });
  const current = new Map([['Clientes', { rows: 200, columns: 16 }]]);
  expect(mergeLines([held], [], CLIENTES, current)).toEqual([
    line({ outcome: 'unchanged', code: '', reason: '', todo: '', rows: 200, columns: 16, ms: 0 }),
  ]);
});

it('knows from _Estado which tabs show their file', () => {
  const row = (code: string, tab: string) => [code, '', tab, '', '', '', '7', '3'];
  const rows = [['Código'], row('sistema', ''), row('al-dia', 'Clientes'), row('retenido', 'Ventas')];
  const status = readStatus([{ title: '_Estado', rows: () => rows }]);
  expect([...currentTabs(status)]).toEqual([['Clientes', { rows: 7, columns: 3 }]]);
  expect(readStatus([])).toEqual([]);
});

it('forgets a file that is gone from the folder', () => {
  expect(mergeLines([line()], [], new Set(['ventas.csv']), NONE)).toEqual([]);
});

it('replaces what was known of a tab by what this run did to it', () => {
  const copy = line({ file: 'clientes (1).csv', fileId: 'id-2', rows: 201 });
  const names = new Set(['clientes.csv', 'clientes (1).csv']);
  expect(mergeLines([line()], [copy], names, NONE)).toEqual([copy]);
});

it('shows a file that lost beside the one that won its tab', () => {
  const copy = line({ file: 'clientes (1).csv', fileId: 'id-2' });
  const loser = line({ outcome: 'ignored', reason: 'r' });
  expect(mergeLines([], [copy, loser], CLIENTES, NONE)).toEqual([copy, loser]);
});

it('takes a file that lost before for a winner once it is published', () => {
  const loser = line({ outcome: 'ignored' });
  expect(mergeLines([loser], [line()], CLIENTES, NONE)).toEqual([line()]);
});

describe('kept on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'files.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('comes back as it was', () => {
    const lines = [
      line(),
      line({ tab: 'Ventas', rows: null, columns: null, outcome: 'rejected', code: 'file/binary' }),
    ];
    writeLedger(path, lines);
    expect(readLedger(path)).toEqual(lines);
  });

  it.each(['', '{', '{"a":1}', '[1, null, {"outcome":"no such"}]'])(
    'is empty when the file holds %j',
    (text) => {
      writeFileSync(path, text);
      expect(readLedger(path)).toEqual([]);
    },
  );

  it('is empty before the first run', () => {
    expect(readLedger(join(folder, 'none'))).toEqual([]);
  });
});
