/** MD5 states between the pieces of a content: they prove each piece and let a later run continue a version. */
import type { KeptPiece } from '../../ground/ports/version-store';
import { Md5 } from '../../records/snapshot/md5';
import type { KeptVersion } from './version';

/**
 * The MD5 state that is stored with a piece. Pieces end at 64-byte blocks, so the state has no unprocessed bytes.
 *
 * @param digest - of all bytes up to the end of the piece
 */
export function chainOf(digest: Md5): string {
  return digest.state().words.join(' ');
}

/**
 * A digest that continues after some bytes.
 *
 * @param chain - state stored with the previous piece; null = at the first byte
 * @param bytes - number of bytes before
 */
export function resumeDigest(chain: string | null, bytes: number): Md5 {
  if (chain === null) return new Md5();
  const [a = 0, b = 0, c = 0, d = 0] = chain.split(' ').map(Number);
  return new Md5({ bytes, words: [a, b, c, d], rest: '' });
}

/** Whether bytes are those that were stored as a piece of a version. */
export function isProved(version: KeptVersion, piece: KeptPiece, bytes: string): boolean {
  const before = version.pieces[version.pieces.indexOf(piece) - 1];
  const digest = resumeDigest(before?.chain ?? null, piece.start);
  digest.push(bytes);
  return piece.end === version.bytes ? digest.hex() === version.md5 : chainOf(digest) === piece.chain;
}
