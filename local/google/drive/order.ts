/** `orderBy` of `files.list`. */
import { refusal } from '../refusal';
import { type DriveEntry, FOLDER } from './store';

type Compare = (a: DriveEntry, b: DriveEntry) => number;

const byNumber =
  (read: (entry: DriveEntry) => number): Compare =>
  (a, b) =>
    read(a) - read(b);

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sort keys that are known here; https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
const KEYS: Readonly<Record<string, Compare>> = {
  createdTime: byNumber((entry) => entry.createdMs),
  modifiedTime: byNumber((entry) => entry.modifiedMs),
  recency: byNumber((entry) => entry.modifiedMs),
  folder: byNumber((entry) => (entry.mimeType === FOLDER ? 0 : 1)),
  name: (a, b) => text(a.name.toLowerCase(), b.name.toLowerCase()),
  name_natural: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
};

/** Drive promises no order; newest first is what it usually gives. */
const USUAL: Compare = (a, b) => b.modifiedMs - a.modifiedMs || text(a.id, b.id);

/**
 * @param orderBy - keys between commas, each may be followed by `desc`; undefined for Drive's own order
 * @throws ApiError 400 when a key is unknown
 */
export function orderOf(orderBy: string | undefined): Compare {
  if (orderBy === undefined) return USUAL;
  const terms = orderBy.split(',').map((term): Compare => {
    const [key = '', direction] = term.trim().split(/\s+/);
    const compare = KEYS[key];
    if (compare === undefined) throw refusal(400, 'Invalid Value');
    return direction === 'desc' ? (a, b) => compare(b, a) : compare;
  });
  return (a, b) => terms.reduce((decided, compare) => decided || compare(a, b), 0) || text(a.id, b.id);
}
