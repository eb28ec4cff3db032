/**
 * Whose page it is and who runs its calls. With several Google accounts in one browser these may be two: the page was
 * opened by one, its calls run under another (docs/platform.md, P133).
 */

/** Addresses; null where Google does not tell. */
export interface Accounts {
  /** Of whoever opened the page in the menu. */
  readonly page: string | null;
  /** Under which the script runs what the page asks for. */
  readonly script: string | null;
}

/** What keeps a page from acting for the person before it: another account acts, or nobody can tell. */
type AccountProblem = 'other' | 'unknown';

/**
 * What keeps a page from acting for the person before it; null when nothing does.
 *
 * @param accounts - of the page and of the script
 */
export function accountProblem({ page, script }: Accounts): AccountProblem | null {
  if (page === null || script === null) return 'unknown';
  return page.toLowerCase() === script.toLowerCase() ? null : 'other';
}
