/** Pushes through Google's own client to scripts that run: the bundle itself tells whether the new code does it well. */

import { LIMITS } from '../../../fleet/core/limits';
import type { Entry } from '../../../fleet/core/push/entry';
import { lastPush } from '../../../fleet/core/push/progress';
import type { PushPorts } from '../../../fleet/core/push/push';
import { PushRun } from '../../../fleet/core/push/push';
import type { Release } from '../../../fleet/core/push/release';
import { runPush } from '../../../fleet/core/push/run-push';
import type { Dealership } from '../../../fleet/core/registry/dealership';
import { codeHash, HASH_PLACE, projectFiles, readFiles, withHash } from '../../../scripts/code-hash.mjs';
import { ONE_BY_ONE } from '../fake/google';
import { FILES, FleetWorld } from './world';

/** The build, with something else in one of its files. */
function release(change: (code: string) => string): Release {
  const files = new Map(
    [...readFiles('dist')].map(([name, text]) => [
      name,
      text.replace(/^var CODE_HASH = "\w*";$/m, HASH_PLACE),
    ]),
  );
  files.set('Code.js', change(files.get('Code.js') ?? ''));
  const built = projectFiles(withHash(files));
  return { version: 'next', hash: codeHash(built), files: built };
}

const GOOD = release((code) => `${code}\n// the next one\n`);

let world: FleetWorld;
let dealerships: Dealership[];
let entries: Entry[];
beforeEach(async () => {
  world = await FleetWorld.open();
  dealerships = [];
  entries = [];
  for (const key of ['uno', 'dos']) {
    dealerships.push({ key, name: key, ring: 'all', notes: '', ...(await world.installed(key)) });
  }
});
afterEach(() => world.close());

/** Time is the world's: whoever waits lets triggers fire. */
async function push(next: Release): Promise<ReturnType<typeof lastPush>> {
  const kept = new Map<string, Release['files']>();
  let nowMs = Number(Object((await world.order('clock', {})).body).nowMs);
  const ports: PushPorts = {
    spreadsheets: world.spreadsheets(),
    projects: world.projects(),
    worker: ONE_BY_ONE,
    hashOf: codeHash,
    store: { keep: (hash, files) => kept.set(hash, files), read: (hash) => kept.get(hash) ?? null },
    journal: { read: () => entries, append: (entry) => entries.push(entry) },
    now: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
      await world.order('clock', { advanceMs: ms });
    },
  };
  const keys = dealerships.map(({ key }) => key);
  const { hash, version } = next;
  entries.push({ push: 'p', atMs: nowMs, kind: 'begun', hash, version, ring: 'all', keys });
  const options = { newPermissions: false, overwrite: false, lookMs: LIMITS.gateLookMs, tell: () => {} };
  await runPush(new PushRun(ports, 'p', next, dealerships, options));
  return lastPush(entries);
}

const hashAt = async ({ script }: Dealership) => {
  const { data } = await world.owner.script.projects.getContent({ scriptId: script ?? '' });
  return codeHash(
    (data.files ?? []).map((file) => ({
      name: file.name ?? '',
      type: file.type as 'HTML',
      source: file.source ?? '',
    })),
  );
};

it('replaces the code, and sees in each table that it runs and does well', async () => {
  const done = await push(GOOD);
  expect([...(done?.places.values() ?? [])].map(({ at }) => at)).toEqual(['healthy', 'healthy']);
  expect(await Promise.all(dealerships.map(hashAt))).toEqual([GOOD.hash, GOOD.hash]);
});

it.each([
  ['throws at load', (code: string) => `throw new Error('bad');\n${code}`],
  [
    'throws in its polls',
    (code: string) => code.replace('function poll() {', "function poll() {\n  throw new Error('bad');"),
  ],
])('gives the former code back when the new one %s', async (_, change) => {
  const done = await push(release(change));
  expect(done).toMatchObject({ isTurned: true, isEnded: true });
  expect(await Promise.all(dealerships.map(hashAt))).toEqual([codeHash(FILES), codeHash(FILES)]);
  await world.pass(10);
  const status = await world.spreadsheets().readStatus(dealerships[0]?.spreadsheet ?? '');
  expect(JSON.stringify(status)).toContain(codeHash(FILES));
});

it('leaves code alone that somebody edited', async () => {
  const { script } = dealerships[0] ?? {};
  const files = [...FILES, { name: 'Mine', type: 'SERVER_JS', source: 'function mine() {}' }];
  await world.owner.script.projects.updateContent({ scriptId: script ?? '', requestBody: { files } });
  const done = await push(GOOD);
  expect(done?.places.get('uno')).toEqual({ at: 'skipped', why: 'edited' });
  expect(done?.places.get('dos')?.at).toBe('healthy');
});

it('writes once though answers are lost, before or after they took effect', async () => {
  await world.order('faults', {
    faults: [
      { api: 'script.projects.updateContent', code: 0, applied: true },
      { api: 'script.projects.updateContent', code: 503, applied: false },
    ],
  });
  const done = await push(GOOD);
  expect([...(done?.places.values() ?? [])].map(({ at }) => at)).toEqual(['healthy', 'healthy']);
});

it('sends no faster than Google takes it', async () => {
  await world.order('faults', { faults: [{ api: 'script.projects.getContent', code: 429, times: 2 }] });
  const done = await push(GOOD);
  expect(done?.places.get('uno')?.at).toBe('healthy');
});
