/** A content on its way here: read range by range, and in the end proven to be the one that was listed. */
import type { ByteSample } from '../csv/reader';
import { LIMITS } from '../limits';
import type { ContentSource, SnapshotSource } from '../ports/source';
import type { Budget } from '../retry';
import { withRetry } from '../retry';
import type { Md5State } from '../snapshot/md5';
import { MD5_BLOCK, Md5, md5Of } from '../snapshot/md5';
import type { Snapshot } from '../snapshot/snapshot';

export interface ByteSource {
  readonly source: SnapshotSource;
  readonly budget: Budget;
}

/** What is to be read, where, and by what it is known. */
export interface Wanted extends Pick<Snapshot, 'md5' | 'bytes'> {
  readonly content: ContentSource;
}

/** Where a download can be gone on with in another run; none of its bytes is in it. */
export interface DownloadState {
  /** MD5 of the sample: whoever goes on has to infer from the same bytes. */
  readonly sample: string;
  /** Of what was read, as far as nobody needs it again. */
  readonly digest: Md5State;
}

/**
 * One download. A file may be replaced between any two of its ranges, so that each answer is held against the size that
 * was listed, the parts of the sample against the ranges that they lie in, and all bytes against the MD5.
 */
export class Download {
  /** Bytes from the beginning that have been read, by this run or an earlier one. */
  offset: number;
  private digest: Md5;
  /** Bytes that are digested: whole blocks, so that a state holds none of them. */
  private digested: number;
  /** The bytes behind those. */
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
   * Begins a download with its sample: the first chunk, and for a file that is larger some bytes from its middle and end.
   *
   * @param from - where bytes are read
   * @param kept - where an earlier run stopped; null to begin with the first byte
   * @returns null when it is not the content that was listed, or that the earlier run read
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

  /** Begins anew with the first byte. */
  restart(): void {
    this.digest = new Md5();
    this.waiting = '';
    this.digested = 0;
    this.offset = 0;
  }

  /**
   * The next chunk; a whole one also where an earlier run stopped within the first, so that every run gets on.
   *
   * @param from - byte from which on they are needed: where the reader stopped, if that was in an earlier run
   * @returns null when the content is not the one that was listed
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
   * Digests what was read, as far as nobody needs it again.
   *
   * @param offset - byte from which on a later run would have to read again
   */
  digestUpTo(offset: number): void {
    const length = Math.floor((offset - this.digested) / MD5_BLOCK) * MD5_BLOCK;
    this.digest.push(this.waiting.slice(0, length));
    this.waiting = this.waiting.slice(length);
    this.digested += length;
  }

  /** Where a later run may go on: at the byte up to which it was digested, or a few before. */
  state(): DownloadState {
    return { sample: this.digestOfSample(), digest: this.digest.state() };
  }

  /**
   * Whether this is the content that was listed. Reads what is left of it; where that is too much, or takes too long, the
   * size has to do.
   *
   * @param untilMs - when to read nothing more, in ms since 1970
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

  /** Whether the sample holds the same bytes where it holds these. */
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

/** Where the sample lies; even offsets keep the units of UTF-16 whole. */
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

/** Null when the content is of another size than was listed. */
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
