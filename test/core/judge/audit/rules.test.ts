import { auditIds, withoutIds } from '../../../../src/core/judge/audit/ids';
import { indexKeys } from '../../../../src/core/judge/audit/keyindex';
import type { Findings } from '../../../../src/core/judge/audit/observation';
import type { RelationColumn } from '../../../../src/core/judge/audit/relation';
import { auditRelation, withoutRelation } from '../../../../src/core/judge/audit/relation';

const PLACE = { tab: 'Clientes', column: 0, columnName: 'id_cliente' };

const RELATION: RelationColumn = {
  tab: 'Ventas',
  column: 2,
  columnName: 'id_cliente',
  need: 'must',
  parents: ['Clientes'],
  standing: 'current',
};

/** Observations in short: severity, rule, data row, row elsewhere. */
const short = ({ observations }: Findings) =>
  observations.map(({ severity, rule, row, elsewhere }) =>
    [severity, rule, row ?? 'column', ...(elsewhere ? [`${elsewhere.tab} ${elsewhere.row}`] : [])].join(' '),
  );

const ids = (texts: readonly string[], rows = texts.length) => auditIds(PLACE, indexKeys(texts, rows));

const relation = (
  values: readonly string[],
  parents: Readonly<Record<string, readonly string[]>>,
  change: Partial<RelationColumn> = {},
) =>
  auditRelation(
    { ...RELATION, ...change },
    values,
    values.length,
    Object.entries(parents).map(([tab, texts]) => ({ tab, index: indexKeys(texts, texts.length) })),
  );

describe('auditIds', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing in unique IDs', ['1', '2', 'a'], []],
    ['nothing in an empty tab', [], []],
    ['a blank ID', ['1', ''], ['error id/blank 1']],
    ['an ID of blanks alone', [' \u00a0\n', '1'], ['error id/blank 0']],
    [
      'every row of a repeated ID, each with the place of another one',
      ['7', '1', '7', '7'],
      ['error id/repeated 0 Clientes 2', 'error id/repeated 2 Clientes 0', 'error id/repeated 3 Clientes 0'],
    ],
    [
      'an ID repeated but for leading zeros',
      ['07', '7'],
      ['warning id/repeated-but-for 0 Clientes 1', 'warning id/repeated-but-for 1 Clientes 0'],
    ],
    [
      'an ID repeated but for case',
      ['t-1', 'x', 'T-1'],
      ['warning id/repeated-but-for 0 Clientes 2', 'warning id/repeated-but-for 2 Clientes 0'],
    ],
    [
      'an ID repeated but for blanks',
      ['AB 12', 'AB12'],
      ['warning id/repeated-but-for 0 Clientes 1', 'warning id/repeated-but-for 1 Clientes 0'],
    ],
    [
      'an ID that is repeated both ways under both rules',
      ['1', '01', '01'],
      [
        'error id/repeated 1 Clientes 2',
        'error id/repeated 2 Clientes 1',
        'warning id/repeated-but-for 0 Clientes 1',
        'warning id/repeated-but-for 1 Clientes 0',
        'warning id/repeated-but-for 2 Clientes 0',
      ],
    ],
    ['no repetition in IDs that differ by a zero inside', ['T-01', 'T-1'], []],
  ])('finds %s', (_, texts, expected) => {
    expect(short(ids(texts))).toEqual(expected);
  });

  it('counts rows and different IDs in truth, and keeps the first hundred rows', () => {
    const found = ids(Array.from({ length: 1_000 }, (_, row) => String(row % 250)));
    expect(found.totals).toEqual([
      {
        rule: 'id/repeated',
        severity: 'error',
        tab: 'Clientes',
        columnName: 'id_cliente',
        rows: 1_000,
        distinct: 250,
      },
    ]);
    expect(found.observations.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, row) => row));
  });

  it('counts different keys where spellings differ', () => {
    expect(ids(['1', '01', '2', '02', '002']).totals).toMatchObject([{ rows: 5, distinct: 2 }]);
  });

  it('tells all rows of a column that is blank throughout, though Sheets answers none of them', () => {
    const found = ids([], 5_000);
    expect(found.totals).toMatchObject([{ rule: 'id/blank', rows: 5_000, distinct: 0 }]);
    expect(found.observations).toHaveLength(100);
  });

  it('tells IDs of 5,000 characters apart by the last one, and shows their beginning', () => {
    const long = 'x'.repeat(4_999);
    expect(short(ids([`${long}1`, `${long}2`]))).toEqual([]);
    const found = ids([`${long}1`, `${long}1`]);
    expect(found.observations.map(({ value }) => value)).toEqual(
      Array.from({ length: 2 }, () => `${'x'.repeat(199)}…`),
    );
  });

  it('never cuts a shown value inside of a character', () => {
    const value = `${'x'.repeat(198)}🚗${'x'.repeat(10)}`;
    expect(ids([value, value]).observations[0]?.value).toBe(`${'x'.repeat(198)}…`);
  });

  it('tells once that a tab has no ID column', () => {
    const found = withoutIds({ ...PLACE, column: null, columnName: null });
    expect(short(found)).toEqual(['error id/no-column column']);
    expect(found.totals).toMatchObject([{ rows: 1, distinct: 0 }]);
  });
});

describe('auditRelation', () => {
  it.each<
    [
      string,
      readonly string[],
      Readonly<Record<string, readonly string[]>>,
      Partial<RelationColumn>,
      readonly string[],
    ]
  >([
    ['nothing where all values are IDs of the parent', ['1', '2', '1'], { Clientes: ['1', '2'] }, {}, []],
    [
      'nothing where any tab of the kind has the value',
      ['1', '9'],
      { Talleres: ['1'], Sucursales: ['9'] },
      {},
      [],
    ],
    ['a blank mandatory parent', [' ', '1'], { Clientes: ['1'] }, {}, ['error parent/blank 0']],
    ['nothing in a blank optional parent', ['', '1'], { Clientes: ['1'] }, { need: 'may' }, []],
    ['an unknown mandatory parent', ['3'], { Clientes: ['1'] }, {}, ['error parent/unknown 0']],
    ['an unknown optional parent', ['3'], { Clientes: ['1'] }, { need: 'may' }, ['warning parent/unknown 0']],
    [
      'a parent known but for zeros, and where it is',
      ['7'],
      { Clientes: ['1', '007'] },
      {},
      ['error parent/known-but-for 0 Clientes 1'],
    ],
    [
      'an optional parent known but for case',
      ['t-1'],
      { Sucursales: ['9'], Talleres: ['T-1'] },
      { need: 'may' },
      ['warning parent/known-but-for 0 Talleres 0'],
    ],
    [
      'no difference where one tab spells it so and another one otherwise',
      ['7'],
      { Talleres: ['07'], Sucursales: ['7'] },
      {},
      [],
    ],
    ['no difference where the parent has both spellings', ['7'], { Clientes: ['07', '7'] }, {}, []],
    [
      'an orphan to be judged later while its parent is held',
      ['3', '', '01'],
      { Clientes: ['1'] },
      { standing: 'held' },
      ['error parent/blank 1', 'pending parent/pending 0', 'error parent/known-but-for 2 Clientes 0'],
    ],
    [
      'orphans to be judged later while no parent is there',
      ['3'],
      {},
      { standing: 'missing' },
      ['pending parent/pending 0'],
    ],
  ])('finds %s', (_, values, parents, change, expected) => {
    expect(short(relation(values, parents, change))).toEqual(expected);
  });

  it('tells in what a known value is spelled otherwise', () => {
    const found = relation([' 7a'], { Clientes: ['07A'] });
    expect(found.observations[0]?.elsewhere?.differs).toEqual(['blanks', 'case', 'zeros']);
  });

  it('counts a million orphans in truth, rows and different values, and keeps a hundred', () => {
    const orphans = Array.from({ length: 1_000_000 }, (_, row) => `C-${row % 400_000}`);
    const found = relation(orphans, { Clientes: ['c-1'] });
    expect(found.totals.map(({ rule, rows, distinct }) => [rule, rows, distinct])).toEqual([
      ['parent/unknown', 999_997, 399_999],
      ['parent/known-but-for', 3, 1],
    ]);
    expect(found.observations).toHaveLength(103);
  });

  it('tells once that a child has no column for the relation, as gravely as it is needed', () => {
    const missing = { ...RELATION, column: null, columnName: null };
    expect(short(withoutRelation(missing))).toEqual(['error parent/no-column column']);
    expect(short(withoutRelation({ ...missing, need: 'may' }))).toEqual(['warning parent/no-column column']);
  });
});
