/** Follows the folder: when to poll again, and what wakes us before. */
import { watch as watchFolder } from 'node:fs';
import { LIMITS } from '../../src/core/ground/limits';

/** Why a wait ended. */
export type Wake = 'time' | 'change' | 'stop';

/** Waits for some milliseconds, a change of the folder or the end, whichever comes first. */
export type Wait = (ms: number) => Promise<Wake>;

/** As often as the script's own trigger fires. */
const POLL_MS = LIMITS.triggerMinutes * 60_000;

/** A file that is being written changes many times; this long after the last change it is looked at. */
const QUIET_MS = 1_000;

/** A file that never stops changing is looked at all the same. */
const CHANGES_MAX = 30;

/** A snapshot must look the same for a minute (see the script's own limits); a second more is enough. */
const SETTLE_MS = 61_000;

/**
 * Polls again and again until the wait says to stop.
 *
 * @param poll - polls and tells how many files are still pending; gets the milliseconds that passed in the wait
 * @param pending - files that are pending already
 */
export async function follow(wait: Wait, poll: () => number, pending: number): Promise<void> {
  for (let left = pending; ; left = poll()) {
    let wake = await wait(left > 0 ? SETTLE_MS : POLL_MS);
    for (let changes = 0; wake === 'change' && changes < CHANGES_MAX; changes += 1)
      wake = await wait(QUIET_MS);
    if (wake === 'stop') return;
  }
}

/**
 * A wait on a real folder and real time. The folder's own events are a courtesy: where the system has none, the slow
 * poll remains.
 *
 * @param folder - absolute path
 * @param stop - ends every wait when it is aborted
 */
export function waitOn(folder: string, stop: AbortSignal): Wait {
  let wake: (reason: Wake) => void = () => undefined;
  let changed = false;
  const onChange = () => {
    changed = true;
    wake('change');
  };
  watchQuietly(folder, stop, onChange);
  stop.addEventListener('abort', () => wake('stop'), { once: true });
  return (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => wake('time'), ms);
      wake = (reason) => {
        clearTimeout(timer);
        wake = () => undefined;
        changed = false;
        resolve(reason);
      };
      if (stop.aborted) wake('stop');
      else if (changed) wake('change');
    });
}

function watchQuietly(folder: string, signal: AbortSignal, onChange: () => void): void {
  try {
    const watcher = watchFolder(folder, { recursive: true, signal }, onChange);
    watcher.on('error', () => watcher.close());
  } catch {
    // No events on this system or for this folder.
  }
}
