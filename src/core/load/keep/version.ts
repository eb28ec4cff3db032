/** Builds kept versions from the pieces that the store lists. */
import type { KeptPiece } from '../../ground/ports/version-store';
import type { Identity } from '../../records/snapshot/snapshot';

/** One content of one file that a tab showed, as far as it is kept. */
export interface KeptVersion extends Identity {
  readonly tab: string;
  readonly name: string;
  readonly revision: string | null;
  /** Of the whole content. */
  readonly bytes: number;
  /** Last publication of this content in the tab, in ms since 1970. */
  readonly publishedMs: number;
  /** Pieces in order, from the first byte on, without a gap. */
  readonly pieces: readonly KeptPiece[];
  /** Duplicate pieces, and pieces after a gap. */
  readonly spare: readonly KeptPiece[];
  /** Whether the pieces are complete. Then the content is proved too: the last piece is stored only after the proof. */
  readonly isWhole: boolean;
  /** Bytes that the pieces take in the store. */
  readonly storedBytes: number;
}

/**
 * Groups pieces by version.
 *
 * @param pieces - in any order, possibly with duplicates
 */
export function versionsOf(pieces: readonly KeptPiece[]): KeptVersion[] {
  const groups = new Map<string, KeptPiece[]>();
  for (const piece of pieces) {
    const key = keptKey(piece);
    groups.set(key, [...(groups.get(key) ?? []), piece]);
  }
  return [...groups.values()].flatMap((group) => toVersion(group) ?? []);
}

/** The key of a kept version: file, content and tab. */
export function keptKey({ tab, fileId, md5 }: Identity & { readonly tab: string }): string {
  return `${fileId} ${md5} ${tab}`;
}

function toVersion(group: readonly KeptPiece[]): KeptVersion | null {
  const inOrder = [...group].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const pieces: KeptPiece[] = [];
  let end = 0;
  for (const piece of inOrder) {
    if (piece.start !== end || piece.end <= end) continue;
    pieces.push(piece);
    end = piece.end;
  }
  const [first] = inOrder;
  if (!first) return null;
  const { tab, fileId, md5, name, revision, bytes } = first;
  return {
    ...{ tab, fileId, md5, name, revision, bytes },
    publishedMs: Math.max(...group.map(({ publishedMs }) => publishedMs)),
    pieces,
    spare: inOrder.filter((piece) => !pieces.includes(piece)),
    isWhole: end === bytes,
    storedBytes: pieces.reduce((sum, { storedBytes }) => sum + storedBytes, 0),
  };
}
