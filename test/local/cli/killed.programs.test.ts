// `kill -9` at a write: the next start goes on, says nothing odd, and nothing is left of the one that was killed.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { RealStart } from './real-start';

/** Starts the built program, which is killed at a write; the signal by which it ended, null when it did by itself. */
function killed(world: RealStart, at: number, after: boolean): string | null {
  const preload = resolve('test/local/cli/kill-at.mjs');
  const args = ['--import', preload, resolve('.build/start.mjs'), ...world.args()];
  const env = { ...process.env, KILL_AT: String(at), KILL_AFTER: after ? '1' : '0' };
  const { signal, status } = spawnSync(process.execPath, args, { env });
  if (signal === null) expect(status).toBe(0);
  return signal;
}

it('leaves nothing behind that the next start does not remove, and loses nothing', async () => {
  let kills = 0;
  for (let at = 1, isKilled = true; isKilled; at += 3) {
    const world = new RealStart();
    isKilled = killed(world, at, at % 2 === 0) === 'SIGKILL';
    if (isKilled) kills += 1;
    const { code, out, err } = await world.start();
    expect({ at, code, err, left: world.leftovers() }).toEqual({ at, code: 0, err: '', left: [] });
    expect(out).toMatch(/ 2 +2 +(?:publicado|sin cambios)/);
    world.close();
  }
  expect(kills).toBeGreaterThan(8);
});
