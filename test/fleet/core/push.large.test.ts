import { LIMITS } from '../../../fleet/core/limits';
import { GoogleError } from '../../../fleet/core/ports/google-error';
import { expectedHashes, keysAt, lastPush, progressOf } from '../../../fleet/core/push/progress';
import { PushRun } from '../../../fleet/core/push/push';
import type { Release } from '../../../fleet/core/push/release';
import { runPush } from '../../../fleet/core/push/run-push';
import type { Behaviour, Loss } from '../fake/fleet';
import { FakeFleet, Killed, release } from '../fake/fleet';
import { statusTable } from '../fake/table';

const FORMER = release('0.1.0', 'works');
const NEXT = release('0.2.0', 'works');
const MINUTE = 60_000;

const runOf = (fleet: FakeFleet, push: string, next: Release, newPermissions = false) =>
  new PushRun(fleet.ports, push, next, fleet.dealerships, {
    newPermissions,
    overwrite: false,
    lookMs: LIMITS.gateLookMs,
    tell: () => {},
  });

/** Pushes until it is done, going on after each kill. Returns how often it was killed. */
async function push(
  fleet: FakeFleet,
  next: Release,
  kills: (event: number) => number = () => Infinity,
): Promise<number> {
  const name = fleet.begin(next);
  for (let killed = 0; ; killed++) {
    fleet.killAt = kills(fleet.events);
    try {
      await runPush(runOf(fleet, name, next));
      return killed;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }
}

const hashes = (fleet: FakeFleet) => fleet.dealerships.map(({ key }) => fleet.hashAt(key));
const at = (fleet: FakeFleet, key: string) => lastPush(fleet.entries)?.places.get(key);

describe('the hash of the code that a dealership should have', () => {
  it('is unknown where the journal has lost what was pushed', () => {
    const begun = { kind: 'begun', hash: 'h', version: '1', ring: null, keys: ['d1'] } as const;
    const pushed = { kind: 'pushed', key: 'd1', push: 'p', atMs: 1 } as const;
    expect(expectedHashes([{ ...begun, push: 'p', atMs: 0 }, pushed]).get('d1')).toBe('h');
    expect(expectedHashes([pushed]).has('d1')).toBe(false);
  });
});

describe('a push', () => {
  it('replaces the code of a ring, and ends when each shows that it does well', async () => {
    const fleet = new FakeFleet(12, FORMER);
    const beganMs = fleet.nowMs;
    await push(fleet, NEXT);
    expect(new Set(hashes(fleet))).toEqual(new Set([NEXT.hash]));
    expect(fleet.writes).toHaveLength(12);
    const progress = lastPush(fleet.entries);
    expect(progress && keysAt(progress, 'healthy')).toHaveLength(12);
    expect(fleet.nowMs - beganMs).toBeLessThan(10 * MINUTE);
  });

  it('leaves alone who was edited, and says so', async () => {
    const fleet = new FakeFleet(3, FORMER);
    fleet.edit('d1');
    await push(fleet, NEXT);
    expect(at(fleet, 'd1')).toEqual({ at: 'skipped', why: 'edited' });
    expect(hashes(fleet).filter((hash) => hash === NEXT.hash)).toHaveLength(2);
  });

  it('knows by its journal who was edited since, though the code says of itself that it was not', async () => {
    const fleet = new FakeFleet(2, FORMER);
    await push(fleet, NEXT);
    const forged = release('0.2.0 ', 'works');
    const script = fleet.scripts.get('script-d1-00');
    if (script) script.files = forged.files;
    await push(fleet, release('0.3.0', 'works'));
    expect(at(fleet, 'd1')).toEqual({ at: 'skipped', why: 'edited' });
  });

  it.each([
    [
      'has no script',
      'no-script',
      (fleet: FakeFleet) => fleet.dealerships.splice(0, 1, { ...first(fleet), script: null }),
    ],
    ['is not to be seen', 'gone', (fleet: FakeFleet) => fleet.books.delete('book-d0')],
    ['has not been installed', 'unseen', (fleet: FakeFleet) => fleet.put('book-d0', null)],
    [
      'gives no sign',
      'silent',
      (fleet: FakeFleet) => fleet.put('book-d0', statusTable(fleet.nowMs - 100 * MINUTE)),
    ],
    [
      'has no trigger',
      'silent',
      (fleet: FakeFleet) => fleet.put('book-d0', statusTable(fleet.nowMs, { cause: 'system/trigger-gone' })),
    ],
    [
      'says that its script is one of another Spreadsheet',
      'unbound',
      (fleet: FakeFleet) => fleet.dealerships.splice(0, 1, { ...first(fleet), script: 'script-d1-00' }),
    ],
    ['lost its script', 'gone', (fleet: FakeFleet) => fleet.scripts.delete('script-d0-00')],
  ] as const)('skips who %s', async (_, why, change) => {
    const fleet = new FakeFleet(3, FORMER);
    for (const [id, script] of fleet.scripts)
      if (id === 'script-d0-00') script.fireMs = Number.POSITIVE_INFINITY;
    change(fleet);
    await push(fleet, NEXT);
    expect(at(fleet, 'd0')).toEqual({ at: 'skipped', why });
  });

  it('asks nobody to agree to more unless it is told to', async () => {
    const fleet = new FakeFleet(2, FORMER);
    const next = release('0.2.0', 'works', ['a', 'b']);
    await push(fleet, next);
    expect(fleet.writes).toEqual([]);
    expect(at(fleet, 'd0')).toEqual({ at: 'skipped', why: 'permissions' });
    await runPush(runOf(fleet, fleet.begin(next), next, true));
    expect(fleet.writes).toHaveLength(2);
  });

  it.each(['throws at load', 'throws in poll', 'fails everything'] satisfies Behaviour[])(
    'gives everybody the former code back when the release %s',
    async (behaviour) => {
      const fleet = new FakeFleet(300, FORMER);
      await push(fleet, release('0.2.0', behaviour));
      expect(new Set(hashes(fleet))).toEqual(new Set([FORMER.hash]));
      const progress = lastPush(fleet.entries);
      expect(progress).toMatchObject({ isTurned: true, isEnded: true });
    },
  );

  it('gives back a single one that does not do well, and goes on with the others', async () => {
    const fleet = new FakeFleet(150, FORMER);
    const script = fleet.scripts.get('script-d7-00');
    if (script) script.fireMs = Number.POSITIVE_INFINITY;
    await push(fleet, NEXT);
    expect(at(fleet, 'd7')).toMatchObject({ at: 'returned', why: 'no-sign' });
    expect(fleet.hashAt('d7')).toBe(FORMER.hash);
    expect(hashes(fleet).filter((hash) => hash === NEXT.hash)).toHaveLength(149);
  });

  it('overwrites nothing that somebody changed before it could be given back', async () => {
    const fleet = new FakeFleet(3, FORMER);
    const name = fleet.begin(release('0.2.0', 'throws in poll'));
    const bad = release('0.2.0', 'throws in poll');
    const run = runOf(fleet, name, bad);
    const { sleep } = fleet.ports;
    Object.assign(fleet.ports, {
      sleep: async (ms: number) => {
        if (fleet.hashAt('d1') === bad.hash) fleet.edit('d1');
        await sleep(ms);
      },
    });
    await runPush(run);
    expect(at(fleet, 'd1')).toEqual({ at: 'left', why: 'edited' });
    expect([fleet.hashAt('d0'), fleet.hashAt('d2')]).toEqual([FORMER.hash, FORMER.hash]);
  });

  it('gives back on request what was pushed, to one or to all', async () => {
    const fleet = new FakeFleet(3, FORMER);
    await push(fleet, NEXT);
    const name = lastPush(fleet.entries)?.push ?? '';
    runOf(fleet, name, NEXT).note({ kind: 'recalled', key: 'd1' });
    await runPush(runOf(fleet, name, NEXT));
    expect(hashes(fleet)).toEqual([NEXT.hash, FORMER.hash, NEXT.hash]);
    runOf(fleet, name, NEXT).note({ kind: 'turned' });
    await runPush(runOf(fleet, name, NEXT));
    expect(new Set(hashes(fleet))).toEqual(new Set([FORMER.hash]));
    expect(progressOf(fleet.entries, name)?.isEnded).toBe(true);
  });

  it('gives up when Google does not answer for long, and goes on later', async () => {
    const fleet = new FakeFleet(2, FORMER);
    const name = fleet.begin(NEXT);
    const { read } = fleet.projects;
    Object.assign(fleet.projects, {
      read: async () => {
        throw new GoogleError('busy', '429');
      },
    });
    await expect(runPush(runOf(fleet, name, NEXT))).rejects.toMatchObject({ trouble: 'busy' });
    Object.assign(fleet.projects, { read });
    await runPush(runOf(fleet, name, NEXT));
    expect(new Set(hashes(fleet))).toEqual(new Set([NEXT.hash]));
  });
});

describe('a push that is killed', () => {
  const bad = release('0.2.0', 'throws in poll');
  const losses: readonly Loss[] = ['none', 'after', 'before'];

  it.each([
    ['a good release', NEXT, NEXT.hash],
    ['a bad release', bad, FORMER.hash],
  ])(
    'at each event of %s, whatever became of the answers, ends as one that was not',
    async (_, next, hash) => {
      for (const loss of losses) {
        const whole = new FakeFleet(3, FORMER);
        whole.loss = once(loss);
        await push(whole, next);
        for (let event = 0; event <= whole.events; event++) {
          const fleet = new FakeFleet(3, FORMER);
          fleet.loss = once(loss);
          expect(await push(fleet, next, (events) => (events === 0 ? event : Infinity))).toBeLessThanOrEqual(
            1,
          );
          expect(hashes(fleet)).toEqual([hash, hash, hash]);
          expect(pushesTo(fleet, next)).toEqual([1, 1, 1]);
        }
      }
    },
  );

  it('after each note, with each answer lost once, leaves none of a thousand half-done, twice done or forgotten', async () => {
    const fleet = new FakeFleet(1000, FORMER);
    fleet.loss = once('after', 'before');
    // Killed after each note that it makes; a request in between is let through.
    const append = fleet.ports.journal.append;
    let isArmed = true;
    Object.assign(fleet.ports.journal, {
      append: (entry: Parameters<typeof append>[0]) => {
        append(entry);
        if (isArmed) throw new Killed();
      },
    });
    const kills = await push(fleet, NEXT);
    isArmed = false;
    expect(kills).toBeGreaterThan(3000);
    expect(new Set(hashes(fleet))).toEqual(new Set([NEXT.hash]));
    expect(Math.max(...pushesTo(fleet, NEXT))).toBe(1);
    const progress = lastPush(fleet.entries);
    expect(progress && keysAt(progress, 'healthy')).toHaveLength(1000);
  });
});

/** The first answer about each build at each script, the former one too, is lost in one of these ways. */
function once(...losses: readonly Loss[]): (write: string) => Loss {
  const lost = new Set<string>();
  return (write) => {
    if (lost.has(write)) return 'none';
    lost.add(write);
    return losses[lost.size % losses.length] ?? 'none';
  };
}

/** How often the release was written to each script that got it. */
function pushesTo(fleet: FakeFleet, { hash }: Release): number[] {
  return fleet.dealerships.map(
    ({ script }) => fleet.writes.filter((write) => write === `${script} ${hash}`).length,
  );
}

function first({ dealerships }: FakeFleet) {
  const [one] = dealerships;
  if (!one) throw new Error('no dealership');
  return one;
}
