/** A1 notation, both ways. */
import fc from 'fast-check';
import { columnName, parseNotation, quotedTitle, rangeText } from '../../../../local/google/sheets/a1';
import { SOURCE } from './book';

const always = () => true;

it(`columns are letters from A to ZZZ [${SOURCE.concepts}#cell]`, () => {
  expect([0, 25, 26, 701, 702, 18_277].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
});

it(`a tab's name is quoted unless it is a plain word that no cell has [${SOURCE.live('2026-09')}]`, () => {
  const names = [
    'Sales',
    'Sheet_1',
    'TRUE',
    'x.y',
    'Sales2',
    'Probe Tab',
    'A1',
    'ABC1234',
    'R1C1',
    '2026',
    'Ünï',
    'a-b',
    "It's",
  ];
  expect(names.map(quotedTitle)).toEqual([
    'Sales',
    'Sheet_1',
    'TRUE',
    'x.y',
    'Sales2',
    "'Probe Tab'",
    "'A1'",
    "'ABC1234'",
    "'R1C1'",
    "'2026'",
    "'Ünï'",
    "'a-b'",
    "'It''s'",
  ]);
});

it('a text that could be cells is cells before it is a name', () => {
  expect(parseNotation('A1:B2', always)).toMatchObject({ title: null });
  expect(parseNotation("'A1:B2'", always)).toMatchObject({ title: 'A1:B2' });
});

it('a range that is written is read back', () => {
  const size = fc.integer({ min: 0, max: 18_277 });
  const title = fc.string({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(title, size, size, size, size, (name, a, b, c, d) => {
      const area = {
        startRow: Math.min(a, b),
        endRow: Math.max(a, b) + 1,
        startColumn: Math.min(c, d),
        endColumn: Math.max(c, d) + 1,
      };
      expect(parseNotation(rangeText(name, area), always)).toMatchObject({ title: name, area });
    }),
  );
});
