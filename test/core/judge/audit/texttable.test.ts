import fc from 'fast-check';
import { hashNumber } from '../../../../src/core/ground/hash';
import { TextTable } from '../../../../src/core/judge/audit/texttable';

/** A table over texts, and what each of them found when it was added. */
function filled(texts: readonly string[], expected?: number) {
  const table = new TextTable((number) => texts[number] ?? '', expected);
  return { table, found: texts.map((text, number) => table.findOrAdd(text, number)) };
}

describe('TextTable', () => {
  it('finds what a map finds, whatever it was told to expect', () => {
    const texts = fc.array(fc.oneof(fc.string(), fc.constantFrom('', '0', '00', 'ñ', '\ud83d')));
    fc.assert(
      fc.property(texts, fc.nat(40), fc.string(), (some, expected, other) => {
        const { table, found } = filled(some, expected);
        const firsts = new Map<string, number>();
        const wanted = some.map((text, number) => {
          const first = firsts.get(text) ?? null;
          if (first === null) firsts.set(text, number);
          return first;
        });
        expect(found).toEqual(wanted);
        for (const text of [...some, other]) expect(table.find(text)).toBe(firsts.get(text) ?? null);
      }),
    );
  });

  it('tells texts apart whose hashes are equal', () => {
    const texts = Array.from({ length: 200_000 }, (_, number) => String(number));
    const hashes = new Set(texts.map((text) => hashNumber(text) | 0));
    expect(hashes.size).toBeLessThan(texts.length);
    const { table, found } = filled(texts);
    expect(found.every((number) => number === null)).toBe(true);
    expect(texts.every((text, number) => table.find(text) === number)).toBe(true);
  });

  it('grows by itself', () => {
    const texts = Array.from({ length: 1_000 }, (_, number) => `C-${number}`);
    const { table } = filled(texts);
    expect([table.find('C-999'), table.find('C-1000')]).toEqual([999, null]);
  });
});
