/**
 * A Drive folder in memory. Every write makes a new revision; a file is read as it is at that moment, and a revision only
 * when its owner marked it.
 */
import { createHash } from 'node:crypto';
import type { FailureKind } from '../../../src/core/ground/ports/service-error';
import { ServiceError } from '../../../src/core/ground/ports/service-error';
import type {
  ContentSource,
  FileEntry,
  KeptContent,
  Part,
  Revision,
  SnapshotSource,
} from '../../../src/core/ground/ports/source';
import type { VersionStore } from '../../../src/core/ground/ports/version-store';
import { KeptReader } from '../../../src/core/load/keep/reader';

export const ROOT = 'root-folder-id';
const FOLDER_TYPE = 'application/vnd.google-apps.folder';

function folderEntry(id: string, name: string, parentId: string): FileEntry {
  return { id, name, parentId, mimeType: FOLDER_TYPE, md5: null, bytes: 0, revision: null, modifiedMs: 0 };
}

export class FakeSource implements SnapshotSource {
  /** What listings tell. */
  readonly entries = new Map<string, FileEntry>();
  /** What each file holds, by its ID. */
  readonly held = new Map<string, string>();
  /** By file and revision: `file-1/revision-1`. */
  readonly revisions = new Map<string, string>();
  /** Those that may be read, unless all may. */
  readonly marked = new Set<string>();
  giveRevisions = false;
  readonly calls: string[] = [];
  /** Errors that the next reads answer with. */
  readonly faults: ServiceError[] = [];
  /** Folders that have been deleted for good: Drive refuses every question that names one. */
  readonly gone = new Set<string>();
  /** What listings leave out though it is there. */
  readonly unlisted = new Set<string>();
  /** Files and folders in the trash; what lies in such a folder is there too. */
  readonly trash = new Set<string>();
  /** Folders to which shortcuts lead, by the shortcut's ID. */
  readonly shortcuts = new Map<string, string>();
  /** Errors that the next listings answer with. */
  readonly listFaults: ServiceError[] = [];
  /** Happens once, right after the next listing. */
  afterList: (() => void) | null = null;
  /** Happens after each reading, e.g. to let time pass. */
  afterRead: (() => void) | null = null;
  private ids = 0;

  /** @param versions - what the product keeps itself; none when left out */
  constructor(private readonly versions: VersionStore | null = null) {}

  /** Lets the next read fail. */
  failNext(kind: FailureKind, status: number | null, fate: 'refused' | 'unknown' = 'refused'): void {
    this.faults.push(new ServiceError('urlfetch', kind, status, fate, `status ${status}`));
  }

  /** Puts bytes under a name; in place when the name is there already. Returns the file's ID. */
  put(
    name: string,
    bytes: string,
    options: { readonly parentId?: string; readonly asNew?: boolean } = {},
  ): string {
    const parentId = options.parentId ?? ROOT;
    const existing = [...this.entries.values()].find(
      (one) => one.name === name && one.parentId === parentId && !this.trash.has(one.id),
    );
    this.ids += 1;
    const id = existing && !options.asNew ? existing.id : `file-${this.ids}`;
    const revision = `revision-${this.ids}`;
    this.revisions.set(`${id}/${revision}`, bytes);
    this.held.set(id, bytes);
    const md5 = createHash('md5').update(bytes, 'latin1').digest('hex');
    this.add({ id, name, parentId, mimeType: 'text/csv', md5, bytes: bytes.length, revision, modifiedMs: 0 });
    return id;
  }

  add(entry: FileEntry): void {
    this.entries.set(entry.id, entry);
  }

  mkdir(id: string, name: string, parentId = ROOT): void {
    this.add(folderEntry(id, name, parentId));
  }

  rename(id: string, name: string): void {
    const entry = this.entries.get(id);
    if (entry) this.add({ ...entry, name });
  }

  /** Takes a file out of every folder; it can be read as long as nobody empties the trash. */
  unlist(id: string): void {
    const entry = this.entries.get(id);
    if (entry) this.add({ ...entry, parentId: '' });
  }

  /** Deletes a file for good. */
  remove(id: string): void {
    this.entries.delete(id);
    this.trash.delete(id);
    this.held.delete(id);
    for (const key of [...this.revisions.keys()]) if (key.startsWith(`${id}/`)) this.revisions.delete(key);
  }

  /** Puts a file into the trash. */
  throwAway(id: string): void {
    this.trash.add(id);
  }

  /** Lets a file hold other bytes, of which listings know nothing yet. */
  replaceUnlisted(id: string, bytes: string): void {
    this.held.set(id, bytes);
  }

  list(folderId: string): FileEntry[] {
    this.calls.push(`list ${folderId}`);
    if (this.gone.has(folderId)) {
      throw new ServiceError('drive.files.list', 'missing', 404, 'refused', 'File not found: .');
    }
    const fault = this.listFaults.shift();
    if (fault) throw fault;
    const found = [...this.entries.values()].filter(
      ({ id, parentId }) => parentId === folderId && !this.unlisted.has(id) && !this.isTrashed(id),
    );
    const { afterList } = this;
    this.afterList = null;
    afterList?.();
    return found;
  }

  entry(id: string): FileEntry | null {
    this.calls.push(`entry ${id}`);
    if (this.isTrashed(id) || this.gone.has(id)) return null;
    return id === ROOT ? folderEntry(ROOT, 'Exportaciones', '') : (this.entries.get(id) ?? null);
  }

  private isTrashed(id: string): boolean {
    const above = [id];
    for (const at of above) {
      const parent = this.entries.get(at)?.parentId;
      if (parent !== undefined && !above.includes(parent)) above.push(parent);
    }
    return above.some((at) => this.trash.has(at));
  }

  listTrash(folderId: string): FileEntry[] {
    this.calls.push(`list trash ${folderId}`);
    return [...this.entries.values()].filter(
      (entry) => entry.parentId === folderId && this.trash.has(entry.id),
    );
  }

  folder(folderId: string): { id: string; name: string; isFolder: boolean } | null {
    this.calls.push('folder');
    const id = this.shortcuts.get(folderId) ?? folderId;
    if (id === ROOT) return { id, name: 'Exportaciones', isFolder: true };
    const entry = this.entries.get(id);
    return entry ? { id, name: entry.name, isFolder: entry.mimeType === FOLDER_TYPE } : null;
  }

  revisionsOf(fileId: string): Revision[] {
    this.calls.push(`revisions ${fileId}`);
    const kept = [...this.revisions].filter(([key]) => key.startsWith(`${fileId}/`));
    if (kept.length === 0) throw new ServiceError('drive.revisions.list', 'missing', 404, 'refused', fileId);
    return kept.map(([key, bytes]) => ({
      id: key.slice(fileId.length + 1),
      md5: createHash('md5').update(bytes, 'latin1').digest('hex'),
      bytes: bytes.length,
      modifiedMs: Number(/\d+$/.exec(key)?.[0]) * 60_000,
      marked: this.marked.has(key),
    }));
  }

  read(content: ContentSource, start: number, end: number): Part {
    if (content.kind === 'kept') return this.readKept(content, start, end);
    const key = content.kind === 'revision' ? `${content.fileId}/${content.revision}` : content.fileId;
    this.calls.push(`read ${start}-${end}`);
    const fault = this.faults.shift();
    if (fault) throw fault;
    const bytes = (content.kind === 'revision' ? this.revisions : this.held).get(key);
    if (bytes !== undefined && content.kind === 'revision' && !this.giveRevisions && !this.marked.has(key))
      throw new ServiceError('urlfetch', 'denied', 403, 'refused', 'This revision cannot be downloaded');
    if (bytes === undefined) throw new ServiceError('urlfetch', 'missing', 404, 'refused', 'File not found');
    this.afterRead?.();
    return { bytes: bytes.slice(start, end), size: bytes.length };
  }

  private readKept(content: KeptContent, start: number, end: number): Part {
    if (!this.versions) throw new ServiceError('drive', 'missing', 404, 'refused', 'nothing is kept');
    return new KeptReader(this.versions, () => 'spreadsheet-id').read(content, start, end);
  }
}
