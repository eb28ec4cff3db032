/** The Drive as one account sees it: files without those of others, and without folders that it does not see. */
import type { DriveEntry, DriveStore } from '../google/drive/store';

/**
 * @param rootId - of the account's own folder
 * @param roots - of all accounts
 * @param isSeen - whether the account sees a file
 */
export function seenDrive(
  store: DriveStore,
  rootId: string,
  roots: ReadonlySet<string>,
  isSeen: (id: string) => boolean,
): DriveStore {
  const shown = (entry: DriveEntry): DriveEntry => ({ ...entry, parents: entry.parents.filter(isSeen) });
  return {
    rootId,
    useClock: () => {},
    refresh: () => {},
    *entries() {
      for (const entry of store.entries()) if (!roots.has(entry.id) && isSeen(entry.id)) yield shown(entry);
    },
    entry: (id) => {
      const entry = store.entry(id);
      return entry && isSeen(id) ? shown(entry) : undefined;
    },
    read: (...place) => store.read(...place),
  };
}
