/** Compares the columns of two snapshots by their names. */
import type { ColumnChanges } from './feed';
import type { ColumnPair } from './ports/store';
import type { Row } from './table';

/** Which columns of two snapshots correspond. */
export interface ColumnMatch {
  /** Every column of either side once: those of `after` in order, then the removed ones. */
  readonly pairs: readonly ColumnPair[];
  readonly changes: ColumnChanges;
}

/**
 * Matches columns by name; the n-th column of a repeated name matches the n-th one of the other side. A table without header
 * is matched by place.
 *
 * @param before - names; null = the file had no header
 * @param after - names; null = the file has no header
 * @param columns - how many columns each side has
 * @param renamed - pairs of places where only the name is known to have changed
 */
export function matchColumns(
  before: Row | null,
  after: Row | null,
  columns: { readonly before: number; readonly after: number },
  renamed: readonly { readonly before: number; readonly after: number }[] = [],
): ColumnMatch {
  const left = keysOf(before, columns.before);
  const right = keysOf(after, columns.after);
  const known = new Map(renamed.map((pair) => [pair.after, pair.before]));
  const placeOf = new Map(left.map((key, place) => [key, place]));
  const taken = new Set<number>(known.values());
  const pairs: ColumnPair[] = right.map((key, place) => {
    const found = known.get(place) ?? freeOf(placeOf.get(key), taken);
    if (found !== null) taken.add(found);
    return { before: found, after: place };
  });
  const gone = left.flatMap((_, place): ColumnPair[] =>
    taken.has(place) ? [] : [{ before: place, after: null }],
  );
  return { pairs: [...pairs, ...gone], changes: changesOf(before, after, pairs, gone, renamed) };
}

function freeOf(place: number | undefined, taken: ReadonlySet<number>): number | null {
  return place === undefined || taken.has(place) ? null : place;
}

function changesOf(
  before: Row | null,
  after: Row | null,
  pairs: readonly ColumnPair[],
  gone: readonly ColumnPair[],
  renamed: readonly { readonly before: number; readonly after: number }[],
): ColumnChanges {
  const nameBefore = (place: number) => nameOf(before, place);
  const nameAfter = (place: number) => nameOf(after, place);
  const common = pairs.flatMap((pair) => (pair.before === null ? [] : [pair.before]));
  return {
    added: pairs.flatMap((pair) =>
      pair.before === null && pair.after !== null ? [nameAfter(pair.after)] : [],
    ),
    gone: gone.flatMap((pair) => (pair.before === null ? [] : [nameBefore(pair.before)])),
    renamed: renamed.map((pair) => ({ from: nameBefore(pair.before), to: nameAfter(pair.after) })),
    moved: common.some((place, index) => index > 0 && place < (common[index - 1] ?? 0)),
  };
}

/**
 * The name of a column as people and programs see it.
 *
 * @param header - names; null = none
 * @param place - from 0
 */
export function nameOf(header: Row | null, place: number): string {
  const name = header?.[place] ?? '';
  return name === '' ? `columna ${place + 1}` : name;
}

/**
 * Unique column names, for programs and databases: a repeated name gets a number, `nombre (2)`.
 *
 * @param header - names; null = none
 * @param columns - how many
 */
export function uniqueNames(header: Row | null, columns: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: columns }, (_, place) => {
    const name = nameOf(header, place);
    let unique = name;
    for (let turn = 2; taken.has(unique.toLowerCase()); turn++) unique = `${name} (${turn})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A key that distinguishes columns of the same name by their number. */
function keysOf(header: Row | null, columns: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: columns }, (_, place) => {
    const name = header === null ? `#${place}` : (header[place] ?? '');
    const turn = seen.get(name) ?? 0;
    seen.set(name, turn + 1);
    return `${turn} ${name}`;
  });
}
