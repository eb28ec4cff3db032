/** The parts of an entity's tab that the audit uses: its IDs and its relations, column by column. */
import type { Tab } from '../../google/sheets/tab';
import type { Identity } from '../client/identity';
import type { Tie } from '../ground/ties';

export interface ShownColumn {
  /** Position from 0. */
  readonly at: number;
  readonly header: string;
  /** Cell texts by data row. */
  readonly values: readonly string[];
}

/** A relation and the column that holds it. */
export interface ShownTie {
  readonly tie: Tie;
  /** Null = the tab has no such column. */
  readonly column: ShownColumn | null;
}

export interface Shown {
  readonly rows: number;
  /** Null = the tab has no ID column. */
  readonly ids: ShownColumn | null;
  readonly ties: readonly ShownTie[];
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
  const column = (name: string): ShownColumn | null => {
    const at = header.indexOf(name);
    if (at < 0) return null;
    const values = Array.from({ length: records }, (_, row) => rows[row + 1]?.[at] ?? '');
    return { at, header: name, values };
  };
  return {
    rows: records,
    ids: identity.header === null ? null : column(identity.header),
    ties: [
      ...identity.columns.map((one) => ({ tie: one.tie, column: column(one.header) })),
      ...identity.lacking.map((tie) => ({ tie, column: null })),
    ],
  };
}
