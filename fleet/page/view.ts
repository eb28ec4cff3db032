/** Which rows are shown, in which order. */
import type { WallData, WallRow } from '../core/show/wall-data';

export const COLUMNS = ['name', 'word', 'what', 'since', 'signal', 'version', 'ring', 'spent'] as const;
export type Column = (typeof COLUMNS)[number];

/** The choices of a person; kept while the page is open in this window. */
export interface View {
  readonly search: string;
  /** A condition, `attention` for all that need a person, '' for all: the values of the page's <select>. */
  readonly state: string;
  /** Null = the worst first. */
  readonly sort: { readonly column: Column; readonly isDown: boolean } | null;
}

export const FIRST_VIEW: View = { search: '', state: '', sort: null };

/** @param data - of the look */
export function rowsOf({ rows, sentences }: WallData, { search, state, sort }: View): readonly WallRow[] {
  const wanted = plain(search);
  const shown = rows.filter((row) => {
    const isIn = state === '' || (state === 'attention' ? row.needsPerson : row.condition === state);
    return (
      isIn &&
      (wanted === '' ||
        plain(`${row.name} ${sentences[row.what]} ${row.version} ${row.hash}`).includes(wanted))
    );
  });
  if (!sort) return shown;
  const { column, isDown } = sort;
  const cellOf = (row: WallRow) => sortable(row, column, sentences);
  const order = [...shown].sort((one, other) => compare(cellOf(one), cellOf(other)));
  return isDown ? order.reverse() : order;
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), 'es', { numeric: true });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Sort key of a row. */
function sortable(row: WallRow, by: Column, sentences: readonly string[]): string | number {
  switch (by) {
    case 'name':
    case 'ring':
      return row[by];
    case 'word':
    case 'what':
      return sentences[row[by]] ?? '';
    case 'since':
      return row.sinceMs;
    case 'signal':
      return row.lastSignalMs ?? 0;
    case 'version':
      return `${row.version} ${row.hash}`;
    case 'spent':
      return row.spentPercent ?? -1;
  }
}
