/** What the sidebar shows of the earlier versions of a tab. */
import type { Accounts } from './caller';

/** Whose earlier versions the sidebar shows. */
export interface Restoring {
  /** Null = the person says which. */
  readonly tab: string | null;
}

/** One that can be put in the place of what the tab shows. */
export interface VersionRow {
  /** By which the script finds it again. */
  readonly key: string;
  /** When it was published, or modified: local ISO time with offset. */
  readonly at: string;
  /** Null where no run has read it. */
  readonly rows: number | null;
  readonly columns: number | null;
  readonly bytes: number;
  /** What became of it, in a word. */
  readonly was: string;
  readonly file: string;
}

/** Those of one tab, the newest first. */
export interface VersionList {
  readonly stage: 'ready';
  readonly tab: string;
  /** What the tab holds; null when nothing is published. */
  readonly shown: { readonly rows: number; readonly columns: number } | null;
  /** Whether it is an earlier one already, which can be let go. */
  readonly isPinned: boolean;
  readonly rows: readonly VersionRow[];
  /** What is to be said of versions that are not in the list. */
  readonly notes: readonly string[];
}

export type VersionData =
  | VersionList
  /** Nothing can be listed, and why. */
  | { readonly stage: 'none'; readonly message: string }
  | ({ readonly stage: 'other-account' } & Accounts);
