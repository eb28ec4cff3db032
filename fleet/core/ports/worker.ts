/** Does many things at once, but not all of them. */
export interface Worker {
  /** Answers in the order of what was given. */
  all<T, R>(given: readonly T[], work: (one: T) => Promise<R>): Promise<R[]>;
}
