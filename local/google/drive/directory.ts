/**
 * A Drive on a real folder, as Drive for desktop would mirror it: a file written in place keeps its ID and gets a
 * new revision; a file made anew gets a new ID and the former one goes to the trash. Times on the disk decide nothing.
 */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { makeFolder } from '../../host/disk';
import { Copies } from './copies';
import { fileIdOf, revisionIdOf } from './identifier';
import { type Known, Ledger } from './ledger';
import { mimeTypeOf } from './mime';
import { Quiet } from './quiet';
import {
  type Found,
  GROWING,
  keepsBirthtimes,
  reasonOf,
  type Scan,
  scanFolder,
  stampNow,
  type Unread,
} from './scan';
import { type DriveEntry, type DriveRevision, type DriveStore, FOLDER, headOf } from './store';

/** Revisions whose contents stay readable: the head and the one before it. */
const REVISIONS_KEPT = 2;

/** Drive deletes what has been in the trash for 30 days. https://support.google.com/drive/answer/2375102 */
const TRASH_MS = 30 * 24 * 60 * 60_000;

export class DirectoryDrive implements DriveStore {
  readonly rootId: string;
  /** What the last look could not take: links, files that the system refused, files that are being written. */
  unread: readonly Unread[] = [];
  /** Is told of bytes as they are copied out of the folder. */
  onCopied: (bytes: number) => void = () => undefined;
  private readonly root: string;
  private readonly ledger: Ledger;
  private readonly copies: Copies;
  private readonly quiet: Quiet;
  private now: () => number = () => 0;

  /**
   * @param folder - the client's folder; nothing is ever written into it
   * @param stateFolder - where IDs and copies are kept; made when it is not there
   * @param quietMs - real milliseconds for which a file must not have changed to be taken
   * @throws when the state folder lies in the client's, and the system's error when a folder cannot be used
   */
  constructor(folder: string, stateFolder: string, quietMs = 0) {
    this.root = realpathSync(folder);
    const state = realPlace(resolve(stateFolder));
    if (`${state}${sep}`.startsWith(`${this.root}${sep}`)) {
      throw new Error('the state folder must not lie in the folder that is read');
    }
    makeFolder(state);
    this.ledger = new Ledger(state, () => keepsBirthtimes(this.root, state));
    this.copies = new Copies(join(state, 'contents'), (bytes) => this.onCopied(bytes));
    this.copies.keepOnly(this.ledger.revisionIds());
    this.quiet = new Quiet(quietMs);
    this.rootId = fileIdOf(`root ${this.root}`);
  }

  useClock(now: () => number): void {
    this.now = now;
  }

  entries(): Iterable<DriveEntry> {
    return this.ledger.byId.values();
  }

  entry(id: string): DriveEntry | undefined {
    return this.ledger.byId.get(id);
  }

  read(id: string, revisionId: string, start: number, end: number): Uint8Array | undefined {
    const known = this.ledger.byId.get(id)?.revisions.some((revision) => revision.id === revisionId) ?? false;
    return known ? this.copies.read(revisionId, start, end) : undefined;
  }

  refresh(): void {
    let scan: Scan;
    try {
      scan = scanFolder(this.root, this.ledger.birthtimes);
    } catch (error) {
      // The folder itself is away: Drive for desktop stops and changes nothing.
      this.unread = [{ path: '', reason: reasonOf(error) }];
      return;
    }
    this.take(scan);
  }

  private take({ found, unread }: Scan): void {
    const before = this.ledger.present();
    const idByPath = new Map<string, string>();
    const refused: Unread[] = [...unread];
    const seen = new Set<string>();
    // A folder stands before what lies in it, so that its ID is known.
    for (const item of [...found].sort((a, b) => a.path.length - b.path.length)) {
      // A second name of the same file (a hard link) is a file of its own to Drive.
      const identity = seen.has(item.identity) ? `${item.identity} ${item.path}` : item.identity;
      seen.add(identity);
      const entry = this.update({ ...item, identity }, before.get(identity), idByPath, refused);
      if (entry !== null) idByPath.set(item.path, entry.id);
    }
    const unreadable = new Set(refused.map(({ path }) => path));
    for (const entry of before.values()) if (!seen.has(entry.identity)) this.vanish(entry, unreadable);
    this.purge();
    this.unread = refused;
    this.ledger.save();
  }

  private update(
    item: Found,
    known: Known | undefined,
    idByPath: ReadonlyMap<string, string>,
    refused: Unread[],
  ): Known | null {
    const cut = item.path.lastIndexOf('/');
    const parent = idByPath.get(cut < 0 ? '' : item.path.slice(0, cut));
    const parents = item.path === '' || parent === undefined ? [] : [parent];
    const name = item.path === '' ? 'Mi unidad' : item.path.slice(cut + 1);
    const placed: Known = { ...(known ?? this.begin(item, name)), name, parents, path: item.path };
    const moved = known !== undefined && (known.name !== name || known.parents[0] !== parents[0]);
    const filled = item.folder || known?.stamp === item.stamp ? placed : this.fill(placed, item, refused);
    if (filled === null) return known ?? null;
    const entry = moved ? { ...filled, version: filled.version + 1 } : filled;
    this.ledger.byId.set(entry.id, entry);
    return entry;
  }

  /** An entry that was never seen before. */
  private begin(item: Found, name: string): Known {
    const at = this.now();
    this.ledger.made += 1;
    return {
      id: item.path === '' ? this.rootId : fileIdOf(`${this.rootId} ${this.ledger.made}`),
      name,
      mimeType: item.folder ? FOLDER : mimeTypeOf(name),
      parents: [],
      trashed: false,
      createdMs: at,
      modifiedMs: item.modifiedMs,
      version: 1,
      revisions: [],
      target: null,
      identity: item.identity,
      stamp: '',
      path: item.path,
      goneMs: null,
    };
  }

  /** The entry with the content that the file has now; null when it is being written or the system refuses it. */
  private fill(entry: Known, item: Found, refused: Unread[]): Known | null {
    const source = join(this.root, item.path);
    const id = revisionIdOf(`${entry.id} ${entry.version} ${item.stamp}`);
    try {
      const stamp = stampNow(source);
      if (!this.quiet.isQuiet({ ...item, stamp })) throw new Growing();
      const { md5, size } = this.copies.take(source, id);
      if (stampNow(source) !== stamp) throw new Growing();
      if (headOf(entry)?.md5 === md5) {
        this.copies.drop(id);
        return { ...entry, stamp };
      }
      const revision = { id, md5, size, modifiedMs: item.modifiedMs, keepForever: false };
      const { modifiedMs } = item;
      return {
        ...entry,
        stamp,
        modifiedMs,
        version: entry.version + 1,
        revisions: this.keep(entry, revision),
      };
    } catch (error) {
      this.copies.drop(id);
      refused.push({ path: item.path, reason: reasonOf(error) });
      return null;
    }
  }

  private keep(entry: Known, revision: DriveRevision): DriveRevision[] {
    const all = [...entry.revisions, revision];
    for (const { id } of all.slice(0, -REVISIONS_KEPT)) this.copies.drop(id);
    return all.slice(-REVISIONS_KEPT);
  }

  /** An entry that is on the disk no more goes to the trash, unless the folder around it could not be read. */
  private vanish(entry: Known, unreadable: ReadonlySet<string>): void {
    if (entry.id === this.rootId) return;
    for (const path of unreadable) if (entry.path.startsWith(`${path}/`) || entry.path === path) return;
    this.ledger.byId.set(entry.id, {
      ...entry,
      trashed: true,
      goneMs: this.now(),
      version: entry.version + 1,
    });
  }

  /** Empties the trash of what has lain in it long enough. */
  private purge(): void {
    for (const entry of this.ledger.byId.values()) {
      if (entry.goneMs === null || this.now() < entry.goneMs + TRASH_MS) continue;
      for (const { id } of entry.revisions) this.copies.drop(id);
      this.ledger.byId.delete(entry.id);
    }
  }
}

/** A file that somebody is writing. */
class Growing extends Error {
  readonly code = GROWING;
}

/** Where a path leads when links are followed, whether or not its end is there yet. */
function realPlace(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realPlace(dirname(path)), basename(path));
}
