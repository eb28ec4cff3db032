/** Replaces the code of one dealership: inspect, keep, record, write, record. */
import { GoogleError } from '../ports/google-error';
import { inspect } from './inspect';
import type { PushRun } from './push';

/**
 * Replaces it, or records why not. After a lost answer the stage stays the same: the next step reads the present files.
 *
 * @throws GoogleError
 */
export async function replaceCode(run: PushRun, key: string): Promise<void> {
  const { ports, release, options } = run;
  const dealership = run.dealership(key);
  const script = dealership?.script ?? null;
  const place = run.progress.places.get(key);
  if (!dealership || script === null) {
    const kind = place?.at === 'intended' ? 'left' : 'skipped';
    return run.note({ kind, key, why: 'no-script' });
  }
  if (place?.at === 'intended') return goOn(run, key, script, place.from);
  const found = await inspect(ports, dealership, release, run.expected.get(key) ?? null, options);
  if (typeof found === 'string') return run.note({ kind: 'skipped', key, why: found });
  const { isThere, files, from, before, newScopes } = found;
  if (!isThere) ports.store.keep(from, files);
  if (newScopes.length > 0) run.mustAgree.add(key);
  run.note({ kind: 'intended', key, from, before });
  if (isThere) run.note({ kind: 'pushed', key });
  else await write(run, key, script);
}

/** Continues a step that was recorded but not finished: the present files decide. */
async function goOn(run: PushRun, key: string, script: string, from: string): Promise<void> {
  const files = await run.ports.projects.read(script);
  if (typeof files === 'string') return run.note({ kind: 'left', key, why: files });
  const hash = run.ports.hashOf(files);
  if (hash === run.release.hash) run.note({ kind: 'pushed', key });
  else if (hash === from) await write(run, key, script);
  else run.note({ kind: 'left', key, why: 'edited' });
}

async function write(run: PushRun, key: string, script: string): Promise<void> {
  try {
    await run.ports.projects.write(script, run.release.files);
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    if (error.mayStand) return;
    if (error.trouble !== 'refused') throw error;
    return run.note({ kind: 'left', key, why: 'denied' });
  }
  run.note({ kind: 'pushed', key });
}
