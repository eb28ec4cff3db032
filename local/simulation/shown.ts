/** What an entity's tab shows, as far as the audit asks: its IDs and where its rows point, column by column. */
import type { Tab } from '../sheets/tab';
import type { Identity } from './identity';
import type { Tie } from './ties';

export interface ShownColumn {
  /** Position from 0; -1 when there is no such column. */
  readonly at: number;
  readonly header: string;
  /** By data row; '' where nothing stands. */
  readonly values: readonly string[];
}

export interface Shown {
  readonly rows: number;
  readonly ids: ShownColumn;
  readonly ties: readonly (ShownColumn & { readonly tie: Tie })[];
}

/**
 * Reads a tab that nobody edited since it was published.
 * @param tab - with a header in its first row
 * @param identity - of the entity, as it was drawn
 * @param records - rows under the header
 */
export function readShown(tab: Tab, identity: Identity, records: number): Shown {
  const rows = [...tab.rows()];
  const header = rows[0] ?? [];
  const column = (name: string): ShownColumn => {
    const at = name === '' ? -1 : header.indexOf(name);
    const values = at < 0 ? [] : Array.from({ length: records }, (_, row) => rows[row + 1]?.[at] ?? '');
    return { at, header: at < 0 ? '' : name, values };
  };
  return {
    rows: records,
    ids: column(identity.header),
    ties: [
      ...identity.columns.map((one) => ({ ...column(one.header), tie: one.tie })),
      ...identity.lacking.map((tie) => ({ ...column(''), tie })),
    ],
  };
}
