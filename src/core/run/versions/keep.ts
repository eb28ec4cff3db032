/** Stores one version piece by piece. The last piece is stored only after the MD5 of the whole content is proved. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { Part } from '../../ground/ports/source';
import type { KeptPiece } from '../../ground/ports/version-store';
import { withRetry } from '../../ground/retry';
import type { Published } from '../../judge/state/entity';
import { chainOf, resumeDigest } from '../../load/keep/proof';
import type { KeptVersion } from '../../load/keep/version';
import { keptKey, versionsOf } from '../../load/keep/version';
import type { ListedFile } from '../../records/snapshot/folder';
import type { Md5 } from '../../records/snapshot/md5';
import type { Session } from '../session/session';

export interface Keep {
  readonly session: Session;
  readonly spreadsheetId: string;
  readonly roomBytes: number;
  /** Time after which no new piece is begun, in ms since 1970. */
  readonly untilMs: number;
  /** All stored pieces, by ID; kept up to date when pieces are added or removed. */
  readonly pieces: Map<string, KeptPiece>;
  /** Whether a piece was sent again because no answer came: the store may hold it twice. */
  mayHaveTwins: boolean;
  /** Files of the folder, as listed. */
  readonly files: readonly ListedFile[];
}

/**
 * `away`: the folder lists the file with another content, or does not list it and Google refuses to deliver it; `gone`: the
 * bytes are not the published ones; `later`: a later run continues; `refused`: Google refuses to deliver a listed file.
 */
export type KeepEnding = 'kept' | 'away' | 'gone' | 'later' | 'refused' | 'too-large';

/**
 * Keeps the content that a tab shows.
 *
 * @throws ServiceError when the store fails
 */
export function keepVersion(keep: Keep, tab: string, published: Published): KeepEnding {
  const { session, pieces, files } = keep;
  const wanted = keptKey({ tab, ...published });
  const found = versionsOf([...pieces.values()]).find((version) => keptKey(version) === wanted);
  if (found?.isWhole) {
    renew(keep, found, published.atMs);
    return 'kept';
  }
  const listed = files.find(({ id }) => id === published.fileId);
  const ending = holdsOther(published, listed)
    ? 'away'
    : new Upload(keep, tab, published, found, listed !== undefined).run();
  if (ending === 'away' || ending === 'gone' || ending === 'too-large') {
    for (const piece of [...pieces.values()].filter((one) => keptKey(one) === wanted)) {
      withRetry(session.budget, () => session.world.versions.remove(piece.id));
      pieces.delete(piece.id);
    }
  }
  return ending;
}

/** Whether the folder lists the file with another content. */
function holdsOther({ md5 }: Published, listed: ListedFile | undefined): boolean {
  return listed !== undefined && listed.md5 !== md5;
}

/** Whether a part may belong to the published content, judged by the size of the file. */
function isPartOf({ facts }: Published, size: number | null): size is number {
  return size !== null && size > 0 && (!facts || facts.bytes === size);
}

/** Whether the whole content has the published MD5. Only such content becomes a version. */
function isProvedBy({ md5 }: Published, digest: Md5): boolean {
  return digest.hex() === md5;
}

/** The age of a kept version counts from its last publication, so a content that is shown again is renewed. */
function renew({ session, pieces }: Keep, version: KeptVersion, publishedMs: number): void {
  const [first] = version.pieces;
  if (!first || version.publishedMs >= publishedMs) return;
  withRetry(session.budget, () => session.world.versions.renew(first.id, publishedMs));
  pieces.set(first.id, { ...first, publishedMs });
}

class Upload {
  private stored: number;

  /**
   * @param begun - the part that an earlier run kept
   * @param isListed - whether the folder lists the file
   */
  constructor(
    private readonly keep: Keep,
    private readonly tab: string,
    private readonly published: Published,
    private readonly begun: KeptVersion | undefined,
    private readonly isListed: boolean,
  ) {
    this.stored = begun?.storedBytes ?? 0;
  }

  run(): KeepEnding {
    const { session, roomBytes, untilMs } = this.keep;
    const last = this.begun?.pieces[this.begun.pieces.length - 1];
    let start = last?.end ?? 0;
    const digest = resumeDigest(last?.chain ?? null, start);
    for (;;) {
      const part = this.read(start);
      if (typeof part === 'string') return part;
      digest.push(part.bytes);
      const end = start + part.bytes.length;
      const isLast = end === part.size;
      const isGood = isLast ? isProvedBy(this.published, digest) : end === start + LIMITS.chunkBytes;
      if (!isGood) return 'gone';
      this.put(part, start, isLast ? null : chainOf(digest));
      if (this.stored > roomBytes) return 'too-large';
      if (isLast) return 'kept';
      start = end;
      if (session.world.clock.now() >= untilMs) return 'later';
    }
  }

  /** The next part, or why there is none. If Google refuses a listed file, a later try may succeed. */
  private read(start: number): (Part & { readonly size: number }) | 'away' | 'gone' | 'refused' {
    const { world, budget } = this.keep.session;
    const { fileId } = this.published;
    const content = { kind: 'file', fileId } as const;
    try {
      const { bytes, size } = withRetry(budget, () =>
        world.source.read(content, start, start + LIMITS.chunkBytes),
      );
      return isPartOf(this.published, size) ? { bytes, size } : 'gone';
    } catch (error) {
      const isRefusal =
        error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied');
      if (!isRefusal) throw error;
      return this.isListed ? 'refused' : 'away';
    }
  }

  private put(
    { bytes, size }: { readonly bytes: string; readonly size: number },
    start: number,
    chain: string | null,
  ): void {
    const { keep } = this;
    const { session, spreadsheetId, pieces } = keep;
    const { fileId, md5, revision, fileName: name, atMs: publishedMs } = this.published;
    const of = { tab: this.tab, fileId, md5, bytes: size, name, revision, publishedMs };
    const facts = { ...of, start, end: start + bytes.length, chain };
    let tries = 0;
    const kept = withRetry(session.budget, () => {
      tries += 1;
      return session.world.versions.put(spreadsheetId, facts, bytes);
    });
    keep.mayHaveTwins ||= tries > 1;
    pieces.set(kept.id, kept);
    this.stored += kept.storedBytes;
  }
}
