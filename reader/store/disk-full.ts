/** Distinguishes a full disk from other failures: Node reports it with a code, the engine with the system's message. */

/** Codes and messages of the system when the disk or a quota is full. */
const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const WORDS = /no space left on device|file too large|disk quota exceeded/i;

/** The message for people. */
export const DISK_FULL =
  'The disk is full. What was imported before stands, and nothing counts that is not whole. Make room and pull again; --cache DIR keeps the snapshots on another disk.';

/**
 * @param error - as caught, or its cause
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause }: { code?: unknown; cause?: unknown } = error;
  return CODES.has(String(code)) || WORDS.test(error.message) || isDiskFull(cause);
}
