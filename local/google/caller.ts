/** Who asks one of Google's APIs: an account, by a program that holds a token of it. */
export interface Caller {
  /** Mail address of the account. */
  readonly user: string;
  /** ID of the program, as far as it is known by one. */
  readonly program: string;
  /**
   * Whether the token has one of several scopes.
   * @param needed - scopes without their common beginning
   */
  holds(needed: readonly string[]): boolean;
}
