import {
  describeNotRestored,
  describePinned,
  describeRelease,
  describeRestore,
  describeRestored,
  describeVersions,
  RESTORE,
} from '../../../src/core/messages/restore';
import type { Version } from '../../../src/core/snapshot/version';
import { faultsOf } from './wording';

const local = (ms: number) => new Date(ms).toISOString();
const ms = Date.UTC(2026, 10, 24, 9, 12);

const version: Version = {
  ...{ fileId: 'file-1', name: 'clientes.csv', md5: 'aa', bytes: 1_234, revision: 'r', modifiedMs: ms },
  ...{ content: { kind: 'file', fileId: 'file-1' }, rows: 1, outcome: 'retenido' },
};
const pin = { ...version, replaced: '', atMs: ms, by: '' };
const offer = (...versions: readonly Version[]) => ({ versions, withheld: 0 });

describe('the words of a restoration', () => {
  it('are whole sentences that say usted', () => {
    const told = [
      RESTORE.nothing,
      RESTORE.askTab(['Clientes', 'Ventas']),
      RESTORE.noTab('x'),
      ...[0, 1, 7].map((withheld) => RESTORE.none('Clientes', withheld)),
      describeVersions('Clientes', { versions: [], withheld: 1 }, null, local).split('\n').at(-2) ?? '',
      RESTORE.inactive('Clientes'),
      RESTORE.noVersion('9'),
      RESTORE.notPinned('Clientes'),
      RESTORE.unpinned('Clientes'),
      ...Object.values(describeRestored(pin, local)),
      ...Object.values(describePinned(ms, local)),
      ...(['gone', 'withheld', 'transient', 'denied', 'internal'] as const).flatMap((cause) =>
        Object.values(describeNotRestored(cause)),
      ),
    ];
    expect(told.map((text) => [text, faultsOf(text)]).filter(([, faults]) => faults?.length)).toEqual([]);
  });

  it('tell of each version when it is from, how large it is and what became of it', () => {
    const unread = { ...version, rows: null, outcome: '' };
    const [, , ...lines] = describeVersions('Clientes', offer(version, unread), null, local).split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '1) 24/11/2026 09:12:00 · 1 fila · retenido · «clientes.csv»',
      '2) 24/11/2026 09:12:00 · 1.234 bytes · sin publicar · «clientes.csv»',
    ]);
  });

  it('say plainly how many versions Google keeps and does not give', () => {
    const withheld = 3;
    const told =
      'Google Drive guarda 3 versiones más y no las entrega: solo entrega las marcadas «Conservar para siempre».';
    expect(RESTORE.none('Clientes', withheld)).toContain(told);
    expect(describeVersions('Clientes', { versions: [version], withheld }, null, local)).toContain(told);
    expect(describeVersions('Clientes', offer(version), null, local)).not.toContain('no las entrega');
  });

  it('offer to take a pin off only where there is one', () => {
    expect(describeVersions('Clientes', offer(version), null, local)).not.toContain('Quitar fijación');
    expect(describeVersions('Clientes', offer(), pin, local)).toContain('0) Quitar fijación');
  });

  it('name the person where Google tells who it was, and the day where it is known', () => {
    const { reason } = describeRestored({ ...pin, by: 'ana@example.com' }, local);
    expect(reason).toMatch(
      /^Se restauró a pedido de ana@example\.com la versión del 24\/11\/2026 09:12:00 de /,
    );
    expect(describeRestored({ ...pin, modifiedMs: 0 }, local).reason).toMatch(
      /^Se restauró la versión de «clientes\.csv»,/,
    );
  });

  it('show a hostile file name on one line, shortened', () => {
    const name = `<img onerror=x>\n\u202E${'á'.repeat(5_000)}.csv`;
    const named = { ...version, name };
    const texts = [
      describeVersions('Clientes', offer(named), null, local).split('\n')[2] ?? '',
      describeRestore('Clientes', named, null, local).split('\n')[0] ?? '',
      describeRelease('Clientes', named, null).split('\n')[0] ?? '',
      describeRestored({ ...pin, name }, local).reason,
    ];
    for (const text of texts) {
      expect(text).toContain('<img onerror=x> ');
      expect(text.length).toBeLessThan(260);
    }
  });
});
