/** Recognizes errors of the operating system. */

/** Codes of the system itself. Codes of Node begin with `ERR_` and are programming mistakes. */
const SYSTEM = /^E(?!RR_)[A-Z0-9]+$/;

/** Codes of a full disk. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** An error of the system, with its code, such as `ENOENT`. */
interface SystemError {
  readonly code: string;
}

/** Whether the system refused something that a person can correct. */
export function isSystemError(error: unknown): error is SystemError {
  const code = systemCode(error);
  return code !== null && SYSTEM.test(code);
}

/** Whether a code means that the disk is full. */
export function isDiskFull(code: string): boolean {
  return FULL.has(code);
}

/** The path that an error of the system is about; null when it has none. */
export function systemPath(error: unknown): string | null {
  return textOf(error, 'path');
}

/**
 * Code of an error of the system, such as `ENOENT`; null when it has none. Reads the property only: an error of another
 * realm is not an instance of this realm's `Error`.
 */
export function systemCode(error: unknown): string | null {
  return textOf(error, 'code');
}

function textOf(error: unknown, name: 'code' | 'path'): string | null {
  const value: unknown = Object(error)[name];
  return typeof value === 'string' ? value : null;
}
