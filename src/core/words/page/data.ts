/** Data of the sidebar, as codes and figures. The browser turns them into words. */
import type { Problem } from '../../judge/status/problems';
import type { StateCode } from '../../judge/status/state';

/** Actions of the sidebar. */
export type PanelAction =
  | 'run'
  | 'rerun'
  | 'publish'
  | 'restore'
  | 'go'
  | 'titles'
  | 'rows'
  | 'split'
  | 'use';

/** Number of observations by severity. */
export interface Severities {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** One entity. */
export interface EntityCard {
  readonly tab: string;
  readonly state: StateCode;
  /** Stable code of the reason; null = there is none. */
  readonly cause: string | null;
  /** Progress of the snapshot that is being loaded, in per cent; null = none is. */
  readonly percent: number | null;
  /** Rows of the tab; null = nothing was published. */
  readonly rows: number | null;
  /** Whether the tab shows an earlier version that a person restored instead of the newest file. */
  readonly pinned: boolean;
  /** Name of a file that may belong to the entity despite another name; null = there is none. */
  readonly candidate: string | null;
  /** Time of the publication: local ISO time with offset; null = nothing was published. */
  readonly publishedAt: string | null;
  /** Rows of the last published snapshots, oldest first. */
  readonly history: readonly number[];
  /** Name of the last handled file; null = none. */
  readonly file: string | null;
  /** The reason and what to do, as in `_Estado`; null = none. */
  readonly reason: string | null;
  readonly todo: string | null;
  /** Null = not counted. */
  readonly observations: Severities | null;
  /** Hours between two snapshots; null = unknown. */
  readonly expectedHours: number | null;
  readonly actions: readonly PanelAction[];
}

/** The system itself. */
export interface SystemCard {
  readonly folderId: string;
  /** Null = unknown. */
  readonly installedBy: string | null;
  /** Minutes between two looks at the folder; null = none, because the trigger is missing or does not work. */
  readonly everyMinutes: number | null;
  /** End of the last run that changed something, in ms since 1970; null = there was none. */
  readonly workedMs: number | null;
  /** Time of the last look that left a trace in the state, in ms since 1970; null = none did. */
  readonly lookedMs: number | null;
  /** Number that grows with every commit, from 0. */
  readonly generation: number;
  /** Progress of the current work, in per cent; null = there is none. */
  readonly percent: number | null;
  /** Whether a run still has work to do. */
  readonly isPending: boolean;
  /** Used percentage of the trigger's daily time. */
  readonly spentPercent: number;
  /** Problems of the system, most serious first. */
  readonly problems: readonly Problem[];
}

/** The whole sidebar. */
export interface ReadyPanel {
  readonly stage: 'ready';
  readonly version: string;
  /** Hash of the pushed files; null = the build has none. */
  readonly codeHash: string | null;
  /** Time of the server's clock, in ms since 1970: the browser's clock may be wrong. */
  readonly nowMs: number;
  /** Changes whenever these data may have changed. */
  readonly mark: string;
  readonly system: SystemCard;
  readonly entities: readonly EntityCard[];
  /** Tabs for which the folder has never contained a file. */
  readonly absent: readonly string[];
}

export type PanelData =
  | ReadyPanel
  /** Nothing is installed, this Spreadsheet is a copy, or Google has not enabled the APIs. */
  | { readonly stage: 'first-run' | 'copy' | 'disabled'; readonly version: string }
  /** The call runs as another account than the one that opened the sidebar, so it gets no data. */
  | { readonly stage: 'other-account'; readonly page: string | null; readonly script: string | null }
  /** Nothing has changed since the given mark. */
  | { readonly stage: 'unchanged'; readonly nowMs: number; readonly mark: string };
