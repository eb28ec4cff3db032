import fc from 'fast-check';
import type { SnapshotFacts } from '../../../../src/core/judge/guard/facts';
import { EMPTY_ENTITY } from '../../../../src/core/judge/state/entity';
import {
  countPieces,
  fromEntries,
  installationEntry,
  installationFrom,
  toEntries,
} from '../../../../src/core/judge/state/shards';
import type { State } from '../../../../src/core/judge/state/state';
import { EMPTY_STATE } from '../../../../src/core/judge/state/state';

/** A state that takes several properties. */
const LARGE: State = {
  ...EMPTY_STATE,
  digest: 'abc-def-3',
  told: Array.from({ length: 2_000 }, (_, index) => `nota-${index}`),
  entities: { 'Depósitos 🚗': { ...EMPTY_ENTITY, commitId: 'mañana' } },
};

/** So many entities of which a snapshot was published. */
function manyEntities(count: number, facts: SnapshotFacts): State {
  const published = { fileId: 'f', md5: 'm', revision: 'r', sheetId: 7, rows: 7, columns: 1, headerRows: 1 };
  const entity = {
    ...EMPTY_ENTITY,
    published: { ...published, firstLine: 2, fileName: 'ventas.csv', atMs: 5, facts, id: null },
  };
  const tabs = Array.from({ length: count }, (_, index) => [`Ventas ${index}`, entity]);
  return { ...EMPTY_STATE, entities: Object.fromEntries(tabs) };
}

const bytesOf = (text: string) => Buffer.byteLength(text);
const installation = { spreadsheetId: 's', folderId: 'f', installedBy: 'josé@example.com' };

describe('the state in properties', () => {
  it('comes back as it was, whatever letters it holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    const looks = fc.dictionary(text, fc.integer());
    fc.assert(
      fc.property(fc.array(text, { maxLength: 400 }), looks, looks, (told, pending, done) => {
        const state = { ...EMPTY_STATE, told, looks: { pending, done } };
        expect(fromEntries(toEntries(state))).toEqual(state);
      }),
      { numRuns: 25 },
    );
  });

  it('takes at most 9 KB a property, in bytes, accents and emoji included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000 }),
        fc.constantFrom('ñ', '🚗', 'a', '"', '\u0000'),
        (count, letter) => {
          const entries = toEntries({ ...EMPTY_STATE, told: [letter.repeat(count), letter.repeat(7)] });
          for (const [key, value] of Object.entries(entries)) {
            expect(bytesOf(key) + bytesOf(value)).toBeLessThanOrEqual(9 * 1024);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is cut into several properties when it is large', () => {
    expect(Object.keys(toEntries(LARGE)).length).toBeGreaterThan(3);
    expect(fromEntries(toEntries(LARGE))).toEqual(LARGE);
  });

  it('leaves out what the guard compares when that would not fit all properties, and nothing else', () => {
    const facts = {
      rows: 7,
      columns: 1,
      bytes: 20,
      header: ['Descripción'.repeat(10)],
      idColumn: 'id',
      relationColumns: ['id_cliente'],
      ids: 'A'.repeat(1_536),
      lastRecordShort: false,
      endsWithNewline: true,
    };
    const large = manyEntities(199, facts);
    const bytes = Object.entries(toEntries(large)).reduce((sum, pair) => sum + pair.join('').length, 0);
    expect(bytes).toBeLessThan(500_000);
    expect(fromEntries(toEntries(large))).toEqual(manyEntities(199, { ...facts, header: [], ids: '' }));
    const few = manyEntities(60, facts);
    expect(fromEntries(toEntries(few))).toEqual(few);
  });

  it('counts as never written when a piece of it is missing', () => {
    const entries = toEntries(LARGE);
    for (const key of Object.keys(entries)) {
      const { [key]: _, ...torn } = entries;
      expect(fromEntries(torn)).toEqual(EMPTY_STATE);
    }
  });

  it('counts as never written when it is of a form that nobody knows', () => {
    const entries = toEntries(LARGE);
    const [count, digest] = (entries['state.head'] ?? '').split(' ');
    for (const form of ['', '0', '1', '99', 'x', '-1', 'NaN']) {
      expect(fromEntries({ ...entries, 'state.head': `${count} ${digest} ${form}` })).toEqual(EMPTY_STATE);
    }
  });

  it('counts as never written when its pieces are of two states', () => {
    const older = toEntries(LARGE);
    const newer = toEntries({ ...LARGE, told: [...LARGE.told].reverse() });
    expect(fromEntries({ ...newer, 'state.1': older['state.1'] ?? '' })).toEqual(EMPTY_STATE);
    expect(fromEntries({ ...newer, 'state.head': older['state.head'] ?? '' })).toEqual(EMPTY_STATE);
  });

  it('does not mind pieces that a larger state left behind', () => {
    expect(fromEntries({ ...toEntries(LARGE), ...toEntries(EMPTY_STATE) })).toEqual(EMPTY_STATE);
    const after = { ...toEntries(LARGE), ...toEntries(EMPTY_STATE, countPieces(toEntries(LARGE))) };
    expect(countPieces(after)).toBe(countPieces(toEntries(EMPTY_STATE)));
    const small = { ...EMPTY_STATE, digest: 'x' };
    expect(fromEntries({ ...toEntries(LARGE), ...toEntries(small) })).toEqual(small);
  });

  it.each(['', 'x y', '-1 abc', '999999 abc'])('counts as never written when its head is «%s»', (head) => {
    expect(fromEntries({ ...toEntries(LARGE), 'state.head': head })).toEqual(EMPTY_STATE);
  });

  it('is empty at first', () => {
    expect(fromEntries({})).toEqual(EMPTY_STATE);
  });
});

describe('the installation in properties', () => {
  it('comes back as it was, in bytes of ASCII', () => {
    const entry = installationEntry(installation);
    expect(installationFrom(entry)).toEqual(installation);
    expect(Object.values(entry).join('')).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is none at first and after it was removed', () => {
    expect(installationFrom({})).toBeNull();
    expect(installationFrom({ ...installationEntry(installation), ...installationEntry(null) })).toBeNull();
  });

  it('is not touched by the state', () => {
    const entries = { ...installationEntry(installation), ...toEntries(LARGE) };
    expect(installationFrom(entries)).toEqual(installation);
  });
});
