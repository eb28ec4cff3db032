/** What the manifest tells about each entity: its last outcome and the rows of its last snapshots. */
import { MANIFEST_FIELDS } from '../manifest/row';
import { OUTCOME_WORDS } from '../messages/manifest';

/** Snapshots that a sparkline shows. */
const SNAPSHOTS = 12;

/** An entity in the manifest. */
export interface History {
  /** Local ISO time of the last publication, '' when the rows that were read hold none. */
  readonly publishedAt: string;
  /** Rows of the last publications, oldest first. */
  readonly rows: readonly number[];
  /** The topmost row of the entity. */
  readonly last: {
    readonly file: string;
    readonly code: string;
    readonly reason: string;
    readonly todo: string;
  };
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
    const last = { file: at('fileName'), code: at('code'), reason: at('reason'), todo: at('todo') };
    const known = histories.get(tab) ?? { publishedAt: '', rows: [], last };
    histories.set(tab, isPublished ? withSnapshot(known, at('time'), Number(at('rows')) || 0) : known);
  }
  return histories;
}

/** The history with a snapshot that is older than all of it. */
function withSnapshot(history: History, time: string, rows: number): History {
  const publishedAt = history.publishedAt === '' ? time : history.publishedAt;
  return history.rows.length < SNAPSHOTS
    ? { ...history, publishedAt, rows: [rows, ...history.rows] }
    : { ...history, publishedAt };
}
