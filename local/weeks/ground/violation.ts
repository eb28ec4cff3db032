/** Violations: promises that were broken, which the simulation counts. */

/**
 * `torn`: a reader saw something that is not one snapshot, or data without its manifest row. `lost`: a snapshot was not
 * dealt with in time. `diverged`: the tabs, or what the script reports, differ from the folder. `leaked`: something was left
 * over, or a client's text got where it must not be.
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
