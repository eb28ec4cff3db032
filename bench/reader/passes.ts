/// <reference path="../../src/core/reading/cut/papaparse.d.ts" />
/** Reads a file in memory, once with the reader and once with bare PapaParse, in CPU time. */
import Papa from 'papaparse';
import { piecesOf } from '../../src/core/load/pieces';
import { openReader } from '../../src/core/reading/rows/reader';

const PART = 64 * 1024;

/** Cost of one reading. */
export interface Pass {
  readonly ms: number;
  readonly rows: number;
  /** Part of the milliseconds until the dialect was known. */
  readonly openMs: number;
}

/**
 * Reads bytes to rows: detection, decoding, cutting.
 *
 * @param pieces - the file as binary strings, in order; large ones are passed on as in a publication
 * @param size - bytes of the file
 * @param holds - whether all rows of a piece are held until its end, as in staging, and not dropped at once
 */
export function readPieces(pieces: readonly string[], size: number, holds = false): Pass {
  const startedMs = processorMs();
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
  const openMs = processorMs() - startedMs;
  let rows = 0;
  for (const piece of pieces) {
    const held: string[][][] = [];
    for (const part of piecesOf(piece)) {
      const read = opened.reader.push(part);
      rows += read.length;
      if (holds) held.push(read);
    }
  }
  rows += opened.reader.finish().length;
  return { ms: processorMs() - startedMs, rows, openMs };
}

/**
 * Parses decoded text with the given dialect.
 *
 * @param text - the whole file
 */
export function parseBare(text: string): Pass {
  const startedMs = processorMs();
  const config = { delimiter: ';', newline: '\r\n', quoteChar: '"', escapeChar: '"' };
  const rows = new Papa.Parser(config).parse(text, 0, false).data.length;
  return { ms: processorMs() - startedMs, rows, openMs: 0 };
}

/**
 * Reads bytes to rows with PapaParse: decoded by the platform, parsed piece by piece with the given dialect; no row is kept.
 *
 * @param file - bytes
 * @param step - bytes of a piece
 */
export function parseBytes(file: Buffer, encoding: string, step: number): Pass {
  const startedMs = processorMs();
  const decoder = new TextDecoder(encoding);
  const config = { delimiter: ';', newline: '\r\n', quoteChar: '"', escapeChar: '"' };
  let carry = '';
  let rows = 0;
  for (let at = 0; at < file.length; at += step) {
    const last = at + step >= file.length;
    carry += decoder.decode(file.subarray(at, at + step), { stream: !last });
    const { data, meta } = new Papa.Parser(config).parse(carry, 0, !last);
    rows += data.length;
    carry = carry.slice(meta.cursor);
  }
  return { ms: processorMs() - startedMs, rows, openMs: 0 };
}

/**
 * Reads bytes to rows with the reader: bytes to binary strings, detection, decoding, splitting; no row is kept.
 *
 * @param file - bytes
 * @param step - bytes of a piece
 */
export function readBytes(file: Buffer, step: number): Pass {
  const startedMs = processorMs();
  const part = (from: number, to: number) => file.toString('latin1', from, Math.min(to, file.length));
  const middle = 2 * Math.floor(file.length / 4);
  const parts = [
    { offset: 0, bytes: part(0, step) },
    { offset: middle, bytes: part(middle, middle + PART) },
    { offset: file.length - PART, bytes: part(file.length - PART, file.length) },
  ];
  const opened = openReader({ size: file.length, parts }, {});
  if (!opened.ok) throw new RangeError(opened.problem.code);
  const openMs = processorMs() - startedMs;
  let rows = 0;
  for (let at = 0; at < file.length; at += step) {
    for (const piece of piecesOf(part(at, at + step))) rows += opened.reader.push(piece).length;
  }
  rows += opened.reader.finish().length;
  return { ms: processorMs() - startedMs, rows, openMs };
}

/** CPU time of all threads: it includes concurrent garbage collection and excludes other programs. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
