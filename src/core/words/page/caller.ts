/**
 * Compares the account that opened a page with the account that runs its calls. With several Google accounts in one browser
 * they may differ (docs/platform.md, P133).
 */

/** E-mail addresses of accounts; null = unknown. */
export interface Accounts {
  /** Account that opened the page in the menu. */
  readonly page: string | null;
  /** Account that runs the page's calls. */
  readonly script: string | null;
}

/** Why a page may not act for its person: its calls run as another account, or an account is unknown. */
type AccountProblem = 'other' | 'unknown';

/** Why a page may not act for its person; null = it may. */
export function accountProblem({ page, script }: Accounts): AccountProblem | null {
  if (page === null || script === null) return 'unknown';
  return page.toLowerCase() === script.toLowerCase() ? null : 'other';
}
