/** Downloads a content range by range and proves at the end that it is the listed one. */

import { LIMITS } from '../ground/limits';
import type { ContentSource, SnapshotSource } from '../ground/ports/source';
import type { Budget } from '../ground/retry';
import { withRetry } from '../ground/retry';
import type { ByteSample } from '../reading/rows/reader';
import type { Md5State } from '../records/snapshot/md5';
import { MD5_BLOCK, Md5, md5Of } from '../records/snapshot/md5';
import type { Snapshot } from '../records/snapshot/snapshot';

export interface ByteSource {
  readonly source: SnapshotSource;
  readonly budget: Budget;
}

/** The content to read, with its listed MD5 and size. */
export interface Wanted extends Pick<Snapshot, 'md5' | 'bytes'> {
  readonly content: ContentSource;
}

/** State from which another run continues a download. It contains none of the bytes. */
export interface DownloadState {
  /** MD5 of the sample: the continuing run must infer the dialect from the same bytes. */
  readonly sample: string;
  /** MD5 state of the bytes that need not be read again. */
  readonly digest: Md5State;
}

/**
 * One download. The file may be replaced between any two reads. So each answer is compared with the listed size, each range
 * with the parts of the sample that lie in it, and all bytes with the listed MD5.
 */
export class Download {
  /** Bytes from the beginning that have been read, by this run or an earlier one. */
  offset: number;
  private digest: Md5;
  /** Number of digested bytes: whole MD5 blocks, so that a state contains no bytes. */
  private digested: number;
  /** The bytes that were read after the digested ones. */
  private waiting = '';
  private sampleDigest: string | null = null;

  private constructor(
    private readonly from: ByteSource,
    private readonly wanted: Wanted,
    readonly sample: ByteSample,
    digest: Md5State | undefined,
  ) {
    this.digest = new Md5(digest);
    this.digested = digest?.bytes ?? 0;
    this.offset = this.digested;
  }

  /**
   * Begins a download by reading its sample: the first chunk and, for a larger file, some bytes from its middle and end.
   *
   * @param kept - state of an earlier run; null = start with the first byte
   * @returns null = the content is not the listed one, or not the one that the earlier run read
   * @throws ServiceError
   */
  static begin(from: ByteSource, wanted: Wanted, kept: DownloadState | null): Download | null {
    const parts: { offset: number; bytes: string }[] = [];
    for (const [start, end] of sampleRanges(wanted.bytes)) {
      const bytes = readRange(from, wanted, start, end);
      if (bytes === null) return null;
      parts.push({ offset: start, bytes });
    }
    const sample = { size: wanted.bytes, parts };
    const download = new Download(from, wanted, sample, kept?.digest);
    return kept && kept.sample !== download.digestOfSample() ? null : download;
  }

  /** Starts again with the first byte. */
  restart(): void {
    this.digest = new Md5();
    this.waiting = '';
    this.digested = 0;
    this.offset = 0;
  }

  /**
   * Reads the next chunk. It has full size even if an earlier run stopped inside the first chunk, so that every run makes
   * progress.
   *
   * @param from - first byte that is needed: where the reader of an earlier run stopped
   * @returns null = the content is not the listed one
   * @throws ServiceError
   */
  next(from = this.offset): string | null {
    const start = this.offset;
    const bytes = start === 0 ? (this.sample.parts[0]?.bytes ?? '') : this.chunkAt(start);
    if (bytes === null || !this.agrees(start, bytes)) return null;
    this.offset += bytes.length;
    this.waiting += bytes;
    return start < from ? bytes.slice(from - start) : bytes;
  }

  /**
   * Digests the bytes that need not be read again.
   *
   * @param offset - first byte that a later run would have to read again
   */
  digestUpTo(offset: number): void {
    const length = Math.floor((offset - this.digested) / MD5_BLOCK) * MD5_BLOCK;
    this.digest.push(this.waiting.slice(0, length));
    this.waiting = this.waiting.slice(length);
    this.digested += length;
  }

  /** State for a later run. It continues at the offset given to `digestUpTo`, or up to 63 bytes before it (MD5 blocks). */
  state(): DownloadState {
    return { sample: this.digestOfSample(), digest: this.digest.state() };
  }

  /**
   * Whether this is the listed content. Reads the rest of it to compute the MD5. If the rest is too large or takes too long,
   * the comparison of sizes must suffice.
   *
   * @param untilMs - time after which nothing more is read, in ms since 1970
   * @throws ServiceError
   */
  isProven(untilMs: number): boolean {
    const { bytes, md5 } = this.wanted;
    if (bytes - this.offset > LIMITS.provenBytes) return true;
    while (this.offset < bytes) {
      if (this.from.budget.clock.now() >= untilMs) return true;
      if (this.next() === null) return false;
      this.digestUpTo(this.offset);
    }
    this.digestUpTo(bytes);
    const whole = new Md5(this.digest.state());
    whole.push(this.waiting);
    return whole.hex() === md5;
  }

  private chunkAt(start: number): string | null {
    return readRange(this.from, this.wanted, start, Math.min(start + LIMITS.chunkBytes, this.wanted.bytes));
  }

  /** Whether these bytes equal the sample wherever both overlap. */
  private agrees(start: number, bytes: string): boolean {
    return this.sample.parts.every((part) => {
      const first = Math.max(start, part.offset);
      const end = Math.min(start + bytes.length, part.offset + part.bytes.length);
      const cut = (text: string, offset: number) => text.slice(first - offset, end - offset);
      return first >= end || cut(bytes, start) === cut(part.bytes, part.offset);
    });
  }

  private digestOfSample(): string {
    this.sampleDigest ??= md5Of(this.sample.parts.map((part) => part.bytes).join(''));
    return this.sampleDigest;
  }
}

/** Byte ranges of the sample, each `[first, first after it]`. Even offsets do not split UTF-16 code units. */
function sampleRanges(bytes: number): (readonly [number, number])[] {
  const { chunkBytes, sampleBytes } = LIMITS;
  if (bytes === 0) return [];
  if (bytes <= chunkBytes) return [[0, bytes]];
  const middle = Math.floor(bytes / 4) * 2;
  const end = Math.floor((bytes - sampleBytes) / 2) * 2;
  return [
    [0, chunkBytes],
    [middle, middle + sampleBytes],
    [end, bytes],
  ];
}

/** Reads a range; null = the content does not have the listed size. */
function readRange(
  { source, budget }: ByteSource,
  wanted: Wanted,
  start: number,
  end: number,
): string | null {
  const { bytes, size } = withRetry(budget, () => source.read(wanted.content, start, end));
  const isOther = size !== null && size !== wanted.bytes;
  return isOther || bytes.length !== end - start ? null : bytes;
}
