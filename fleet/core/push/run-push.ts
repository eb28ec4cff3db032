/** Runs a push from the stage in its journal: one small step is done and recorded, then the next. */
import { GoogleError } from '../ports/google-error';
import { isTooSick } from './health';
import { lookAtGate } from './look-at-gate';
import { keysAt } from './progress';
import type { PushRun } from './push';
import { replaceCode } from './replace-code';
import { returnCode } from './return-code';

/** Consecutive failed requests before the command gives up; the journal stays. */
const PATIENCE = 10;

/**
 * Does the remaining steps of a push. If it is killed at any point, the next call continues.
 *
 * @throws GoogleError when Google does not answer for long
 */
export async function runPush(run: PushRun): Promise<void> {
  const { lookMs } = run.options;
  let lookedMs = 0;
  let failures = 0;
  while (!run.progress.isEnded) {
    turnIfSick(run);
    const { now } = run.ports;
    const isWatched = keysAt(run.progress, 'pushed').length > 0 && !run.progress.isTurned;
    try {
      if (isWatched && now() - lookedMs >= lookMs) {
        lookedMs = now();
        await lookAtGate(run);
        continue;
      }
      if (await doOne(run)) {
        failures = 0;
        continue;
      }
    } catch (error) {
      if (!(error instanceof GoogleError) || !isPassing(error)) throw error;
      failures += 1;
      if (failures >= PATIENCE) throw error;
      await run.ports.sleep(lookMs / PATIENCE);
      continue;
    }
    if (isWatched) await run.ports.sleep(Math.max(1, lookMs - (now() - lookedMs)));
    else run.note({ kind: 'ended' });
  }
}

/** Counted over all dealerships that get the release: if many fail at once, the push stops before the end of the ring. */
function turnIfSick(run: PushRun): void {
  const { progress } = run;
  if (progress.isTurned) return;
  const all = progress.places.size - keysAt(progress, 'skipped').length;
  const sick = [...progress.places.values()].filter(
    (place) => place.at === 'sick' || (place.at === 'returned' && place.why !== null),
  ).length;
  if (isTooSick(sick, all)) run.note({ kind: 'turned' });
}

/** The most urgent step that can be done now; false = there is none. */
async function doOne(run: PushRun): Promise<boolean> {
  const { progress } = run;
  const back = progress.isTurned
    ? keysAt(progress, 'sick', 'recalled', 'intended', 'pushed', 'healthy')
    : keysAt(progress, 'sick', 'recalled');
  const [sick] = back;
  if (sick !== undefined) {
    await returnCode(run, sick);
    return true;
  }
  const [next] = progress.isTurned ? [] : [...keysAt(progress, 'intended'), ...keysAt(progress, 'waiting')];
  if (next === undefined) return false;
  await replaceCode(run, next);
  return true;
}

function isPassing({ trouble }: GoogleError): boolean {
  return trouble === 'busy' || trouble === 'offline';
}
