/** Installs the script where it is not, and polls on the virtual clock until nothing is pending. */
import type { Execution } from '../execution';
import type { ScriptHost } from './host';
import { type FileLine, readSummary } from './summary';

/** What a series of executions did and cost. */
export interface Load {
  installed: boolean;
  /** Executions of the script. */
  runs: number;
  handled: FileLine[];
  /** Files that were still waiting when we stopped. */
  pending: number;
  /** Service calls by the name of their API, locks included. */
  calls: Record<string, number>;
  /** Milliseconds that Google would have spent, by the cost model. */
  modelledMs: number;
  /** Why the script itself stopped, null when it did not. */
  broken: { name: string; message: string } | null;
}

/** The trigger that the script installs fires this often. */
export const POLL_MS = 5 * 60_000;

/** Polls without a file handled after which waiting longer would not help; a paused load takes a few. */
const QUIET_POLLS_MAX = 40;

/**
 * Loads the folder: installs on first use, then polls.
 *
 * @param host - the runtime with the script
 * @param folderId - the folder's ID on the runtime's Drive
 */
export function loadFolder(host: ScriptHost, folderId: string): Load {
  const load = emptyLoad();
  if (host.triggers.length === 0) {
    take(load, host.call('install', [folderId], { as: 'person' }));
    load.installed = load.broken === null;
  }
  for (let quiet = 0; quiet < QUIET_POLLS_MAX && load.broken === null; quiet += 1) {
    const before = load.handled.length;
    host.clock.advance(POLL_MS);
    poll(host, load);
    if (load.pending === 0) break;
    if (load.handled.length > before) quiet = 0;
  }
  return load;
}

/**
 * Polls once, now.
 *
 * @param host - the runtime with the script installed
 */
export function pollOnce(host: ScriptHost): Load {
  const load = emptyLoad();
  poll(host, load);
  return load;
}

/**
 * Service calls besides the lock's, which every run makes.
 *
 * @param load - a load
 */
export function callCount(load: Load): number {
  const counts = Object.entries(load.calls).filter(([api]) => !isLock(api));
  return counts.reduce((total, [, count]) => total + count, 0);
}

/**
 * Whether a service call takes, waits for or gives back the lock.
 *
 * @param api - name as in the trace
 */
export function isLock(api: string): boolean {
  return api.startsWith('LockService.');
}

function emptyLoad(): Load {
  return { installed: false, runs: 0, handled: [], pending: 0, calls: {}, modelledMs: 0, broken: null };
}

function poll(host: ScriptHost, load: Load): void {
  const execution = host.call('poll', [], { as: 'trigger' });
  take(load, execution);
  if (load.broken) return;
  if (execution.killed) {
    load.pending = Math.max(1, load.pending);
    return;
  }
  const summary = readSummary(execution.value);
  if (summary === null) {
    load.broken = { name: 'TypeError', message: 'poll returned no summary' };
    return;
  }
  if (summary.status === 'not-installed')
    load.broken = { name: 'Error', message: 'the script says that it is not installed' };
  load.handled.push(...summary.handled);
  load.pending = summary.status === 'busy' ? Math.max(1, load.pending) : summary.pending;
}

/** Counts an execution, and what broke in it. A run that was killed goes on in the next poll. */
function take(load: Load, execution: Execution): void {
  load.runs += 1;
  load.modelledMs += execution.elapsedMs;
  for (const { api } of execution.calls) load.calls[api] = (load.calls[api] ?? 0) + 1;
  if (execution.error && !execution.killed) load.broken = execution.error;
}
