import fc from 'fast-check';
import {
  FactsGatherer,
  isHeaderWhole,
  keepFacts,
  snapshotFacts,
} from '../../../../src/core/judge/guard/facts';
import { facts, readerFacts } from './snapshots';

const about = { bytes: 900, idColumn: 'id', relationColumns: [] };

function gathered(rows: readonly (readonly string[])[]) {
  const gatherer = new FactsGatherer(0);
  gatherer.take(rows);
  return gatherer.state();
}

describe('the facts of a snapshot', () => {
  it('say that the last record is short when it has fewer cells than the header', () => {
    const seen = gathered([
      ['1', 'Ana', 'Norte'],
      ['2', 'Be'],
    ]);
    const reader = readerFacts({ records: 2, totals: { 'row/short': 1 } });
    expect(snapshotFacts(reader, seen, about).lastRecordShort).toBe(true);
  });

  it('do not say so where many records are short, because the exporter leaves out blank cells', () => {
    const seen = gathered([['1', 'Ana', 'Norte'], ['2', 'Be'], ['3']]);
    const reader = readerFacts({ records: 3, totals: { 'row/short': 2 } });
    expect(snapshotFacts(reader, seen, about).lastRecordShort).toBe(false);
  });

  it('are the same wherever the gathering was interrupted', () => {
    const row = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.nat({ max: 40 }), (rows, cut) => {
        const first = gathered(rows.slice(0, cut));
        const second = new FactsGatherer(0, JSON.parse(JSON.stringify(first)));
        second.take(rows.slice(cut));
        expect(second.state()).toEqual(gathered(rows));
      }),
    );
  });

  it('gather no IDs when no ID column is known', () => {
    const gatherer = new FactsGatherer(-1);
    gatherer.take([['1', 'Ana']]);
    expect(gatherer.state()).toEqual({ ids: '', cells: 2 });
  });
});

describe('the facts that are kept', () => {
  it('shorten long column names', () => {
    const kept = keepFacts(facts(['1'], { header: ['x'.repeat(5_000)], columns: 1 }));
    expect(kept.header).toEqual(['x'.repeat(120)]);
    expect(isHeaderWhole(kept)).toBe(true);
  });

  it('hold as many column names as fit 4 KB once what is not ASCII is escaped', () => {
    const header = Array.from({ length: 18_000 }, (_, index) => `Teléfono nº ${index}`);
    const kept = keepFacts(facts(['1'], { header, columns: 18_000 }));
    const escaped = JSON.stringify(kept.header).replace(/[^\x20-\x7e]/g, '\\u0000');
    expect(escaped.length).toBeLessThanOrEqual(4_002);
    expect(kept.header.length).toBeGreaterThan(100);
    expect(isHeaderWhole(kept)).toBe(false);
  });
});
