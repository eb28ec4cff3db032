import type { SnapshotFacts } from '../../../../src/core/judge/guard/facts';
import { keepFacts } from '../../../../src/core/judge/guard/facts';
import type { Expectation } from '../../../../src/core/judge/guard/plausible';
import { judgePlausibility, misnamedColumns } from '../../../../src/core/judge/guard/plausible';
import { facts, numbered } from './snapshots';

const last = keepFacts(facts(numbered(100)));

function expecting(change: Partial<Expectation> = {}): Expectation {
  return { last, holdPercent: 30, idColumn: null, relationColumns: [], ...change };
}

const cut = { lastRecordShort: true, endsWithNewline: false };

describe('the guard, beside the last good snapshot of 100 rows', () => {
  const cases: [string, SnapshotFacts, Partial<Expectation>, string | null][] = [
    ['the same rows are published', facts(numbered(100)), {}, null],
    ['more rows are published', facts(numbered(500)), {}, null],
    ['30 per cent fewer rows are published', facts(numbered(70)), {}, null],
    ['31 per cent fewer rows are held', facts(numbered(69)), {}, 'file/rows-fell'],
    [
      'with a threshold of 50, 31 per cent fewer are published',
      facts(numbered(69)),
      { holdPercent: 50 },
      null,
    ],
    [
      'with a threshold of 0, one row less is held',
      facts(numbered(99)),
      { holdPercent: 0 },
      'file/rows-fell',
    ],
    [
      'with a threshold of 100, one row left is published',
      facts(numbered(100).slice(0, 1), { ids: last.ids }),
      { holdPercent: 100 },
      null,
    ],
    [
      'another table behind the first, where there was none, is held',
      facts(numbered(95), { otherTable: 97 }),
      {},
      'file/another-table',
    ],
    [
      'another table behind the first, as always, is published',
      facts(numbered(95), { otherTable: 97 }),
      { last: { ...last, otherTable: 102 } },
      null,
    ],
    ['half of the IDs replaced is published', facts(numbered(100, 50)), {}, null],
    ['more than half of the IDs replaced is held', facts(numbered(100, 51)), {}, 'file/ids-vanished'],
    [
      'IDs that lost their zeros are held',
      facts(numbered(100, 0, '')),
      { last: facts(numbered(100, 0, '0')) },
      'file/ids-vanished',
    ],
    ['IDs of another column are not compared', facts(numbered(100, 900), { idColumn: 'nombre' }), {}, null],
    [
      'an ID column that is empty in all rows is held',
      facts(numbered(100), { ids: '' }),
      {},
      'file/ids-vanished',
    ],
    [
      'an ID column that is gone is held',
      facts(numbered(100), { header: ['codigo', 'nombre', 'sucursal'] }),
      {},
      'file/id-column-gone',
    ],
    ['a header that is gone is held', facts(numbered(100), { header: [] }), {}, 'file/id-column-gone'],
    [
      'an ID column written in other case and with accents stays',
      facts(numbered(100), { header: ['ÍD', 'nombre', 'sucursal'] }),
      {},
      null,
    ],
    [
      'a relation column that is gone is held',
      facts(numbered(100), { header: ['id', 'nombre', 'email'] }),
      {},
      'file/relation-column-gone',
    ],
    ['any other column may go', facts(numbered(100), { header: ['id', 'sucursal'] }), {}, null],
    [
      'a relation column that _Configuracion replaced by another may go',
      facts(numbered(100), { header: ['id', 'nombre', 'x'] }),
      { relationColumns: ['nombre'] },
      null,
    ],
    ['a file cut within its last record is held', facts(numbered(90), cut), {}, 'file/truncated'],
    [
      'a short last record with a line end is published',
      facts(numbered(90), { ...cut, endsWithNewline: true }),
      {},
      null,
    ],
    [
      'a whole last record without a line end is published',
      facts(numbered(90), { ...cut, lastRecordShort: false }),
      {},
      null,
    ],
    ['a larger file with a short last record is published', facts(numbered(110), cut), {}, null],
    [
      'a cut file is called cut, though many rows are missing too',
      facts(numbered(20), cut),
      {},
      'file/truncated',
    ],
    ['of ten rows, six left are held', facts(numbered(6)), { last: facts(numbered(10)) }, 'file/rows-fell'],
    [
      'of nine rows, one may be left: a share of so few says nothing',
      facts(numbered(1)),
      { last: facts(numbered(9)) },
      null,
    ],
    [
      'of ten IDs, four kept are held',
      facts(numbered(10, 6)),
      { last: facts(numbered(10)) },
      'file/ids-vanished',
    ],
    ['of nine IDs, none need be kept', facts(numbered(9, 50)), { last: facts(numbered(9)) }, null],
    ['a file of no rows before is no measure', facts(numbered(5)), { last: facts([]) }, null],
  ];

  it.each(cases)('%s', (_, now, change, code) => {
    expect(judgePlausibility(now, expecting(change))?.code ?? null).toBe(code);
  });
});

describe('the guard, at a first snapshot', () => {
  const first = (change: Partial<Expectation>) => expecting({ last: null, ...change });

  it('publishes what can only be told beside a former one', () => {
    expect(judgePlausibility(facts(numbered(1), cut), first({}))).toBeNull();
  });

  it('holds a file without the ID column that _Configuracion names', () => {
    expect(judgePlausibility(facts(numbered(9)), first({ idColumn: 'legajo' }))).toEqual({
      outcome: 'held',
      code: 'file/id-column-gone',
      facts: { column: 'legajo', configured: 1, first: 1 },
    });
  });

  it('holds a file without a relation column that _Configuracion names', () => {
    const refusal = judgePlausibility(facts(numbered(9)), first({ relationColumns: ['sucursal', 'asesor'] }));
    expect(refusal).toEqual({
      outcome: 'held',
      code: 'file/relation-column-gone',
      facts: { column: 'asesor', configured: 1, first: 1 },
    });
  });
});

describe('the figures of a hold', () => {
  it('tell the rows then and now, and by how much they fell', () => {
    expect(judgePlausibility(facts(numbered(44)), expecting())?.facts).toEqual({
      before: 100,
      now: 44,
      percent: 56,
      most: 30,
    });
  });

  it('never round a fall over the threshold down to the threshold', () => {
    const large = { ...last, rows: 1_000_000, ids: '' };
    const now = facts(numbered(9), { rows: 699_999, ids: '' });
    expect(judgePlausibility(now, expecting({ last: large }))?.facts).toMatchObject({ percent: 30.1 });
  });

  it('tell how many IDs there were, which share vanished, and that small sets are exact', () => {
    expect(judgePlausibility(facts(numbered(100, 80)), expecting())?.facts).toEqual({
      before: 100,
      now: 100,
      percent: 80,
      error: 0,
    });
  });

  it('tell the error of a share that was estimated', () => {
    const refusal = judgePlausibility(
      facts(numbered(20_000, 18_000)),
      expecting({ last: facts(numbered(20_000)) }),
    );
    expect(refusal?.code).toBe('file/ids-vanished');
    const { error } = refusal?.code === 'file/ids-vanished' ? refusal.facts : { error: 0 };
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThanOrEqual(7);
  });
});

describe('a column that only the configuration knows', () => {
  it('is a slip in the configuration when the last good snapshot did not have it either', () => {
    const expectation = expecting({ idColumn: 'legajo', relationColumns: ['sucursal'] });
    expect(misnamedColumns(facts(numbered(100)), expectation)).toEqual(['legajo']);
    expect(judgePlausibility(facts(numbered(100)), expectation)).toBeNull();
  });

  it('is no slip when the last good snapshot had it', () => {
    const now = facts(numbered(100), { header: ['id', 'email', 'sucursal'] });
    expect(misnamedColumns(now, expecting({ relationColumns: ['nombre'] }))).toEqual([]);
  });
});
