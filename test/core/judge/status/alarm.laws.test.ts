import fc from 'fast-check';
import type { Conditions } from '../../../../src/core/judge/status/conditions';
import { changesBetween } from '../../../../src/core/judge/status/conditions';
import { at } from './calendar';
import type { Mishap } from './mailbox';
import { condition, Mailbox, nameOf, POLL_MS } from './mailbox';

const start = at('2026-11-24 10:00');
const held: Conditions = { 'tab Ventas': condition('Ventas', 'file/rows-fell', start) };

describe('the law of alarms', () => {
  const mishaps: Mishap[] = [
    'none',
    'before-claim',
    'before-sending',
    'after-sending',
    'refused',
    'no-answer',
  ];
  const step = fc.record({
    wrong: fc.subarray(['Clientes', 'Ventas', 'Unidades']),
    cause: fc.constantFrom('file/empty', 'file/rows-fell'),
    mishap: fc.constantFrom(...mishaps),
    minutes: fc.integer({ min: 5, max: 600 }),
    quota: fc.constantFrom(null, null, null, 0),
  });

  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Plays steps, then three days in which nothing goes wrong; a claim older than this lets a run get through. */
  function played(steps: readonly Step[], settledWithinMs: number): { box: Mailbox; expected: string[] } {
    const box = new Mailbox(1_000);
    let nowMs = start;
    const expected: string[] = [];
    for (const { wrong, cause, mishap: drawn, minutes, quota } of steps) {
      nowMs += minutes * 60_000;
      const { claim } = box.state;
      const mishap = claim && nowMs - claim.atMs > settledWithinMs ? 'none' : drawn;
      const open = Object.fromEntries(
        wrong.map((tab) => [`tab ${tab}`, box.state.open[`tab ${tab}`] ?? condition(tab, cause, nowMs)]),
      );
      const kept = box.state.open;
      const left = box.quota;
      // An account without quota stays without until the day begins anew; here, only for this run.
      if (quota !== null && !box.state.claim) box.quota = quota;
      box.run(open, nowMs, mishap);
      if (box.quota === 0) box.quota = left;
      if (mishap !== 'before-claim') expected.push(...changesBetween(kept, open, nowMs).map(nameOf));
    }
    const { open } = box.state;
    box.run(open, nowMs + POLL_MS);
    for (let day = 1; day <= 3; day++) {
      for (let hour = 0; hour < 24; hour++) box.run(open, nowMs + day * 86_400_000 + hour * 3_600_000);
    }
    expect(box.state.waiting).toEqual([]);
    expect(box.state.claim).toBeNull();
    return { box, expected };
  }

  it('no change is told twice and none is lost, whenever runs are killed, refused or without quota, if one a day gets through', () => {
    // Longer than this without a run that came as far as its mail, and a step later the day of a claim may be over.
    const settledWithinMs = 12 * 60 * 60_000;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { box, expected } = played(steps, settledWithinMs);
        expect([...box.told].sort()).toEqual([...expected].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('no change is told twice and all that stays wrong is in a digest, even if no run gets through for days', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { box, expected } = played(steps, Number.POSITIVE_INFINITY);
        const untold = [...expected];
        for (const told of box.told) {
          expect(untold).toContain(told);
          untold.splice(untold.indexOf(told), 1);
        }
        const still = Object.values(box.state.open).sort((a, b) => a.sinceMs - b.sinceMs);
        const digest = box.delivered.filter(({ kind }) => kind === 'digest').slice(-1);
        if (still.length > 0) expect(digest[0]?.open).toEqual(still);
      }),
      { numRuns: 300 },
    );
  });

  it('no more than one digest a local day', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const box = new Mailbox(1_000);
        let nowMs = start;
        const days: number[] = [];
        for (const { minutes, mishap } of steps) {
          nowMs += minutes * 60_000;
          const before = box.delivered.length;
          box.run(held, nowMs, mishap);
          const digests = box.delivered.slice(before).filter(({ kind }) => kind === 'digest');
          days.push(...digests.map(() => Math.floor((nowMs - 3 * 3_600_000) / 86_400_000)));
        }
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });
});
