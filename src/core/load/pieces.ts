/** Cuts a chunk of bytes into pieces. */
import { LIMITS } from '../ground/limits';

/**
 * Cuts a chunk into pieces for the reader, so that the rows of a piece are used and freed before garbage collection moves
 * them.
 *
 * @param chunk - binary string
 */
export function* piecesOf(chunk: string): Generator<string> {
  const { cutBytes } = LIMITS;
  for (let at = 0; at < chunk.length; at += cutBytes) yield chunk.slice(at, at + cutBytes);
}
