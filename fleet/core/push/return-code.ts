/** Restores the former files of a dealership. */
import { GoogleError } from '../ports/google-error';
import type { PushRun } from './push';

/**
 * Restores them, unless they are already there or somebody changed the code meanwhile.
 *
 * @throws GoogleError
 */
export async function returnCode(run: PushRun, key: string): Promise<void> {
  const place = run.progress.places.get(key);
  const script = run.dealership(key)?.script ?? null;
  if (!place || !('from' in place) || script === null)
    return run.note({ kind: 'left', key, why: 'no-script' });
  const files = await run.ports.projects.read(script);
  if (typeof files === 'string') return run.note({ kind: 'left', key, why: files });
  const hash = run.ports.hashOf(files);
  const { from } = place;
  if (hash === from && from !== run.release.hash) return run.note({ kind: 'returned', key });
  if (hash !== run.release.hash) return run.note({ kind: 'left', key, why: 'edited' });
  const former = from === run.release.hash ? null : run.ports.store.read(from);
  if (!former) return run.note({ kind: 'left', key, why: 'no-former' });
  try {
    await run.ports.projects.write(script, former);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    // The next step reads the files again.
    if (error.mayStand) return;
    if (error.trouble !== 'refused') throw error;
    return run.note({ kind: 'left', key, why: 'denied' });
  }
  run.note({ kind: 'returned', key });
}
