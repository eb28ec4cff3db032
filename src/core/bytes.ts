/** The bytes of one snapshot: a sample to infer from, and chunk after chunk. */
import type { ByteSample } from './csv/reader';
import { LIMITS } from './limits';
import type { SnapshotSource } from './ports';
import { ServiceError } from './ports';
import type { Budget } from './retry';
import { withRetry } from './retry';
import type { Snapshot } from './snapshot/snapshot';

export interface ByteSource {
  readonly source: SnapshotSource;
  readonly budget: Budget;
}

/** The revision that holds exactly these bytes. */
export type Pinned = Pick<Snapshot, 'fileId' | 'revision' | 'bytes'>;

/**
 * The first chunk, and for a file that is larger some bytes from its middle and its end.
 *
 * @param from - where bytes are read
 * @param snapshot - whose bytes
 * @throws ServiceError
 */
export function takeSample(from: ByteSource, snapshot: Pinned): ByteSample {
  const { bytes } = snapshot;
  const part = (start: number, end: number) => ({
    offset: start,
    bytes: readRange(from, snapshot, start, end),
  });
  if (bytes === 0) return { size: 0, parts: [] };
  if (bytes <= LIMITS.chunkBytes) return { size: bytes, parts: [part(0, bytes)] };
  // Even offsets keep the units of UTF-16 whole.
  const middle = Math.floor(bytes / 4) * 2;
  const end = Math.floor((bytes - LIMITS.sampleBytes) / 2) * 2;
  const parts = [part(0, LIMITS.chunkBytes), part(middle, middle + LIMITS.sampleBytes), part(end, bytes)];
  return { size: bytes, parts };
}

/**
 * The chunk that begins at an offset. A whole one also where an earlier run stopped within the first chunk, so that
 * every run gets on.
 *
 * @param from - where bytes are read
 * @param snapshot - whose bytes
 * @param sample - of the snapshot, so that its first chunk is not read twice
 * @param offset - byte from 0
 * @throws ServiceError
 */
export function readChunk(from: ByteSource, snapshot: Pinned, sample: ByteSample, offset: number): string {
  if (offset === 0) return sample.parts[0]?.bytes ?? '';
  return readRange(from, snapshot, offset, Math.min(offset + LIMITS.chunkBytes, snapshot.bytes));
}

/**
 * Cuts a chunk into pieces for the reader, so that the rows of each are looked at while they are new.
 *
 * @param chunk - binary string
 */
export function* piecesOf(chunk: string): Generator<string> {
  const { cutBytes } = LIMITS;
  for (let at = 0; at < chunk.length; at += cutBytes) yield chunk.slice(at, at + cutBytes);
}

function readRange({ source, budget }: ByteSource, snapshot: Pinned, start: number, end: number): string {
  const { fileId, revision } = snapshot;
  const content = { kind: 'revision', fileId, revision } as const;
  const { bytes } = withRetry(budget, () => source.read(content, start, end));
  if (bytes.length === end - start) return bytes;
  throw new ServiceError(
    'urlfetch',
    'transient',
    0,
    'unknown',
    `${bytes.length} of ${end - start} bytes came`,
  );
}
