import fc from 'fast-check';
import { differences, foldKey } from '../../../../src/core/judge/audit/key';

const CHARACTERS = [' ', '\u00a0', '\t', '0', '0', '1', 'a', 'A', 'ñ', 'Ñ', '-'];
const ids = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 8 });

/** Spellings of one key: zeros before it, blanks anywhere, capitals or not. */
const spellings = fc.record({
  zeros: fc.nat(2),
  blanks: fc.array(fc.constantFrom('', '', '', ' ', '\u00a0'), { minLength: 6, maxLength: 6 }),
  capitals: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

function spell({
  zeros,
  blanks,
  capitals,
}: {
  zeros: number;
  blanks: string[];
  capitals: boolean[];
}): string {
  const letters = [...'0'.repeat(zeros), '1', 'a', 'ñ', '0'];
  const cased = letters.map((letter, at) => (capitals[at] ? letter.toUpperCase() : letter));
  return cased.map((letter, at) => (blanks[at] ?? '') + letter).join('');
}

describe('foldKey', () => {
  it.each([
    ['blanks around an ID', ' 12 ', '12'],
    ['blanks inside of an ID', 'AB 123 CD', 'ab123cd'],
    ['blanks that nobody sees', '\u00a0C-7\u200b', 'c-7'],
    ['line breaks and tabs', '1\r\n2\t', '12'],
    ['case', 'T-Ñ', 't-ñ'],
    ['leading zeros', '000120', '120'],
    ['leading zeros behind blanks', ' 0012', '12'],
    ['all zeros but the last', '000', '0'],
  ])('takes no notice of %s', (_, text, key) => {
    expect(foldKey(text)).toBe(key);
  });

  it.each(['120', 'a-01', '0', '18.5', 'ñ'])('leaves %s as it is', (text) => {
    expect(foldKey(text)).toBe(text);
  });

  it.each([
    ['zeros inside', 'T-01', 'T-1'],
    ['zeros at the end', '120', '12'],
    ['accents', 'peña', 'pena'],
    ['signs', '20-1', '201'],
  ])('tells %s apart', (_, a, b) => {
    expect(foldKey(a)).not.toBe(foldKey(b));
  });

  it('is empty for blanks alone', () => {
    expect([foldKey(''), foldKey(' \u00a0\n')]).toEqual(['', '']);
  });

  it('is its own key', () => {
    fc.assert(fc.property(ids, (text) => foldKey(foldKey(text)) === foldKey(text)));
  });
});

describe('differences', () => {
  it.each([
    ['12', '012', ['zeros']],
    ['ab', 'AB', ['case']],
    ['a b', 'ab', ['blanks']],
    ['a b', 'a\u00a0b', ['blanks']],
    [' 0012', ' 12', ['zeros']],
    [' 0A', 'a', ['blanks', 'case', 'zeros']],
    ['12', '12', []],
  ])('tells how %j and %j differ', (a, b, expected) => {
    expect(differences(a, b)).toEqual(expected);
  });

  it('names at least one way in which two spellings of one key differ, and none for one spelling', () => {
    fc.assert(
      fc.property(spellings, spellings, (one, other) => {
        const [a, b] = [spell(one), spell(other)];
        expect([foldKey(a), foldKey(b)]).toEqual(['1añ0', '1añ0']);
        expect(differences(a, b).length > 0).toBe(a !== b);
      }),
      { numRuns: 2_000 },
    );
  });
});
