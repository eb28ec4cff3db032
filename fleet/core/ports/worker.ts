/** Does several things at once, up to a limit. */
export interface Worker {
  /** Results in the order of the inputs. */
  all<T, R>(given: readonly T[], work: (one: T) => Promise<R>): Promise<R[]>;
}
