/** What the command line needs of the embedded runtime, and of the world that it runs in. */
import type { CallEvent } from '../runtime/call';
import type { Execution } from '../runtime/execution';
import type { Progress } from './told/progress';
import type { XlsxTab } from './xlsx/write';

/** The runtime with the built script. */
export interface ScriptHost {
  call(name: string, args?: readonly unknown[], how?: { readonly as?: 'trigger' | 'person' }): Execution;
  /** Runs the triggers that are due until an instant, and lets time pass until it. */
  fireTriggers(untilMs: number): Execution[];
  readonly clock: { readonly nowMs: number; advance(ms: number): void };
  readonly triggers: {
    /** The trigger that is due first until an instant; none before the script is installed. */
    due(untilMs: number): { readonly nextMs: number | null } | null;
  };
  trace: ((line: string) => void) | null;
  onCall: ((event: CallEvent) => void) | null;
}

/** A runtime opened on a folder and on what earlier runs left. */
export interface Opened {
  readonly host: ScriptHost;
  /** ID of the folder on the runtime's Drive. */
  readonly folderId: string;
  /** Tabs of the Spreadsheet as they are now. */
  tabs(): readonly XlsxTab[];
  /** Entries of the folder that could not be taken: links, files that are being written, and the system's reason. */
  unread(): readonly { readonly path: string; readonly reason: string }[];
  /**
   * Looks at the folder now; names the files that somebody is writing.
   *
   * @param tell - is told of bytes as they are copied out of it
   */
  look(tell?: (bytes: number) => void): readonly string[];
  /** Keeps everything for the next run. */
  save(): void;
}

/** Where text goes, and what the terminal can show. */
export interface Screen {
  /** Standard output. */
  out(text: string): unknown;
  /** Standard error. */
  err(text: string): unknown;
  colour: boolean;
  /** Tells how far long work is. */
  progress: Progress;
}
