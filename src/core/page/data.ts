/** What the sidebar shows, as codes and figures; the browser makes the words. */
import type { Problem } from '../status/problems';
import type { StateCode } from '../status/state';

/** What a person can do from the sidebar. */
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

/** Observations by how much they matter. */
export interface Severities {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** One entity. */
export interface EntityCard {
  readonly tab: string;
  readonly state: StateCode;
  /** Stable code of the reason; null = there is nothing to say. */
  readonly cause: string | null;
  /** How far the snapshot under way is, in per cent; null when none is. */
  readonly percent: number | null;
  /** Rows that the tab holds; null when nothing was published. */
  readonly rows: number | null;
  /** Whether they are of the earlier version that a person put in the place of the newest file. */
  readonly pinned: boolean;
  /** Name of a file that may be the entity's though it has another name; null = there is none. */
  readonly candidate: string | null;
  /** When they were published: local ISO time with offset; null = they were not. */
  readonly publishedAt: string | null;
  /** Rows of the last snapshots that were published, oldest first. */
  readonly history: readonly number[];
  /** Name of the last file that was handled; null = none was. */
  readonly file: string | null;
  /** The reason and what to do, as `_Estado` tells them; null = there is nothing to say, or to do. */
  readonly reason: string | null;
  readonly todo: string | null;
  /** Null when nobody has counted them. */
  readonly observations: Severities | null;
  /** Hours between two snapshots; null = unknown. */
  readonly expectedHours: number | null;
  readonly actions: readonly PanelAction[];
}

/** The system itself. */
export interface SystemCard {
  readonly folderId: string;
  /** Null = Google did not tell. */
  readonly installedBy: string | null;
  /** Minutes between two looks at the folder; null = nobody looks, since the trigger is gone or may not work. */
  readonly everyMinutes: number | null;
  /** When the last run that changed something ended, in ms; null = none has. */
  readonly workedMs: number | null;
  /** When the last look into the folder was that left a trace, in ms; null = none did. */
  readonly lookedMs: number | null;
  /** Number that grows with every commit, from 0. */
  readonly generation: number;
  /** How far the work under way is, in per cent; null when nothing is under way. */
  readonly percent: number | null;
  /** Whether a run has something left to look at. */
  readonly isPending: boolean;
  /** Per cent of the trigger's daily time that is used up. */
  readonly spentPercent: number;
  /** What is wrong with the system, the gravest first. */
  readonly problems: readonly Problem[];
}

/** The whole sidebar. */
export interface ReadyPanel {
  readonly stage: 'ready';
  readonly version: string;
  /** Hash of the pushed files; null = the build has none. */
  readonly codeHash: string | null;
  /** The server's clock, in ms: the browser's own may be wrong. */
  readonly nowMs: number;
  /** Changes whenever something here does. */
  readonly mark: string;
  readonly system: SystemCard;
  readonly entities: readonly EntityCard[];
  /** Tabs of which the folder has never held a file. */
  readonly absent: readonly string[];
}

export type PanelData =
  | ReadyPanel
  /** Nothing is installed, this Spreadsheet is a copy of the one that is, or Google has not turned the APIs on. */
  | { readonly stage: 'first-run' | 'copy' | 'disabled'; readonly version: string }
  /** The script runs this under another account than the one that opened the sidebar: nothing is told to it. */
  | { readonly stage: 'other-account'; readonly page: string | null; readonly script: string | null }
  /** Nothing has changed since the given mark. */
  | { readonly stage: 'unchanged'; readonly nowMs: number; readonly mark: string };
