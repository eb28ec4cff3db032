/** The reading path as in the script: ranges as binary strings, one reader, rows counted and dropped. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS } from '../../src/core/ground/limits';
import { piecesOf } from '../../src/core/load/pieces';
import { type ByteSample, openReader } from '../../src/core/reading/rows/reader';
import type { SnapshotReader } from '../../src/core/reading/rows/snapshot-reader';

/** Cost of reading a whole file. */
export interface Reading {
  rows: number;
  ms: number;
  /** CPU time in user mode, which other programs do not affect. */
  cpuMs: number;
  /** Most bytes of heap at the end of a chunk, while its rows are still held. */
  heapPeak: number;
}

/**
 * Reads a file chunk by chunk and drops its rows.
 *
 * @param path - a CSV file
 * @param collect - frees garbage before the heap is measured; slows the reading down
 * @param take - receives the rows
 * @throws RangeError when the reader does not take the file
 */
export function readThrough(
  path: string,
  collect: () => void = () => undefined,
  take: (rows: readonly (readonly string[])[]) => void = () => undefined,
): Reading {
  const file = openSync(path, 'r');
  const size = fstatSync(file).size;
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  const reader = open(file, size);
  let rows = 0;
  let heapPeak = 0;
  for (let offset = 0; offset < size; offset += LIMITS.chunkBytes) {
    const held: string[][][] = [];
    for (const piece of piecesOf(readRange(file, offset, Math.min(size, offset + LIMITS.chunkBytes)))) {
      const rows = reader.push(piece);
      take(rows);
      held.push(rows);
    }
    collect();
    heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
    for (const taken of held) rows += taken.length;
  }
  rows += reader.finish().length;
  closeSync(file);
  const cpuMs = process.cpuUsage(startedCpu).user / 1_000;
  return { rows, ms: performance.now() - startedMs, cpuMs, heapPeak };
}

function open(file: number, size: number): SnapshotReader {
  const opened = openReader(sampleOf(file, size), {});
  if (!opened.ok) throw new RangeError(opened.problem.code);
  return opened.reader;
}

/** The parts that the script samples. */
function sampleOf(file: number, size: number): ByteSample {
  const part = (start: number, end: number) => ({ offset: start, bytes: readRange(file, start, end) });
  const { chunkBytes, sampleBytes } = LIMITS;
  if (size <= chunkBytes) return { size, parts: [part(0, size)] };
  const middle = Math.floor(size / 4) * 2;
  const end = Math.floor((size - sampleBytes) / 2) * 2;
  return { size, parts: [part(0, chunkBytes), part(middle, middle + sampleBytes), part(end, size)] };
}

function readRange(file: number, start: number, end: number): string {
  const bytes = Buffer.allocUnsafe(end - start);
  const length = readSync(file, bytes, 0, bytes.length, start);
  return bytes.toString('latin1', 0, length);
}
