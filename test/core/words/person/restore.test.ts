import type { Version } from '../../../../src/core/records/snapshot/version';
import {
  describeNone,
  describeRelease,
  describeRestore,
  describeVersions,
  RESTORE,
} from '../../../../src/core/words/person/restore';
import { faultsOf } from '../wording';

const local = (ms: number) => new Date(ms).toISOString();
const ms = Date.UTC(2026, 10, 24, 9, 12);

const version: Version = {
  ...{ fileId: 'file-1', name: 'clientes.csv', md5: 'aa', bytes: 1_234, revision: 'r', modifiedMs: ms },
  ...{ content: { kind: 'file', fileId: 'file-1' }, rows: 1, columns: 2, outcome: 'held' },
};
const pin = { ...version, replaced: null, atMs: ms, by: null };
const NOTHING = { versions: [], withheld: 0, obstacle: null, lost: [] };

/** The list of some versions, as a person sees it. */
const list = (versions: readonly Version[], change = {}, pinned: typeof pin | null = null) =>
  describeVersions('Clientes', { ...NOTHING, versions, ...change }, { first: 0, versions }, pinned, local);

describe('the words of a restoration', () => {
  it('are whole sentences that say usted', () => {
    const told = [
      RESTORE.nothing,
      RESTORE.askTab(['Clientes', 'Ventas']),
      RESTORE.noTab('x'),
      ...[0, 1, 7].map((withheld) => describeNone('Clientes', { ...NOTHING, withheld }, local)),
      ...[[], [ms], [ms, ms]].map((lost) => describeNone('Clientes', { ...NOTHING, lost }, local)),
      ...(['other-account', 'permission', 'failing'] as const).map((obstacle) =>
        describeNone('Clientes', { ...NOTHING, obstacle }, local),
      ),
      list([], { withheld: 1 }).split('\n').at(-2) ?? '',
      RESTORE.inactive('Clientes'),
      RESTORE.noVersion('9'),
      RESTORE.notPinned('Clientes'),
      RESTORE.unpinned('Clientes'),
    ];
    expect(told.map((text) => [text, faultsOf(text)]).filter(([, faults]) => faults?.length)).toEqual([]);
  });

  it('tell of each version when it is from, how large it is and what became of it', () => {
    const unread = { ...version, rows: null, outcome: null };
    const content = { kind: 'kept', tab: 'Clientes', fileId: 'file-1', md5: 'aa' } as const;
    const [, , ...lines] = list([version, unread, { ...version, content }]).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '1) 24/11/2026 09:12:00 · 1 fila · retenido · «clientes.csv»',
      '2) 24/11/2026 09:12:00 · 1.234 bytes · sin publicar · «clientes.csv»',
      '3) 24/11/2026 09:12:00 · 1 fila · guardada · «clientes.csv»',
    ]);
  });

  it('say plainly how many versions Google keeps and does not give', () => {
    const withheld = 3;
    const told =
      'Google Drive guarda 3 versiones más y no las entrega: solo entrega las marcadas «Conservar para siempre».';
    expect(describeNone('Clientes', { ...NOTHING, withheld }, local)).toContain(told);
    expect(list([version], { withheld })).toContain(told);
    expect(list([version])).not.toContain('no las entrega');
  });

  it('say plainly of which publications no copy is left', () => {
    expect(list([version], { lost: [ms] })).toContain(
      'De la versión publicada el 24/11/2026 09:12:00 no hay copia que esta cuenta pueda leer: el archivo cambió',
    );
    expect(list([version], { lost: [ms, ms] })).toContain(
      'De 2 versiones publicadas no hay copia que esta cuenta pueda leer (la última',
    );
  });

  it('show a part of a long list, numbered as in the whole, and how to see what is older', () => {
    const versions = Array.from({ length: 20 }, () => version);
    const page = { first: 5, versions: versions.slice(5, 10) };
    const told = describeVersions('Clientes', { ...NOTHING, versions }, page, null, local).split('\n');
    expect(told[2]).toMatch(/^6\) /);
    expect(told[6]).toMatch(/^10\) /);
    expect(told[8]).toBe(
      'Hay 10 más antiguas: escriba una fecha, por ejemplo 12/11, para ver desde ese día.',
    );
  });

  it('offer to take a pin off only where there is one', () => {
    expect(list([version])).not.toContain('Quitar fijación');
    expect(list([], {}, pin)).toContain('0) Quitar fijación');
  });

  it('show a hostile file name on one line, shortened', () => {
    const name = `<img onerror=x>\n\u202E${'á'.repeat(5_000)}.csv`;
    const named = { ...version, name };
    const texts = [
      list([named]).split('\n')[2] ?? '',
      describeRestore('Clientes', named, null, local).split('\n')[0] ?? '',
      describeRelease('Clientes', named, null).split('\n')[0] ?? '',
    ];
    for (const text of texts) {
      expect(text).toContain('<img onerror=x> ');
      expect(text.length).toBeLessThan(260);
    }
  });
});
