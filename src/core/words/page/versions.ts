/** Data about the earlier versions of a tab that the sidebar shows. */
import type { Accounts } from './caller';

/** The tab whose earlier versions the sidebar shows. */
export interface Restoring {
  /** Null = the person chooses it. */
  readonly tab: string | null;
}

/** A version that can replace the current content of the tab. */
export interface VersionRow {
  /** Key by which the script finds the version. */
  readonly key: string;
  /** Time of its publication or modification: local ISO time with offset. */
  readonly at: string;
  /** Null = no run has read it. */
  readonly rows: number | null;
  readonly columns: number | null;
  readonly bytes: number;
  /** Its outcome, in a word. */
  readonly was: string;
  readonly file: string;
}

/** The versions of one tab, newest first. */
export interface VersionList {
  readonly stage: 'ready';
  readonly tab: string;
  /** Size of the tab's current content; null = nothing is published. */
  readonly shown: { readonly rows: number; readonly columns: number } | null;
  /** Whether the tab is pinned to an earlier version, so that the pin can be removed. */
  readonly isPinned: boolean;
  readonly rows: readonly VersionRow[];
  /** Sentences about versions that are not in the list. */
  readonly notes: readonly string[];
}

export type VersionData =
  | VersionList
  /** Nothing can be listed; `message` says why. */
  | { readonly stage: 'none'; readonly message: string }
  | ({ readonly stage: 'other-account' } & Accounts);
