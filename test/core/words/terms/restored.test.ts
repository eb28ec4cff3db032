import type { Pin } from '../../../../src/core/judge/state/entity';
import {
  describeNotRestored,
  describePinned,
  describeRestored,
} from '../../../../src/core/words/terms/restored';
import { faultsOf } from '../wording';

const local = (ms: number) => new Date(ms).toISOString();
const ms = Date.UTC(2026, 10, 24, 9, 12);

const pin: Pin = {
  ...{ fileId: 'file-1', name: 'clientes.csv', md5: 'aa', bytes: 1_234, revision: 'r', modifiedMs: ms },
  ...{ content: { kind: 'file', fileId: 'file-1' }, replaced: null, atMs: ms, by: null },
};

describe('the words for a restored version', () => {
  it('are whole sentences that say usted', () => {
    const told = [
      ...Object.values(describeRestored(pin, local)),
      ...Object.values(describePinned(ms, local)),
      ...(['gone', 'withheld', 'transient', 'denied', 'internal'] as const).flatMap((cause) =>
        Object.values(describeNotRestored(cause)),
      ),
    ];
    expect(told.map((text) => [text, faultsOf(text)]).filter(([, faults]) => faults?.length)).toEqual([]);
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
    const { reason } = describeRestored({ ...pin, name }, local);
    expect(reason).toContain('<img onerror=x> ');
    expect(reason.length).toBeLessThan(260);
  });
});
