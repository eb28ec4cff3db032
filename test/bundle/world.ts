/** The built bundle, installed on the embedded runtime, with a Drive in memory. */
import { MemoryDrive } from '../../local/google/drive/memory';
import type { Tab } from '../../local/google/sheets/tab';
import type { Execution } from '../../local/runtime/execution';
import type { RuntimeOptions } from '../../local/runtime/options';
import { Runtime } from '../../local/runtime/runtime';
import { contextsFor } from '../../local/weeks/week';

export const FIVE_MINUTES = 5 * 60_000;

/** What all worlds of a test file share: contexts in which the built script is already loaded. */
const shared = { scriptFolder: 'dist', contexts: contextsFor('dist') };

export interface BundleWorld {
  readonly runtime: Runtime;
  readonly drive: MemoryDrive;
  readonly folderId: string;
  /** Puts a file into the installed folder. */
  put(name: string, content: Uint8Array | string): string;
  /** Lets five minutes pass and runs what is due. */
  poll(): Execution;
  /** Polls until nothing is pending. */
  settle(): Execution[];
  /** Text of a tab as a reader sees it, or null. */
  texts(title: string): string[][] | null;
  tab(title: string): Tab | undefined;
  /** Manifest rows, newest first, as `tab | outcome | code`. */
  outcomes(): string[];
  manifest(): string[][];
}

export function openBundle(options: Partial<Omit<RuntimeOptions, 'drive'>> = {}): BundleWorld {
  const drive = new MemoryDrive();
  const folderId = drive.mkdir('Exportaciones');
  const isBuilt = options.scriptFolder === undefined && options.realmFile === undefined;
  const runtime = new Runtime({ ...(isBuilt ? shared : { scriptFolder: 'dist' }), drive, ...options });
  const installed = runtime.call('install', [folderId]);
  if (installed.error) throw new Error(`install failed: ${installed.error.message}`);
  const tab = (title: string) => runtime.spreadsheet.tabs.find((one) => one.title === title);
  const texts = (title: string) => {
    const found = tab(title);
    return found ? [...found.rows()].map((row) => trim(row)) : null;
  };
  const poll = () => {
    runtime.clock.advance(FIVE_MINUTES);
    return runtime.call('poll', [], { as: 'trigger' });
  };
  const settle = () => {
    const runs: Execution[] = [];
    for (let left = 20; left > 0; left--) {
      const run = poll();
      runs.push(run);
      if (pendingOf(run) === 0) return runs;
    }
    throw new Error('still pending after 20 polls');
  };
  const manifest = () => (texts('_Manifiesto') ?? []).slice(1);
  const outcomes = () => manifest().map((row) => [row[2], row[3], row[4]].join(' | '));
  const put = (name: string, content: Uint8Array | string) =>
    drive.put(name, content, { parentId: folderId });
  return { runtime, drive, folderId, put, poll, settle, texts, tab, outcomes, manifest };
}

/** Service calls of an execution, the lock's left out. */
export function serviceCalls(run: Execution): string[] {
  return run.calls.map((call) => call.api).filter((api) => !api.startsWith('LockService'));
}

function pendingOf(run: Execution): number {
  const value: unknown = run.value;
  if (run.error) throw new Error(run.error.message);
  return typeof value === 'object' && value !== null && 'pending' in value ? Number(value.pending) : 0;
}

function trim(row: readonly string[]): string[] {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end -= 1;
  return row.slice(0, end);
}
