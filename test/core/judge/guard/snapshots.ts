/** Facts of small snapshots for the tests of the guard. */

import type { SnapshotFacts } from '../../../../src/core/judge/guard/facts';
import { FactsGatherer, snapshotFacts } from '../../../../src/core/judge/guard/facts';
import type { ReaderFacts } from '../../../../src/core/reading/rows/snapshot-reader';

/** What a reader knows of a file in which nothing is odd. */
export function readerFacts(change: Partial<ReaderFacts> = {}): ReaderFacts {
  return {
    records: 100,
    columns: 3,
    longestCell: { length: 10, line: 1, record: 1, column: 1 },
    headerNames: ['id', 'nombre', 'sucursal'],
    findings: [],
    totals: {},
    unclosedQuote: null,
    dropped: 0,
    swallowed: 0,
    lastRecordComplete: true,
    endsWithNewline: true,
    refuted: null,
    ...change,
  };
}

/** IDs `prefix` + from … `prefix` + (from + count - 1). */
export function numbered(count: number, from = 0, prefix = 'C'): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${from + index}`);
}

/** Facts of a snapshot whose rows are an ID, a name and a branch. */
export function facts(ids: readonly string[], change: Partial<SnapshotFacts> = {}): SnapshotFacts {
  const gatherer = new FactsGatherer(0);
  gatherer.take(ids.map((id) => [id, 'Ana', '1']));
  const about = { bytes: 20 * ids.length, idColumn: 'id', relationColumns: ['sucursal'] };
  return { ...snapshotFacts(readerFacts({ records: ids.length }), gatherer.state(), about), ...change };
}
