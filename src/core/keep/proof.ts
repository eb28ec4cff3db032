/** The MD5 of a content between two of its pieces, so that each piece can be proved, and a version be gone on with. */
import type { KeptPiece } from '../ports/version-store';
import { Md5 } from '../snapshot/md5';
import type { KeptVersion } from './version';

/**
 * How far a digest is, as a piece keeps it. Pieces end where blocks of 64 bytes do, so that nothing is left over.
 *
 * @param digest - that has taken in all up to the end of the piece
 */
export function chainOf(digest: Md5): string {
  return digest.state().words.join(' ');
}

/**
 * A digest that has taken in all before a byte.
 *
 * @param chain - as the piece before keeps it; null at the first byte
 * @param bytes - how many there were
 */
export function resumeDigest(chain: string | null, bytes: number): Md5 {
  if (chain === null) return new Md5();
  const [a = 0, b = 0, c = 0, d = 0] = chain.split(' ').map(Number);
  return new Md5({ bytes, words: [a, b, c, d], rest: '' });
}

/**
 * Whether bytes are those that were kept as a piece.
 *
 * @param version - whose piece it is
 * @param piece - one of its pieces
 */
export function isProved(version: KeptVersion, piece: KeptPiece, bytes: string): boolean {
  const before = version.pieces[version.pieces.indexOf(piece) - 1];
  const digest = resumeDigest(before?.chain ?? null, piece.start);
  digest.push(bytes);
  return piece.end === version.bytes ? digest.hex() === version.md5 : chainOf(digest) === piece.chain;
}
