/** Decides whether the bytes of a whole file contradict the encoding that its parts suggested. */
import { isByteEncoding } from './byte-tables';
import { decideEncoding } from './detect';
import type { Encoding } from './encoding';
import { judgeBytes } from './judge-encoding';

/** Minimum mean nats per byte by which another encoding explains the file better. */
const CLEARLY = 1;
/** Minimum non-ASCII runs for a change from one single-byte encoding to another. */
const RUNS_MIN = 20;

/**
 * The real encoding of a file; null = the one in which it was read.
 *
 * @param encoding - in which the file was read
 * @param contexts - non-ASCII runs of the file, with their neighbours
 * @param decoded - characters of several bytes, and bytes that belong to no character, in the whole file
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
