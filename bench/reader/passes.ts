/// <reference path="../../src/core/csv/papaparse.d.ts" />
/** Reads a file that is in memory, once with the reader and once with bare PapaParse, and drops the rows. */
import Papa from 'papaparse';
import { openReader } from '../../src/core/csv/reader';

const PART = 64 * 1024;

/** What one reading took. */
export interface Pass {
  readonly ms: number;
  readonly rows: number;
  /** Milliseconds until the dialect was known. */
  readonly openMs: number;
}

/**
 * Reads bytes to rows: detection, decoding, cutting.
 *
 * @param pieces - the file as binary strings, in order
 * @param size - bytes of the file
 */
export function readPieces(pieces: readonly string[], size: number): Pass {
  const startedMs = performance.now();
  const [first = ''] = pieces;
  const last = pieces[pieces.length - 1] ?? '';
  const middle = pieces[Math.floor(pieces.length / 2)] ?? '';
  const step = first.length;
  const parts = [
    { offset: 0, bytes: first },
    { offset: step * Math.floor(pieces.length / 2), bytes: middle.slice(0, PART) },
    { offset: size - Math.min(PART, last.length), bytes: last.slice(-PART) },
  ];
  const opened = openReader({ size, parts }, {});
  if (!opened.ok) throw new RangeError(opened.problem.code);
  const openMs = performance.now() - startedMs;
  let rows = 0;
  for (const piece of pieces) rows += opened.reader.push(piece).length;
  rows += opened.reader.finish().length;
  return { ms: performance.now() - startedMs, rows, openMs };
}

/**
 * Parses text that is decoded already, with the dialect given.
 *
 * @param text - the whole file
 */
export function parseBare(text: string): Pass {
  const startedMs = performance.now();
  const config = { delimiter: ';', newline: '\r\n', quoteChar: '"', escapeChar: '"' };
  const rows = new Papa.Parser(config).parse(text, 0, false).data.length;
  return { ms: performance.now() - startedMs, rows, openMs: 0 };
}
