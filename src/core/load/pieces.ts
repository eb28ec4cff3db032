/** Cuts what was read into pieces. */
import { LIMITS } from '../limits';

/**
 * Cuts a chunk into pieces for the reader, so that the rows of each are looked at while they are new.
 *
 * @param chunk - binary string
 */
export function* piecesOf(chunk: string): Generator<string> {
  const { cutBytes } = LIMITS;
  for (let at = 0; at < chunk.length; at += cutBytes) yield chunk.slice(at, at + cutBytes);
}
