/** What the manifest tells about each entity: its last file and the rows of its last snapshots. */
import { MANIFEST_FIELDS } from '../manifest/row';
import { OUTCOME_WORDS } from '../messages/manifest';

/** Snapshots that a sparkline shows. */
const SNAPSHOTS = 12;

/** An entity in the manifest. */
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
  for (const cells of texts) {
    const at = (field: (typeof MANIFEST_FIELDS)[number]) => cells[MANIFEST_FIELDS.indexOf(field)] ?? '';
    const tab = at('tab');
    const isPublished = at('outcome') === OUTCOME_WORDS.published;
    // A row about a file that is not used says nothing about what the tab holds.
    if (tab === '' || at('outcome') === OUTCOME_WORDS.ignored) continue;
    const known = histories.get(tab) ?? { rows: [], file: at('fileName') };
    const isRoom = isPublished && known.rows.length < SNAPSHOTS;
    histories.set(tab, isRoom ? { ...known, rows: [Number(at('rows')) || 0, ...known.rows] } : known);
  }
  return histories;
}
