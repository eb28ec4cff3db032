/** The result of a diagnosis: facts as figures and codes, never a client's data. */

/** Why a probe could not run. */
export type Obstacle =
  | 'not-installed'
  | 'no-file'
  | 'unreadable'
  | 'few-files'
  | 'other-account'
  | 'large-file'
  | 'no-tabs'
  | 'no-edit'
  | 'no-permission'
  | 'no-time';

/** Facts about earlier contents of files: Google delivers them, or refuses them. */
export const GIVEN = 'given';
export const WITHHELD = 'denied 403';

/** Result of a probe. The facts are figures and codes, never a client's data. */
export type Verdict =
  | { readonly state: 'passed' | 'failed'; readonly facts: string }
  | { readonly state: 'skipped'; readonly facts: Obstacle };

export interface ProbeResult {
  readonly id: string;
  readonly state: Verdict['state'];
  readonly facts: string;
  /** Milliseconds that it took. */
  readonly ms: number;
}

/** How often the folder is looked at, and how long firings of the trigger take, as measured by runs. */
export interface Watching {
  /** Minutes between two firings. */
  readonly triggerMinutes: number;
  /** Minutes between two looks. */
  readonly lookMinutes: number;
  /** Mean milliseconds of a firing that ends at once, and of one that looks and finds nothing, both without start-up. */
  readonly leaveMs: number;
  readonly lookMs: number;
}

/** Result of a diagnosis. */
export interface Diagnosis {
  readonly version: string;
  /** Hash of the pushed files; null = the build has none. */
  readonly codeHash: string | null;
  /** ISO 8601 local time with offset. */
  readonly time: string;
  /** Null = no run has measured yet. */
  readonly watching: Watching | null;
  readonly results: readonly ProbeResult[];
}
