/** Reads a literal file through the reader, for tests. */
import type { Dialect, DialectHints } from '../../../src/core/reading/candidates/dialect';
import { openReader } from '../../../src/core/reading/rows/reader';
import type { ReaderFacts } from '../../../src/core/reading/rows/snapshot-reader';

/** All that a reader tells about a file. */
export interface ReadFile {
  readonly rows: string[][];
  readonly dialect: Dialect;
  readonly facts: ReaderFacts;
}

/** The bytes of a text in UTF-8, as a binary string. */
export function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/**
 * Reads bytes, cut into pieces.
 *
 * @param bytes - binary string
 * @param sizes - sizes of the pieces, over and over; none = one piece
 * @param hints - parts of the dialect that are forced
 * @throws RangeError when the reader does not take the file
 */
export function readBytes(bytes: string, sizes: readonly number[] = [], hints: DialectHints = {}): ReadFile {
  const opened = openReader({ size: bytes.length, parts: [{ offset: 0, bytes }] }, hints);
  if (!opened.ok) throw new RangeError(opened.problem.code);
  const { reader } = opened;
  const rows: string[][] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes.length === 0 ? bytes.length : Math.max(1, sizes[turn % sizes.length] ?? 1);
    rows.push(...reader.push(bytes.slice(at, at + size)));
    at += size;
  }
  rows.push(...reader.finish());
  return { rows, dialect: reader.dialect, facts: { ...reader.facts } };
}

/**
 * Reads a text as a file in UTF-8.
 *
 * @param hints - parts of the dialect that are forced
 */
export function readText(text: string, hints: DialectHints = {}): ReadFile {
  return readBytes(utf8(text), [], hints);
}

/** Codes and places of what was observed: `code@line` or `code@line:column`. */
export function observed({ facts }: ReadFile): string[] {
  return facts.findings.map(
    ({ code, line, column }) => `${code}@${line}${column === null ? '' : `:${column}`}`,
  );
}
