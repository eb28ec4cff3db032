/** Compares the columns of a snapshot with those of the one before: added, removed, renamed, reordered. */
import { fold } from '../../reading/text/fold';
import type { SnapshotFacts } from './facts';
import { isHeaderWhole, shortName } from './facts';

/** One change of the columns; it never holds a snapshot by itself. */
export interface ColumnChange {
  readonly code: 'column/added' | 'column/removed' | 'column/renamed' | 'column/reordered';
  /** The present name; of a removed column the former name. */
  readonly name: string;
  /** The former name of a renamed column; otherwise null. */
  readonly before: string | null;
  /** Place in the header, from 1: the present one, of a removed column the former one. */
  readonly column: number;
}

/** A column of one of two headers. */
interface Column {
  readonly name: string;
  readonly at: number;
}

/** Columns by a key that tells repeated and blank names apart, in the order of the header. */
type Header = ReadonlyMap<string, Column>;

/** The former column of each renamed column. */
type Renamed = Map<Column, Column>;

/**
 * Lists the changes of the columns. A removed and an added column count as one renamed column in two cases: their names
 * differ only in case, accents and spaces, or both are between the same neighbours, where as many columns were removed
 * as added. The result is empty if either file has no header, or if the former header was too long to be stored whole.
 *
 * @param last - facts of the last good snapshot
 * @param now - facts of this one, with its whole header
 */
export function compareColumns(last: SnapshotFacts, now: SnapshotFacts): ColumnChange[] {
  if (last.header.length === 0 || now.header.length === 0 || !isHeaderWhole(last)) return [];
  const former = keyed(last.header);
  const present = keyed(now.header.map(shortName));
  const stayed = [...present.keys()].filter((key) => former.has(key));
  const order = [...former.keys()].filter((key) => present.has(key));
  const moved = present.get(stayed.find((key, index) => key !== order[index]) ?? '');

  const renamed = pairByName(without(former, present), without(present, former));
  if (stayed.length > 0 && !moved) pairByPlace(former, present, renamed);
  const names = new Set(renamed.values());
  return [
    ...without(former, present).flatMap((column) =>
      names.has(column) ? [] : [change('column/removed', column)],
    ),
    ...without(present, former).map((column) => {
      const before = renamed.get(column);
      return before ? change('column/renamed', column, before.name) : change('column/added', column);
    }),
    ...(moved ? [change('column/reordered', moved)] : []),
  ];
}

function change(
  code: ColumnChange['code'],
  { name, at }: Column,
  before: string | null = null,
): ColumnChange {
  return { code, name, before, column: at };
}

function keyed(header: readonly string[]): Header {
  const times = new Map<string, number>();
  const columns = new Map<string, Column>();
  header.forEach((name, index) => {
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    columns.set(`${before} ${name}`, { name, at: index + 1 });
  });
  return columns;
}

function without(from: Header, other: Header): Column[] {
  return [...from].flatMap(([key, column]) => (other.has(key) ? [] : [column]));
}

function pairByName(removed: readonly Column[], added: readonly Column[]): Renamed {
  const byName = new Map(added.map((column) => [fold(column.name), column]));
  const renamed: Renamed = new Map();
  for (const column of removed) {
    const same = byName.get(fold(column.name));
    if (same && !renamed.has(same)) renamed.set(same, column);
  }
  return renamed;
}

/** Pairs removed and added columns between the same unchanged columns, if these have the same order in both headers. */
function pairByPlace(former: Header, present: Header, renamed: Renamed): void {
  const gone = new Set(renamed.values());
  const came = gaps(present, former, (column) => renamed.has(column));
  gaps(former, present, (column) => gone.has(column)).forEach((removed, index) => {
    const added = came[index] ?? [];
    if (added.length !== removed.length) return;
    added.forEach((column, place) => {
      const before = removed[place];
      if (before) renamed.set(column, before);
    });
  });
}

/**
 * The columns of one header that the other lacks, grouped by the unchanged columns between them; `isOut` leaves columns out.
 */
function gaps(from: Header, other: Header, isOut: (column: Column) => boolean): Column[][] {
  const pieces: Column[][] = [[]];
  for (const [key, column] of from) {
    if (other.has(key)) pieces.push([]);
    else if (!isOut(column)) pieces[pieces.length - 1]?.push(column);
  }
  return pieces;
}
