// What is still known of files that an idle poll says nothing about.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeLines, readLedger, writeLedger } from '../../../local/cli/ledger';
import { line } from './fake-host';

const CLIENTES = new Set(['clientes.csv']);

it('shows a file that was published before as unchanged', () => {
  expect(mergeLines([line()], [], CLIENTES)).toEqual([line({ outcome: 'unchanged', ms: 0 })]);
});

it('shows a file that was held before as held still', () => {
  const held = line({ outcome: 'held', reason: 'r', todo: 't' });
  expect(mergeLines([held], [], CLIENTES)).toEqual([held]);
});

it('forgets a file that is gone from the folder', () => {
  expect(mergeLines([line()], [], new Set(['ventas.csv']))).toEqual([]);
});

it('replaces what was known of a tab by what this run did to it', () => {
  const copy = line({ file: 'clientes (1).csv', fileId: 'id-2', rows: 201 });
  const names = new Set(['clientes.csv', 'clientes (1).csv']);
  expect(mergeLines([line()], [copy], names)).toEqual([copy]);
});

it('shows a file that lost beside the one that won its tab', () => {
  const copy = line({ file: 'clientes (1).csv', fileId: 'id-2' });
  const loser = line({ outcome: 'ignored', reason: 'r' });
  expect(mergeLines([], [copy, loser], CLIENTES)).toEqual([copy, loser]);
});

it('takes a file that lost before for a winner once it is published', () => {
  const loser = line({ outcome: 'ignored' });
  expect(mergeLines([loser], [line()], CLIENTES)).toEqual([line()]);
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
