/** Checks the hidden folder: which versions it contains, and whether each is a content that a tab showed. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { AppDataFile } from '../../google/drive/app-data';
import { headOf } from '../../google/drive/store';
import type { Runtime } from '../../runtime/runtime';
import type { Folder } from '../client/folder';
import { halvesOf, versionKey } from '../client/version';
import { ENTITIES, PUBLISHED } from '../ground/entities';
import type { Report } from '../ground/violation';
import { mayKeep, roomOf } from '../weather/keeping';
import type { Reader } from './reader';

/** A version of which all pieces are kept. */
export interface KeptVersion {
  readonly tab: string;
  readonly key: string;
}

/** A piece of a version, from the properties of its file. */
interface Piece {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
}

export class KeptWatch {
  /** Complete versions, by tab and key. */
  private readonly whole = new Map<string, KeptVersion>();
  /** Accounts that had installed before; the present account does not see what they keep. */
  private readonly former = new Set<string>();
  /** Keys of what tabs showed when the script lost its memory. */
  private readonly forgotten = new Set<string>();
  /** Numbers of files that were ever made and that were there at the last look; null = not looked at yet. */
  private made: number | null = null;
  private present: number | null = null;

  /** @param installer - address of the account that installs first */
  constructor(
    private readonly runtime: Runtime,
    private installer: string,
    private readonly folder: Folder,
    private readonly reader: Reader,
    private readonly report: Report,
  ) {}

  /** Complete versions of a tab. */
  of(tab: string): KeptVersion[] {
    return [...this.whole.values()].filter((version) => version.tab === tab);
  }

  /**
   * Another account has installed.
   * @param installer - its address
   */
  handOver(installer: string): void {
    if (installer === this.installer) return;
    this.former.add(this.installer);
    this.installer = installer;
    this.whole.clear();
    this.made = null;
  }

  /** The script lost its memory: it no longer knows which versions it still had to keep. */
  forget(): void {
    for (const { key } of this.reader.published.values()) this.forgotten.add(key);
  }

  /** Looks after a step of the script. */
  look(): void {
    const { appData } = this.runtime;
    const all = appData.save();
    if (appData.made === this.made && all.length === this.present) return;
    this.made = appData.made;
    this.present = all.length;
    const own = all.filter(({ user }) => user === this.installer);
    if (all.some((one) => !own.includes(one) && !this.former.has(one.user)))
      this.report('leaked', 'a version lies in the Drive of another account');
    const groups = new Map<string, AppDataFile[]>();
    for (const { file } of own) groups.set(nameOf(file), [...(groups.get(nameOf(file)) ?? []), file]);
    for (const name of this.whole.keys()) if (!groups.has(name)) this.whole.delete(name);
    for (const [name, files] of groups) this.take(name, files);
  }

  private take(name: string, files: readonly AppDataFile[]): void {
    const pieces = chainOf(files.map(pieceOf));
    if (pieces === null) {
      this.whole.delete(name);
      return;
    }
    const [first] = files;
    if (first === undefined || this.whole.has(name)) return;
    const { file = '', md5 = '' } = first.appProperties;
    const version = { tab: first.description, key: versionKey(file, md5) };
    this.whole.set(name, version);
    const digest = createHash('md5');
    for (const { id } of pieces)
      digest.update(gunzipSync(this.runtime.appData.bytesOf(id) ?? new Uint8Array()));
    if (digest.digest('hex') !== md5 || !this.folder.contents.versions.has(version.key))
      this.report('torn', `a kept version of ${version.tab} is not what its file held`);
    if (!this.reader.told.has(`${PUBLISHED} ${version.tab} ${version.key}`))
      this.report('torn', `a kept version of ${version.tab} was never published`);
  }

  /**
   * What is still to do: tabs that show a version that is not kept though their file still holds it, and bytes to be freed.
   * @returns null = nothing
   */
  owed(): string | null {
    if (!this.isTime) return null;
    const room = roomOf(this.runtime);
    const size = this.runtime.appData.sizeOf(this.installer);
    if (room !== null && size > room) return `${size - room} bytes more than there is room for`;
    if (room !== null || !mayKeep(this.runtime)) return null;
    const owed = ENTITIES.filter(({ tab }) => {
      const key = this.reader.published.get(tab)?.key;
      if (key === undefined || this.forgotten.has(key)) return false;
      return this.isHeld(key) && !this.of(tab).some((version) => version.key === key);
    });
    return owed.length > 0 ? owed.map(({ tab }) => tab).join(' ') : null;
  }

  private get isTime(): boolean {
    return this.runtime.quotas.usedInDay('trigger', this.installer) < TIME_FOR_VERSIONS;
  }

  private isHeld(key: string): boolean {
    const { fileId, md5 } = halvesOf(key);
    const entry = this.folder.drive.entry(fileId);
    return entry !== undefined && headOf(entry)?.md5 === md5;
  }
}

/**
 * Milliseconds of trigger time a day up to which versions must be kept. The script stops at half of the 90 minutes, by its
 * own count.
 */
const TIME_FOR_VERSIONS = 0.4 * 90 * 60_000;

function nameOf({ description, appProperties }: AppDataFile): string {
  return `${description} ${appProperties.file} ${appProperties.md5}`;
}

function pieceOf({ id, appProperties }: AppDataFile): Piece {
  const [, start, end, bytes] = /^(\d+)-(\d+)\/(\d+)$/.exec(appProperties.part ?? '') ?? [];
  return { id, start: Number(start), end: Number(end), bytes: Number(bytes) };
}

/** The pieces in order from the first byte to the last; null = there is a gap. */
function chainOf(pieces: readonly Piece[]): Piece[] | null {
  const chain: Piece[] = [];
  for (let end = 0; ; ) {
    const next = pieces.find((piece) => piece.start === end && piece.end > end);
    if (next === undefined) return null;
    chain.push(next);
    if (next.end === next.bytes) return chain;
    end = next.end;
  }
}
