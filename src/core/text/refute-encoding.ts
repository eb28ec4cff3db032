/** Tells whether the bytes of a whole file contradict the encoding that its parts suggested. */
import { isByteEncoding } from './byte-tables';
import { decideEncoding } from './detect';
import type { Encoding } from './encoding';
import { judgeBytes } from './judge-encoding';

/** Mean nats a byte by which another encoding must explain the file better. */
const CLEARLY = 1;
/** Runs that it takes to turn from one encoding of one byte a character to another. */
const RUNS_MIN = 20;

/**
 * Tells the encoding that a file is really in, or null if the one it was read in holds.
 *
 * @param encoding - that the file was read in
 * @param contexts - runs beyond ASCII that were met, with their neighbours
 * @param decoded - characters of several bytes, and bytes that belong to none, in the whole file
 */
export function contradicts(
  encoding: Encoding,
  contexts: readonly string[],
  decoded: { readonly valid: number; readonly bad: number },
): Encoding | null {
  if (encoding === 'utf-8') {
    if (decoded.bad <= decoded.valid) return null;
    const told = decideEncoding(contexts).encoding;
    return told === 'utf-8' ? 'windows-1252' : told;
  }
  if (!isByteEncoding(encoding) || contexts.length === 0) return null;
  const told = decideEncoding(contexts).encoding;
  if (told === 'utf-8') return told;
  if (contexts.length < RUNS_MIN || told === encoding) return null;
  const own = judgeBytes(contexts).find((judged) => judged.encoding === encoding);
  return (own?.behind ?? 0) > CLEARLY ? told : null;
}
