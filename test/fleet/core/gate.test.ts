/** The health gate among dealerships of every pace: good code stays, bad code goes. */
import fc from 'fast-check';
import { LIMITS } from '../../../fleet/core/limits';
import { readReport } from '../../../fleet/core/look/report';
import { healthOf, judgeGate } from '../../../fleet/core/push/health';
import { keysAt, lastPush } from '../../../fleet/core/push/progress';
import { PushRun } from '../../../fleet/core/push/push';
import { runPush } from '../../../fleet/core/push/run-push';
import type { Behaviour } from '../fake/fleet';
import { ENTITIES, FakeFleet, release } from '../fake/fleet';
import type { Cells } from '../fake/table';
import { statusTable } from '../fake/table';

const MINUTE = 60_000;
const FORMER = release('0.1.0', 'works');
const GOOD = release('0.2.0', 'works');
const BAD = (['throws at load', 'throws in poll', 'fails everything'] satisfies Behaviour[]).map((one) =>
  release('0.2.0', one),
);

/** How slow one dealership is when its code is replaced. */
interface Slow {
  /** Of its trigger. */
  readonly everyMinutes: 1 | 5;
  /** What its table says; null = a version that does not tell. */
  readonly lookMinutes: 1 | 5 | 10 | 15 | 30 | 60 | null;
  readonly firesInMs: number;
  /** How long a run of the former code goes on. */
  readonly busyMs: number;
  /** How long the first run of the new code loads a file. */
  readonly loadMs: number;
}

const slow = fc.record<Slow>({
  everyMinutes: fc.constantFrom(1, 5),
  lookMinutes: fc.constantFrom(1, 5, 10, 15, 30, 60, null),
  firesInMs: fc.nat(5 * MINUTE),
  busyMs: fc.nat(6 * MINUTE),
  loadMs: fc.oneof(fc.constant(0), fc.nat(6 * MINUTE)),
});

function fleetOf(all: readonly Slow[]): FakeFleet {
  const fleet = new FakeFleet(all.length, FORMER);
  all.forEach(({ everyMinutes, lookMinutes: drawn, firesInMs, busyMs, loadMs }, index) => {
    // Nobody looks more often than the trigger fires.
    const lookMinutes = drawn === null ? null : Math.max(drawn, everyMinutes);
    const { nowMs } = fleet;
    fleet.time(`d${index}`, {
      everyMinutes,
      fireMs: nowMs + (firesInMs % (everyMinutes * MINUTE)),
      busyMs: nowMs + busyMs,
      loadMs,
    });
    const cells = {
      codeHash: FORMER.hash,
      scriptId: `script-d${index}-00`,
      lookMinutes: String(lookMinutes ?? ''),
    };
    fleet.put(`book-d${index}`, statusTable(nowMs - MINUTE, cells, ENTITIES));
  });
  return fleet;
}

async function pushed(fleet: FakeFleet, next = GOOD) {
  const name = fleet.begin(next);
  const options = { newPermissions: false, overwrite: false, lookMs: LIMITS.gateLookMs, tell: () => {} };
  await runPush(new PushRun(fleet.ports, name, next, fleet.dealerships, options));
  const progress = lastPush(fleet.entries);
  if (!progress) throw new Error('no push');
  return progress;
}

it('gives nobody good code back, however rarely its account looks and whatever its runs are at', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slow, { minLength: 1, maxLength: 8 }), async (all) => {
      const progress = await pushed(fleetOf(all));
      expect(keysAt(progress, 'healthy')).toHaveLength(all.length);
    }),
    { numRuns: 300 },
  );
});

it('leaves bad code with nobody', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(slow, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...BAD),
      async (all, bad) => {
        const fleet = fleetOf(all);
        const progress = await pushed(fleet, bad);
        expect(keysAt(progress, 'returned')).toHaveLength(all.length);
        expect(new Set(all.map((_, index) => fleet.hashAt(`d${index}`)))).toEqual(new Set([FORMER.hash]));
      },
    ),
    { numRuns: 200 },
  );
});

describe('who shows no sign of the new code', () => {
  it.each([
    ['ten minutes where it looks every minute', '1', 10],
    ['14 where its trigger may be one that fires every five', '5', 14],
    ['14 where a former version does not tell', '', 14],
    ['14, and no hour, where its account bears a look an hour', '60', 14],
  ])('has %s', (_, lookMinutes, minutes) => {
    const before = healthOf(reportOf({ lookMinutes }));
    const at = (passed: number) => judgeGate(before, null, 'new', 0, passed);
    expect([at(minutes * MINUTE - 1), at(minutes * MINUTE)]).toEqual(['waiting', 'no-sign']);
  });

  it('has as long again while Google does not answer for it', () => {
    const at = (passed: number) =>
      judgeGate(healthOf(reportOf({ lookMinutes: '1' })), 'unknown', 'new', 0, passed);
    expect([at(20 * MINUTE - 1), at(20 * MINUTE)]).toEqual(['waiting', 'no-sign']);
  });
});

describe('a file that is under way when the new code shows itself', () => {
  const HASH = 'a'.repeat(32);
  const before = healthOf(reportOf({ lookMinutes: '1' }, [{ state: 'al-dia', tab: 'Ventas' }]));
  const now = (state: string, cause = '') =>
    reportOf({ codeHash: HASH, lookMinutes: '1' }, [{ state, tab: 'Ventas', cause }], 2 * MINUTE);
  const judged = (state: string, minutes: number, cause?: string) =>
    judgeGate(before, now(state, cause), HASH, 0, minutes * MINUTE);

  it('is waited for', () => {
    expect([judged('en-curso', 3), judged('al-dia', 4)]).toEqual(['waiting', 'passed']);
  });

  it('does not pass when it fails then', () => {
    expect(judged('fallido', 10, 'service/denied')).toBe('worse');
  });

  it('keeps nobody from passing when it lasts longer', () => {
    expect(judged('en-curso', 10)).toBe('passed');
  });
});

it('does not push to who has little of its day left, since its trigger may stop under any code', async () => {
  const fleet = new FakeFleet(3, FORMER);
  fleet.time('d0', { fireMs: Number.POSITIVE_INFINITY });
  fleet.put('book-d0', statusTable(fleet.nowMs, { cause: 'system/short-time', scriptId: 'script-d0-00' }));
  const progress = await pushed(fleet);
  expect(progress.places.get('d0')).toEqual({ at: 'skipped', why: 'short-time' });
  expect(fleet.hashAt('d0')).toBe(FORMER.hash);
});

it('gives nobody good code back because Google did not answer at the last look', async () => {
  const fleet = new FakeFleet(1, FORMER);
  fleet.time('d0', { everyMinutes: 1, fireMs: fleet.nowMs + 9.5 * MINUTE });
  const { sleep } = fleet.ports;
  const beganMs = fleet.nowMs;
  Object.assign(fleet.ports, {
    sleep: async (ms: number) => {
      await sleep(ms);
      const passed = fleet.nowMs - beganMs;
      if (passed > 9 * MINUTE && passed < 16 * MINUTE) fleet.busy.add('book-d0');
      else fleet.busy.delete('book-d0');
    },
  });
  expect((await pushed(fleet)).places.get('d0')?.at).toBe('healthy');
});

function reportOf(system: Cells, entities: readonly Cells[] = [], lastRunMs = 0) {
  const report = readReport(statusTable(lastRunMs, system, entities));
  if (!report) throw new Error('no report');
  return report;
}
