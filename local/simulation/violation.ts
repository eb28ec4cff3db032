/** What the simulation counts: a promise that was broken. */

/**
 * `torn`: a reader saw what is no snapshot, or data without its manifest row. `lost`: a snapshot was not dealt with
 * in time. `diverged`: what stands there, or what the manifest tells, is not what the folder holds. `leaked`:
 * something was left behind, or a client's text came where it must not be.
 */
export const KINDS = ['torn', 'lost', 'diverged', 'leaked'] as const;

export type Kind = (typeof KINDS)[number];

export interface Violation {
  readonly kind: Kind;
  /** What was seen: tabs, files and figures, never a cell's text. */
  readonly text: string;
}

/** Takes a violation; the seed ends with it. */
export type Report = (kind: Kind, text: string) => void;
