/** What Google knows of the accounts that use the script, besides their addresses. */
import type { Language } from './language/language';

interface Account {
  /** In which Google speaks to it. */
  readonly language: Language;
  /** Whether the client's Drive is shared with it; otherwise nothing in it is there for this account. */
  readonly seesDrive: boolean;
}

export class Accounts {
  private readonly known = new Map<string, Account>();

  /** @param usual - what holds for every account of which nothing else was said */
  constructor(private readonly usual: Account) {}

  /** @param user - address of the account */
  of(user: string): Account {
    return this.known.get(user) ?? this.usual;
  }

  /**
   * Says what is so of one account.
   * @param user - its address
   * @param change - what is not as it was
   */
  set(user: string, change: Partial<Account>): void {
    this.known.set(user, { ...this.of(user), ...change });
  }
}
