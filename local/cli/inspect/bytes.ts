/** Gives the bytes of a file on disk as the reader takes them: binary strings, in chunks. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '../../../src/core/ground/limits';
import type { ByteSample } from '../../../src/core/reading/rows/open';

/** Bytes of the parts that are looked at in the middle and at the end of a large file. */
const PART_BYTES = 64 * 1024;

/** A file that is open for reading. */
export interface OpenFile {
  readonly size: number;
  read(start: number, end: number): string;
  close(): void;
}

/**
 * Opens a file.
 *
 * @throws the file system's error
 */
export function openFile(path: string): OpenFile {
  // A pipe would be waited for, a device has no end.
  if (!statSync(path).isFile()) throw Object.assign(new Error(`${path} is no file`), { code: 'EINVAL' });
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  return {
    size,
    read(start, end) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
      const bytes = readSync(descriptor, buffer, 0, buffer.length, start);
      return buffer.toString('latin1', 0, bytes);
    },
    close: () => closeSync(descriptor),
  };
}

/**
 * Takes the parts of a file that its dialect is inferred from, as the publication does.
 *
 * @param file - to look at
 */
export function sampleOf(file: OpenFile): ByteSample {
  const { size } = file;
  const first = { offset: 0, bytes: file.read(0, LIMITS.chunkBytes) };
  if (size <= LIMITS.chunkBytes) return { size, parts: [first] };
  // Even offsets keep the units of UTF-16 whole.
  const middle = Math.floor(size / 4) * 2;
  const last = Math.floor((size - PART_BYTES) / 2) * 2;
  const parts = [middle, last].map((offset) => ({ offset, bytes: file.read(offset, offset + PART_BYTES) }));
  return { size, parts: [first, ...parts] };
}
