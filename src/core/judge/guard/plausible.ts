/** Judges a snapshot by the one published before it: a bad export must not replace a good one. */

import { LIMITS } from '../../ground/limits';
import { fold } from '../../reading/text/fold';
import type { SnapshotFacts } from './facts';
import { isHeaderWhole, shortName } from './facts';
import type { Refusal } from './refusal';
import { hold } from './refusal';
import { countIds, vanishedShare } from './sketch';

/** Maximum records that look like rows and may be left out without a question. Our choice: a total, a subtotal, a count. */
const DROPPED_MOST = 3;

/** Maximum share of the former IDs that may vanish. From the design. */
const VANISHED_MOST = 0.5;

/** What a snapshot is compared with. */
export interface Expectation {
  /** Of the snapshot that the tab holds; null for the first one. */
  readonly last: SnapshotFacts | null;
  /** Maximum per cent of the rows that may vanish. */
  readonly holdPercent: number;
  /** ID column that `_Configuracion` names; null = the system finds it. */
  readonly idColumn: string | null;
  /** Columns that `_Configuracion` names as pointing to other entities. */
  readonly relationColumns: readonly string[];
}

/**
 * Holds a snapshot that is readable but not plausible. Checks that need a former snapshot are skipped for the first one.
 *
 * @param facts - of the snapshot, with its whole header
 * @param expectation - the last good one, and what the configuration says
 */
export function judgePlausibility(facts: SnapshotFacts, expectation: Expectation): Refusal | null {
  const { last, holdPercent } = expectation;
  const gone = judgeColumns(facts, expectation);
  const left = gone ?? judgeTables(facts, last) ?? judgeDropped(facts, last);
  if (left || !last) return left;
  return judgeEnd(facts, last) ?? judgeRows(facts, last, holdPercent) ?? judgeIds(facts, last);
}

/**
 * The columns that `_Configuracion` names and that are neither in this snapshot nor in the last good one: a mistake in
 * the configuration, not in the file.
 *
 * @param facts - of the snapshot, with its whole header
 * @param expectation - the last good one, and what the configuration says
 */
export function misnamedColumns(facts: SnapshotFacts, expectation: Expectation): string[] {
  const { last, idColumn, relationColumns } = expectation;
  if (!last) return [];
  const named = idColumn === null ? relationColumns : [idColumn, ...relationColumns];
  return named.filter((name) => !hasColumn(facts, name) && isHeaderWhole(last) && !hasColumn(last, name));
}

function judgeColumns(facts: SnapshotFacts, expectation: Expectation): Refusal | null {
  const { last, idColumn, relationColumns } = expectation;
  const misnamed = misnamedColumns(facts, expectation);
  const isGone = (name: string) => !misnamed.includes(name) && !hasColumn(facts, name);
  const refusal = (
    code: 'file/id-column-gone' | 'file/relation-column-gone',
    column: string,
    configured: boolean,
  ) => hold(code, { column, configured: configured ? 1 : 0, first: last ? 0 : 1 });

  const id = idColumn ?? last?.idColumn ?? null;
  if (id !== null && isGone(id)) return refusal('file/id-column-gone', id, idColumn !== null);
  const relations = relationColumns.length > 0 ? relationColumns : (last?.relationColumns ?? []);
  const relation = relations.find(isGone);
  return relation === undefined
    ? null
    : refusal('file/relation-column-gone', relation, relationColumns.length > 0);
}

/** Only the first table of a file is read. If a second table is new, it may contain the rows that are missing. */
function judgeTables(facts: SnapshotFacts, last: SnapshotFacts | null): Refusal | null {
  const line = facts.otherTable ?? null;
  if (line === null || (last?.otherTable ?? null) !== null) return null;
  return hold('file/another-table', { line, rows: facts.rows, first: last ? 0 : 1 });
}

/** A few lines above or below a table do not belong to it; many may be rows. */
function judgeDropped({ dropped = 0, rows }: SnapshotFacts, last: SnapshotFacts | null): Refusal | null {
  if (dropped <= DROPPED_MOST || (last?.dropped ?? 0) > DROPPED_MOST) return null;
  return hold('file/rows-dropped', { dropped, rows });
}

/** A file whose end is missing: cut within its last record, and smaller than the one before. */
function judgeEnd(facts: SnapshotFacts, last: SnapshotFacts): Refusal | null {
  const isCut = facts.lastRecordShort && !facts.endsWithNewline && facts.bytes < last.bytes;
  return isCut ? hold('file/truncated', { bytes: facts.bytes, before: last.bytes, rows: facts.rows }) : null;
}

function judgeRows(facts: SnapshotFacts, last: SnapshotFacts, most: number): Refusal | null {
  const percent = last.rows > 0 ? (100 * (last.rows - facts.rows)) / last.rows : 0;
  if (percent <= most || last.rows < LIMITS.judgedRowsMin) return null;
  return hold('file/rows-fell', { before: last.rows, now: facts.rows, percent: tenths(percent), most });
}

function judgeIds(facts: SnapshotFacts, last: SnapshotFacts): Refusal | null {
  // IDs of two different columns have nothing in common, which is no evidence.
  if (!hasSameIds(facts, last)) return null;
  const vanished = vanishedShare(last.ids, facts.ids);
  if (!vanished || vanished.share <= VANISHED_MOST) return null;
  if (countIds(last.ids) < LIMITS.judgedRowsMin) return null;
  const percent = tenths(100 * vanished.share);
  const figures = { before: countIds(last.ids), now: countIds(facts.ids), percent };
  return hold('file/ids-vanished', { ...figures, error: Math.ceil(100 * vanished.error) });
}

/**
 * Whether two snapshots have the same ID column.
 *
 * @param one - facts of a snapshot
 * @param other - facts of another one
 */
export function hasSameIds(
  one: Pick<SnapshotFacts, 'idColumn'>,
  other: Pick<SnapshotFacts, 'idColumn'>,
): boolean {
  return one.idColumn !== null && other.idColumn !== null && fold(one.idColumn) === fold(other.idColumn);
}

function hasColumn(facts: SnapshotFacts, name: string): boolean {
  return facts.header.some((one) => fold(shortName(one)) === fold(shortName(name)));
}

/** Rounds up, so that a value above a threshold never reads as equal to it. */
function tenths(percent: number): number {
  return Math.ceil(percent * 10 - 1e-9) / 10;
}
