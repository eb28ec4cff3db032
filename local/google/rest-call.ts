/** One call of a REST method, whichever way it came. */
export interface RestCall {
  /** Path and query parameters by name. */
  readonly params: Readonly<Record<string, unknown>>;
  /** The request's body, plain JSON; undefined where there is none. */
  readonly body?: unknown;
  /** Size of the request. */
  readonly bytes: number;
  /** Contents that are uploaded, one char a byte; null when there are none. */
  readonly media: string | null;
  /** Whether the parameters came in a body, where they may be of any length. */
  readonly isForm?: true;
}
