/** Opens the embedded runtime on a folder, with what earlier runs left. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { DirectoryDrive } from '../google/drive/directory';
import { GROWING } from '../google/drive/scan';
import { replaceFile } from '../host/disk';
import { isSystemError, systemCode } from '../host/system-error';
import type { Runtime } from '../runtime/runtime';
import { openState, saveState } from '../saved/state';
import type { Opened } from './host';
import { QUIET_MS } from './settle';
import { sheetLook } from './sheet-look';
import type { Places } from './told/places';

export type Opening =
  | { ok: true; opened: Opened }
  /** What lies in the state folder is damaged, or is of the folder named. */
  | { ok: false; problem: 'damaged' }
  | { ok: false; problem: 'other-folder'; folder: string };

/** Files by which a state folder is known to have been used. */
const KEPT = ['world.json', 'drive.json'];

/** A world on a folder, or why there is none. */
type WorldOpening =
  | { readonly ok: true; readonly runtime: Runtime; readonly drive: DirectoryDrive }
  | Extract<Opening, { ok: false }>;

/**
 * Opens the runtime.
 *
 * @param places - resolved and checked
 * @param project - root of this project, where the bundle was built
 * @throws when the bundle was not built, and the system's error
 */
export function openRuntime(places: Places, project: string): Opening {
  const opening = openWorld(places, project);
  if (!opening.ok) return opening;
  const { runtime, drive } = opening;
  return { ok: true, opened: openedOn(runtime, drive, places.state) };
}

/**
 * Opens the world of a folder.
 *
 * @param places - the folder, and where its state lies
 * @param project - root of this project, where the bundle was built
 * @throws when the bundle was not built, and the system's error
 */
export function openWorld(places: Pick<Places, 'folder' | 'state'>, project: string): WorldOpening {
  const folder = realpathSync(places.folder);
  const label = join(places.state, 'folder.txt');
  const former = (existsSync(label) && readFileSync(label, 'utf8').trim()) || folder;
  if (former !== folder) return { ok: false, problem: 'other-folder', folder: former };
  const isUsed = KEPT.some((name) => existsSync(join(places.state, name)));
  try {
    const drive = new DirectoryDrive(places.folder, places.state, QUIET_MS);
    const runtime = openState(places.state, {
      scriptFolder: join(project, 'dist'),
      realmFile: join(project, '.build', 'realm.js'),
      drive,
      nowMs: Date.now(),
    });
    replaceFile(label, `${folder}\n`);
    return { ok: true, runtime, drive };
  } catch (error) {
    // A file that is missing is damage; one that the disk refuses may be whole.
    if (!isUsed || (isSystemError(error) && systemCode(error) !== 'ENOENT')) throw error;
    return { ok: false, problem: 'damaged' };
  }
}

function openedOn(host: Runtime, drive: DirectoryDrive, state: string): Opened {
  return {
    host,
    folderId: drive.rootId,
    tabs: () =>
      host.spreadsheet.tabs.map((tab) => ({
        title: tab.title,
        hidden: tab.hidden,
        frozenRowCount: tab.frozenRowCount,
        rows: () => tab.rows(),
        look: sheetLook(tab),
      })),
    unread: () => drive.unread,
    look: (tell = () => undefined) => {
      drive.onCopied = tell;
      drive.refresh();
      return drive.unread.flatMap(({ path, reason }) => (reason === GROWING ? [path] : []));
    },
    save: () => saveState(state, host),
  };
}
