import fc from 'fast-check';
import {
  addHash,
  fromHex,
  hashColumn,
  hashRow,
  subtractHash,
  TableHasher,
  toHex,
} from '../../../../src/core/ground/proof/row-hash';

function hashOf(rows: readonly (readonly string[])[]) {
  const hasher = new TableHasher();
  hasher.take(rows);
  const { set, ordered } = hasher.hash;
  return { set: toHex(set), ordered: toHex(ordered) };
}

const ROWS = [
  ['1', 'Ana', ''],
  ['2', 'ñ𝒳', 'x'],
];

it('gives this hash, today and in every later version', () => {
  expect(hashOf(ROWS)).toEqual({ set: '4e291a9576bc5110', ordered: 'ec782ecc4a726ddb' });
});

it('has nothing for no rows', () => {
  expect(hashOf([])).toEqual({ set: '0000000000000000', ordered: '0000000000000000' });
});

it('tells rows in another order by the ordered hash only', () => {
  const [one, other] = [hashOf(ROWS), hashOf([...ROWS].reverse())];
  expect(other.set).toBe(one.set);
  expect(other.ordered).not.toBe(one.ordered);
});

it.each([
  [
    'a cell that changed',
    [
      ['1', 'Ana', ''],
      ['2', 'ñ𝒳', 'X'],
    ],
  ],
  [
    'cells that changed places',
    [
      ['Ana', '1', ''],
      ['2', 'ñ𝒳', 'x'],
    ],
  ],
  [
    'a text that went over to the next cell',
    [
      ['1A', 'na', ''],
      ['2', 'ñ𝒳', 'x'],
    ],
  ],
  [
    'cells of two rows that changed places',
    [
      ['2', 'Ana', ''],
      ['1', 'ñ𝒳', 'x'],
    ],
  ],
  ['a row twice', [...ROWS, ['1', 'Ana', '']]],
  ['a blank row more', [...ROWS, ['', '', '']]],
])('tells %s', (_what, rows) => {
  expect(hashOf(rows).set).not.toBe(hashOf(ROWS).set);
});

it('takes no account of blank cells at the end of a row, which a tab cannot tell from none', () => {
  expect(
    hashOf([
      ['1', 'Ana'],
      ['2', 'ñ𝒳', 'x', '', ''],
    ]),
  ).toEqual(hashOf(ROWS));
});

it('takes no account of carriage returns, which an .xlsx file cannot keep', () => {
  expect(hashOf([['a\r\nb', 'c\r']])).toEqual(hashOf([['a\nb', 'c']]));
});

it('hashes columns apart: the same in every order, and another one where a cell is', () => {
  const hasher = new TableHasher(2);
  hasher.take(ROWS);
  expect(hasher.hash.columns).toEqual([hashColumn(['2', '1']), hashColumn(['Ana', 'ñ𝒳'])]);
  expect(hashColumn(['2', '1', ''])).toBe(hashColumn(['1', '2']));
  expect(hashColumn(['2', '2'])).not.toBe(hashColumn(['1', '2']));
});

it('goes on where an earlier hasher stopped', () => {
  const [first, second] = [new TableHasher(), new TableHasher()];
  first.take(ROWS.slice(0, 1));
  const rest = new TableHasher(0, first.hash);
  rest.take(ROWS.slice(1));
  second.take(ROWS);
  expect(rest.hash).toEqual(second.hash);
});

const row = fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 });

it('is the sum of its rows, and follows what is added and taken away', () => {
  fc.assert(
    fc.property(fc.array(row), row, (rows, more) => {
      const sum = rows.reduce((total, one) => addHash(total, hashRow(one)), { high: 0, low: 0 });
      expect(toHex(sum)).toBe(hashOf(rows).set);
      expect(subtractHash(addHash(sum, hashRow(more)), hashRow(more))).toEqual(sum);
    }),
  );
});

it('finds no two of 200,000 short rows alike', () => {
  const seen = new Set<string>();
  for (let at = 0; at < 200_000; at++) seen.add(toHex(hashRow([String(at), String(at % 7)])));
  expect(seen.size).toBe(200_000);
});

it.each(['', 'x', '0123456789abcdeF', '0123456789abcdef0'])('reads no hash in %j', (text) => {
  expect(fromHex(text)).toBeNull();
});

it('reads what it shows', () => {
  expect(toHex(fromHex('0123456789abcdef') ?? { high: 0, low: 0 })).toBe('0123456789abcdef');
});
