/** Tells a full disk from other failures, whoever met it: Node by a code, the engine by the system's own words. */

/** What the system answers when there is no room, or no more is allowed. */
const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const WORDS = /no space left on device|file too large|disk quota exceeded/i;

/** What is said then. */
export const DISK_FULL =
  'The disk is full. What was imported before stands, and nothing counts that is not whole. Make room and pull again; --cache DIR keeps the snapshots on another disk.';

/**
 * @param error - as caught, or what it was made of
 */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause }: { code?: unknown; cause?: unknown } = error;
  return CODES.has(String(code)) || WORDS.test(error.message) || isDiskFull(cause);
}
