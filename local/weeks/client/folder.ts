/** The client's folder in Drive, and the true facts about it that the product is compared with. */
import type { ListingLag } from '../../google/drive/listing-lag';
import type { MemoryDrive } from '../../google/drive/memory';
import type { Choice } from '../ground/choice';
import type { ClientFile } from './client-file';
import { Contents, keyOfHead, md5Of } from './contents';
import type { Layout } from './layout';
import { Unseen } from './unseen';
import type { Flaw, Version } from './version';

/** Files of one entity that the script remembers by their IDs. */
const FILES_KNOWN = 11;

export class Folder {
  readonly files = new Map<string, ClientFile>();
  readonly contents: Contents;
  /** Contents that a person wants published though they are held. */
  readonly allowed = new Set<string>();
  /** By tab: the last content that a person pinned instead of newer ones. */
  readonly choices = new Map<string, Choice>();
  /** All contents that a person ever pinned instead of newer ones. */
  readonly chosen = new Set<string>();
  readonly unseen: Unseen;
  private readonly disturbed = new Set<string>();

  /**
   * @param listings - changes that listings do not show yet
   * @param now - the true time
   */
  constructor(
    readonly drive: MemoryDrive,
    private readonly listings: ListingLag,
    readonly rootId: string,
    private readonly now: () => number,
  ) {
    this.contents = new Contents(drive, listings, now);
    this.unseen = new Unseen(now);
  }

  /** Makes a file and returns it. */
  put(name: string, tab: string, layout: Layout, bytes: Uint8Array, flaw: Flaw | null = null): ClientFile {
    const id = this.drive.put(name, bytes, { parentId: this.rootId });
    const file: ClientFile = { id, layout, name, tab, listed: true };
    this.files.set(id, file);
    this.unseen.appear(id);
    this.enter(file, flaw);
    return file;
  }

  /** Makes a file of no entity; returns its key. */
  putStranger(name: string, text: string): string {
    return keyOfHead(this.drive.entry(this.drive.put(name, text, { parentId: this.rootId })));
  }

  /**
   * Writes a file in place.
   * @param lagMs - for how long listings do not show the change
   */
  overwrite(file: ClientFile, bytes: Uint8Array, flaw: Flaw | null = null, lagMs = 0): void {
    const entry = this.drive.entry(file.id);
    // A content that the file had before would be shown, hidden and shown again.
    const isBack = entry?.revisions.some(({ md5 }) => md5 === md5Of(bytes)) ?? false;
    const ms = isBack ? 0 : lagMs;
    if (isBack) this.contents.showAll(file);
    else if (entry !== undefined) this.listings.hold(entry, ms);
    this.leave(file, this.now() + ms);
    this.drive.overwrite(file.id, bytes);
    this.enter(file, flaw, this.now() + ms);
  }

  /** Makes listings show the present content of every file. */
  catchUp(): void {
    for (const file of this.files.values()) this.contents.showAll(file);
  }

  /**
   * Gives a file another name.
   * @param tab - of the entity that the new name means; null = it means none
   */
  rename(file: ClientFile, name: string, tab: string | null): void {
    this.contents.showAll(file);
    this.leave(file);
    this.drive.rename(file.id, name);
    file.name = name;
    file.tab = tab;
    this.unseen.appear(file.id);
    this.enter(file);
  }

  /** Moves a file to a folder that is listed too. */
  move(file: ClientFile, folderId: string): void {
    this.contents.showAll(file);
    this.drive.move(file.id, folderId);
    if (file.tab !== null) this.disturb(file.tab);
  }

  trash(file: ClientFile): void {
    this.contents.showAll(file);
    this.leave(file);
    this.drive.trash(file.id);
    file.listed = false;
  }

  restore(file: ClientFile): void {
    this.drive.trash(file.id, false);
    file.listed = true;
    this.unseen.appear(file.id);
    this.enter(file);
  }

  /** Puts the folder itself into the trash. */
  hide(): void {
    this.drive.trash(this.rootId);
    this.unseen.hide();
  }

  /** Takes the folder out of the trash, with all that lies in it. */
  show(): void {
    this.drive.trash(this.rootId, false);
    this.unseen.show();
  }

  /**
   * Records that the script lost its memory.
   * @param isTold - whether the manifest contains a content, by its key
   * @param isFull - whether the manifest has no room for more rows
   */
  forget(isTold: (key: string) => boolean, isFull: boolean): void {
    const nowMs = this.now();
    const sinceOf = (key: string) => this.contents.versions.get(key)?.sinceMs ?? nowMs;
    this.contents.sightings.forget(nowMs, isTold, isFull, sinceOf);
    this.allowed.clear();
    for (const id of this.files.keys()) this.unseen.appear(id);
  }

  /** Files that stand for an entity at present. */
  live(tab: string): ClientFile[] {
    return [...this.files.values()].filter((file) => file.listed && file.tab === tab);
  }

  /** Live files that the script knows or that no listing leaves out: it cannot consider them missing. */
  certain(tab: string): ClientFile[] {
    return this.live(tab).filter(({ id }) => this.unseen.isCertain(id));
  }

  /**
   * Live files that existed when a run began and that the run could not miss, whatever listings leave out.
   * @param startedMs - when the run began
   */
  known(tab: string, startedMs: number): ClientFile[] {
    return this.live(tab).filter(({ id }) => this.unseen.wasKnown(id, startedMs));
  }

  /**
   * Records that a run looked at the folder.
   * @param startedMs - when it began
   * @param isSure - whether it ended normally, so that what it saw was kept
   * @param hasDealt - whether it dealt with the folder, or only looked at it
   */
  look(startedMs: number, isSure: boolean, hasDealt: boolean): void {
    const { unseen } = this;
    const { sightings } = this.contents;
    sightings.look(startedMs, this.now(), isSure, (id) => unseen.isMissed(id, startedMs));
    if (!isSure || !hasDealt || sightings.isShaken(startedMs, this.now())) return;
    unseen.meet(startedMs, (id) => this.isRemembered(id));
  }

  /**
   * The contents that may be the winner of an entity: the content whose first sighting is the latest. There are several if
   * it is unknown from outside which one that is.
   * @param files - of the entity; by default all live ones
   */
  winners(tab: string, files: readonly ClientFile[] = this.live(tab)): Version[] {
    const keys = files.map((file) => this.contents.keyOf(file));
    const { sightings } = this.contents;
    const isBeaten = (key: string): boolean => {
      const seenMs = sightings.latest(key);
      return seenMs !== null && keys.some((other) => sightings.rank(other) > seenMs);
    };
    return keys.filter((key) => !isBeaten(key)).flatMap((key) => this.contents.versions.get(key) ?? []);
  }

  /** Records that a tab may have to be published again though its content is the same. */
  disturb(tab: string): void {
    this.disturbed.add(tab);
  }

  /** Records that a tab was published. */
  rest(tab: string): void {
    this.disturbed.delete(tab);
  }

  /** Whether anything has happened since a tab was published. */
  isDisturbed(tab: string): boolean {
    return this.disturbed.has(tab);
  }

  /** Whether the script remembers a file by its ID once it has seen it. */
  private isRemembered(fileId: string): boolean {
    const tab = this.files.get(fileId)?.tab ?? null;
    return tab !== null && this.live(tab).length <= FILES_KNOWN;
  }

  private enter(file: ClientFile, flaw: Flaw | null = null, listedMs = this.now()): void {
    this.contents.enter(file, flaw, listedMs);
    if (file.tab !== null) this.disturb(file.tab);
  }

  private leave(file: ClientFile, listedMs = this.now()): void {
    this.contents.leave(file, listedMs);
    if (file.tab !== null) this.disturb(file.tab);
  }
}
