/** Installs the script where it is not, and polls on the virtual clock until nothing is pending. */
import type { Execution } from '../runtime/execution';
import type { ScriptHost } from './host';
import { type FileLine, type RunSummary, readInstallation, readSummary } from './told/summary';

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

/** Firings without a file handled after which waiting longer would not help: two hours; a paused load takes a few. */
const QUIET_MAX = 120;

/**
 * Loads the folder: installs on first use, then lets the script's trigger fire until nothing is pending.
 *
 * @param host - the runtime with the script
 * @param folderId - the folder's ID on the runtime's Drive
 */
export function loadFolder(host: ScriptHost, folderId: string): Load {
  const load = emptyLoad();
  if (nextFiring(host) === null) install(host, load, folderId);
  for (let quiet = 0; quiet < QUIET_MAX && load.broken === null; quiet += 1) {
    const before = load.handled.length;
    const next = nextFiring(host);
    if (next === null) break;
    for (const execution of host.fireTriggers(Math.max(next, host.clock.nowMs))) takePoll(load, execution);
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
  takePoll(load, host.call('poll', [], { as: 'trigger' }));
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

function nextFiring(host: ScriptHost): number | null {
  return host.triggers.due(Number.POSITIVE_INFINITY)?.nextMs ?? null;
}

function install(host: ScriptHost, load: Load, folderId: string): void {
  const execution = host.call('install', [folderId], { as: 'person' });
  take(load, execution);
  if (load.broken) return;
  const { installed, message } = readInstallation(execution.value);
  if (installed) load.installed = true;
  else load.broken = { name: 'install', message };
}

function takePoll(load: Load, execution: Execution): void {
  take(load, execution);
  if (load.broken) return;
  // The next firing goes on where a killed run stopped, and waits while another run holds the lock.
  const summary = execution.killed ? BUSY : readSummary(execution.value);
  if (summary === null || summary.status === 'not-installed') {
    load.broken = { name: 'poll', message: summary?.status ?? 'no summary' };
    return;
  }
  load.handled.push(...summary.handled);
  // A firing that does not look knows nothing of the folder.
  const isBlind = summary.status === 'busy' || summary.status === 'resting';
  load.pending = isBlind ? Math.max(1, load.pending) : summary.pending;
}

const BUSY: RunSummary = { status: 'busy', pending: 1, handled: [] };

/** Counts an execution, and what broke in it. */
function take(load: Load, execution: Execution): void {
  load.runs += 1;
  load.modelledMs += execution.elapsedMs;
  for (const { api } of execution.calls) load.calls[api] = (load.calls[api] ?? 0) + 1;
  const { error } = execution;
  if (error && !execution.killed) load.broken = { name: error.name, message: error.message };
}
