/** Tells the system's errors apart. */

/** Codes of the system itself; those of Node begin with `ERR_` and are mistakes of a program. */
const SYSTEM = /^E(?!RR_)[A-Z0-9]+$/;

/** What a full disk answers. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether the disk refused something that a person can put right. */
export function isSystemError(error: unknown): boolean {
  return SYSTEM.test(systemCode(error));
}

/** Whether a code says that there is no room. */
export function isDiskFull(code: string): boolean {
  return FULL.has(code);
}

/** The path that an error of the system is about; '' when it names none. */
export function systemPath(error: unknown): string {
  return typeof error === 'object' && error !== null && 'path' in error ? String(error.path) : '';
}

/**
 * Code of an error of the system, such as `ENOENT`; '' when it is none. Looks at the property only: an error of
 * another realm is no instance of this one's `Error`.
 */
export function systemCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
