/** Sizes of reads. */
import { LIMITS } from '../../src/core/ground/limits';

/** Bytes of one read, as `inspect` reads. */
export const PIECE = 256 * 1024;
/** Bytes of one read, as the publication reads. */
export const CHUNK = LIMITS.chunkBytes;
