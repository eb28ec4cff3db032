/** Present and former contents of the client's files, and when the script may have seen them. */
import { createHash } from 'node:crypto';
import type { ListingLag } from '../../google/drive/listing-lag';
import type { MemoryDrive } from '../../google/drive/memory';
import { type DriveEntry, headOf } from '../../google/drive/store';
import type { ClientFile } from './client-file';
import { Sightings } from './sightings';
import type { Flaw } from './version';
import { Version, versionKey } from './version';

export class Contents {
  /** Every content that ever existed, by key. */
  readonly versions = new Map<string, Version>();
  readonly sightings = new Sightings();
  /** Whether listings leave something out at present, or may. */
  mayAsk: () => boolean = () => false;

  /**
   * @param listings - changes that listings do not show yet
   * @param now - the true time
   */
  constructor(
    private readonly drive: MemoryDrive,
    private readonly listings: ListingLag,
    private readonly now: () => number,
  ) {}

  /** Key of the content that listings show of a file. */
  keyOf(file: ClientFile): string {
    const entry = this.drive.entry(file.id);
    return keyOfHead(entry && this.listings.shown(entry));
  }

  /** Whether a file holds a content that listings do not show yet: a download returns other bytes than the listing names. */
  isAhead(file: ClientFile): boolean {
    return keyOfHead(this.drive.entry(file.id)) !== this.keyOf(file);
  }

  /** What is wrong with the present content of a file; null = nothing. */
  flawOf(file: ClientFile): Flaw | null {
    return this.versions.get(keyOfHead(this.drive.entry(file.id)))?.flaw ?? null;
  }

  /** Present bytes of a file. */
  bytesOf(file: ClientFile): Uint8Array {
    const entry = this.drive.entry(file.id);
    const head = entry && headOf(entry);
    const bytes = head && this.drive.read(file.id, head.id, 0, head.size);
    return bytes ?? new Uint8Array();
  }

  /** Makes listings show the present content of a file. */
  showAll(file: ClientFile): void {
    const { drive, sightings } = this;
    this.listings.catchUp(file.id);
    if (file.listed) sightings.show(keyOfHead(drive.entry(file.id)), this.now());
  }

  /**
   * A file holds its present content from now on.
   * @param listedMs - from when on listings surely show it
   */
  enter(file: ClientFile, flaw: Flaw | null, listedMs: number): void {
    const key = keyOfHead(this.drive.entry(file.id));
    // The script may ask by ID for a file that a listing leaves out. The answer is current, however late listings are.
    const toldMs = this.mayAsk() ? this.now() : listedMs;
    this.sightings.appear(key, toldMs, listedMs);
    if (file.tab === null) return;
    const known = this.versions.get(key);
    if (known !== undefined) known.liveMs = null;
    else this.versions.set(key, new Version(key, file.tab, this.bytesOf(file), file.layout, flaw, toldMs));
  }

  /**
   * A file no longer holds its present content.
   * @param toldMs - from when on listings show that
   */
  leave(file: ClientFile, toldMs: number): void {
    const key = keyOfHead(this.drive.entry(file.id));
    this.sightings.vanish(key, toldMs);
    const version = this.versions.get(key);
    if (version !== undefined) version.liveMs = this.now();
  }
}

/** Key of the present content of a file. */
export function keyOfHead(entry: DriveEntry | undefined): string {
  return versionKey(entry?.id ?? '', (entry && headOf(entry)?.md5) ?? '');
}

/** MD5 in hex. */
export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
