import fc from 'fast-check';
import type { Terms } from '../../../../src/core/load/keep/retention';
import { planRetention } from '../../../../src/core/load/keep/retention';
import type { KeptVersion } from '../../../../src/core/load/keep/version';
import { versionsOf } from '../../../../src/core/load/keep/version';
import { piece } from './pieces';

const DAY = 24 * 60 * 60_000;
const NOW = 1_000 * DAY;

/** Versions of a tab, published so many days ago. */
const daysAgo = (tab: string, days: readonly number[], storedBytes = 10): KeptVersion[] =>
  versionsOf(
    days.map((age) => piece({ tab, md5: `${tab} ${age}`, publishedMs: NOW - age * DAY, storedBytes })),
  );

const TERMS: Terms = { roomBytes: 1e9, nowMs: NOW, tabs: ['Clientes', 'Ventas'], shown: [] };

const leaving = (versions: readonly KeptVersion[], change: Partial<Terms> = {}) => {
  const plan = planRetention(versions, { ...TERMS, ...change });
  return { gone: plan.leaving.map(({ md5 }) => md5), isCramped: plan.isCramped };
};

const shown = (tab: string, age: number) => [{ tab, fileId: 'file-1', md5: `${tab} ${age}` }];

describe('of the versions of a tab', () => {
  it('the last ten stay, however old they are', () => {
    const ages = Array.from({ length: 12 }, (_, index) => 100 + index);
    expect(leaving(daysAgo('Clientes', ages))).toEqual({
      gone: ['Clientes 110', 'Clientes 111'],
      isCramped: false,
    });
  });

  it('all of the last 30 days stay, however many they are', () => {
    const ages = Array.from({ length: 40 }, (_, index) => index);
    expect(leaving(daysAgo('Clientes', ages)).gone).toEqual(ages.slice(30).map((age) => `Clientes ${age}`));
  });

  it('what the tab shows stays, however old it is', () => {
    const ages = Array.from({ length: 11 }, (_, index) => 100 + index);
    expect(leaving(daysAgo('Clientes', ages), { shown: shown('Clientes', 110) }).gone).toEqual([]);
  });

  it('none stays longer than 30 days once the configuration names the tab no more', () => {
    expect(leaving(daysAgo('Clientes', [1, 29, 31]), { tabs: ['Ventas'] }).gone).toEqual(['Clientes 31']);
  });
});

describe('where room is short', () => {
  it('the tab that takes most of it loses its oldest version first', () => {
    const versions = [...daysAgo('Clientes', [1, 2, 3], 100), ...daysAgo('Ventas', [20, 25], 10)];
    expect(leaving(versions, { roomBytes: 250 })).toEqual({ gone: ['Clientes 3'], isCramped: true });
  });

  it('what tabs show goes last', () => {
    const versions = [...daysAgo('Clientes', [1], 100), ...daysAgo('Ventas', [2, 3], 10)];
    const plan = (roomBytes: number) =>
      leaving(versions, { roomBytes, shown: [...shown('Clientes', 1), ...shown('Ventas', 3)] }).gone;
    expect(plan(110)).toEqual(['Ventas 2']);
    expect(plan(20)).toEqual(['Ventas 2', 'Clientes 1']);
  });

  it('nothing is told when only what was to go anyway went', () => {
    const ages = Array.from({ length: 11 }, (_, index) => 100 + index);
    expect(leaving(daysAgo('Clientes', ages), { roomBytes: 100 })).toEqual({
      gone: ['Clientes 110'],
      isCramped: false,
    });
  });
});

describe('whatever is kept', () => {
  const kept = fc.array(
    fc.record({
      tab: fc.constantFrom('Clientes', 'Ventas', 'Talleres'),
      age: fc.integer({ min: 0, max: 60 }),
      storedBytes: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 40 },
  );

  it('fits into the room afterwards, and nothing that was due to stay goes without being told', () => {
    fc.assert(
      fc.property(kept, fc.integer({ min: 0, max: 3_000 }), (all, roomBytes) => {
        const versions = versionsOf(
          all.map(({ tab, age, storedBytes }, index) =>
            piece({ tab, md5: `m${index}`, publishedMs: NOW - age * DAY, storedBytes }),
          ),
        );
        const plan = planRetention(versions, { ...TERMS, roomBytes });
        const left = versions.filter((version) => !plan.leaving.includes(version));
        expect(left.reduce((sum, one) => sum + one.storedBytes, 0)).toBeLessThanOrEqual(roomBytes);
        const young = plan.leaving.filter(({ publishedMs }) => NOW - publishedMs < 30 * DAY);
        expect(plan.isCramped || young.length === 0).toBe(true);
        expect(new Set(plan.leaving).size).toBe(plan.leaving.length);
      }),
    );
  });
});
