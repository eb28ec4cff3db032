/** What happened, and what to do, in words for operations. */
export interface Told {
  readonly what: string;
  readonly todo: string;
}
