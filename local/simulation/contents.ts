/** What the client's files hold and have held, and when the script may have seen it. */
import { createHash } from 'node:crypto';
import type { ListingLag } from '../drive/listing-lag';
import type { MemoryDrive } from '../drive/memory';
import { type DriveEntry, headOf } from '../drive/store';
import type { ClientFile } from './client-file';
import { Sightings } from './sightings';
import type { Flaw } from './version';
import { Version, versionKey } from './version';

export class Contents {
  /** All that were ever there, by their keys. */
  readonly versions = new Map<string, Version>();
  readonly sightings = new Sightings();
  /** Whether listings leave something out these days. */
  mayAsk: () => boolean = () => false;

  /**
   * @param listings - what listings do not know yet
   * @param now - the true time
   */
  constructor(
    private readonly drive: MemoryDrive,
    private readonly listings: ListingLag,
    private readonly now: () => number,
  ) {}

  /** Key of what listings tell of a file. */
  keyOf(file: ClientFile): string {
    const entry = this.drive.entry(file.id);
    return keyOfHead(entry && this.listings.shown(entry));
  }

  /** Whether a file holds something that listings do not tell yet: whoever reads it finds other bytes. */
  isAhead(file: ClientFile): boolean {
    return keyOfHead(this.drive.entry(file.id)) !== this.keyOf(file);
  }

  /** What is wrong with what a file holds; null = nothing. */
  flawOf(file: ClientFile): Flaw | null {
    return this.versions.get(keyOfHead(this.drive.entry(file.id)))?.flaw ?? null;
  }

  /** Bytes of what a file holds. */
  bytesOf(file: ClientFile): Uint8Array {
    const entry = this.drive.entry(file.id);
    const head = entry && headOf(entry);
    const bytes = head && this.drive.read(file.id, head.id, 0, head.size);
    return bytes ?? new Uint8Array();
  }

  /** Listings tell at once what a file holds. */
  showAll(file: ClientFile): void {
    const { drive, sightings } = this;
    this.listings.catchUp(file.id);
    if (file.listed) sightings.show(keyOfHead(drive.entry(file.id)), this.now());
  }

  /**
   * A file holds something from now on.
   * @param listedMs - from when on listings surely tell it
   */
  enter(file: ClientFile, flaw: Flaw | null, listedMs: number): void {
    const key = keyOfHead(this.drive.entry(file.id));
    // What a listing leaves out may be asked for by its ID, and then is told as it is, however late listings are.
    const toldMs = this.mayAsk() ? this.now() : listedMs;
    this.sightings.appear(key, toldMs, listedMs);
    if (file.tab === null) return;
    const known = this.versions.get(key);
    if (known !== undefined) known.liveMs = null;
    else this.versions.set(key, new Version(key, file.tab, this.bytesOf(file), file.layout, flaw, toldMs));
  }

  /**
   * A file does not hold any more what it held.
   * @param toldMs - from when on listings tell that
   */
  leave(file: ClientFile, toldMs: number): void {
    const key = keyOfHead(this.drive.entry(file.id));
    this.sightings.vanish(key, toldMs);
    const version = this.versions.get(key);
    if (version !== undefined) version.liveMs = this.now();
  }
}

/** Key of what a file holds. */
export function keyOfHead(entry: DriveEntry | undefined): string {
  return versionKey(entry?.id ?? '', (entry && headOf(entry)?.md5) ?? '');
}

/** MD5 in hex. */
export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
