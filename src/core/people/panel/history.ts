/** Reads from the manifest each entity's last file and the rows of its last snapshots. */
import { fromCells } from '../../records/manifest/row';

/** Snapshots that a sparkline shows. */
const SNAPSHOTS = 12;

/** History of an entity in the manifest. */
export interface History {
  /** Rows of the last publications, oldest first. */
  readonly rows: readonly number[];
  /** Name of the file of the topmost row. */
  readonly file: string;
}

/**
 * Reads the histories of all entities, by tab.
 *
 * @param texts - rows of the manifest, newest first, without the header; ragged
 */
export function readHistories(texts: readonly (readonly string[])[]): ReadonlyMap<string, History> {
  const histories = new Map<string, History>();
  for (const { tab, outcome, fileName, rows } of texts.map(fromCells)) {
    // A row about an unused file says nothing about the content of the tab.
    if (tab === '' || outcome === 'ignored') continue;
    const known = histories.get(tab) ?? { rows: [], file: fileName };
    const isRoom = outcome === 'published' && known.rows.length < SNAPSHOTS;
    histories.set(tab, isRoom ? { ...known, rows: [rows, ...known.rows] } : known);
  }
  return histories;
}
