import type { Reference } from '../../../../bench/audit/reference';
import { openReference } from '../../../../bench/audit/reference';
import { LIMITS } from '../../../../src/core/ground/limits';
import { auditWorld, brokenRows, changedWorld, randomWorld, totalsOf } from './world';

const SEEDS = Array.from({ length: 500 }, (_, index) => index + 1);

describe('audit', () => {
  let reference: Reference;
  beforeAll(async () => {
    reference = await openReference();
  });

  it('finds in 500 random worlds every row that the same rules as SQL find, and no other', () => {
    const rules = new Set<string>();
    for (const seed of SEEDS) {
      const world = randomWorld(seed);
      reference.load(world);
      reference.judge(LIMITS.auditToleranceMs);
      const all = world.map(({ tab }) => tab);
      const found = auditWorld(world, all);
      const broken = reference.broken();
      expect({ seed, broken: brokenRows(found) }).toEqual({ seed, broken });
      expect({ seed, totals: totalsOf(found) }).toEqual({ seed, totals: reference.totals() });
      for (const { rule } of broken) rules.add(rule);
    }
    expect([...rules].sort()).toEqual([
      'id/blank',
      'id/repeated',
      'id/repeated-but-for',
      'parent/blank',
      'parent/known-but-for',
      'parent/pending',
      'parent/unknown',
    ]);
  });

  it('plans every check of which a change of one tab alters the findings', () => {
    let altered = 0;
    for (const seed of SEEDS) {
      const before = randomWorld(seed);
      if (before.length === 0) continue;
      const { tab, world } = changedWorld(before, seed + 1_000_000);
      const all = world.map((one) => one.tab);
      const planned = auditWorld(world, [tab]);
      const old = auditWorld(before, all);
      for (const [key, findings] of auditWorld(world, all)) {
        const isAltered = JSON.stringify(findings) !== JSON.stringify(old.get(key));
        if (isAltered) expect({ seed, key, planned: planned.has(key) }).toEqual({ seed, key, planned: true });
        if (isAltered) altered += 1;
        if (planned.has(key))
          expect({ seed, key, findings: planned.get(key) }).toEqual({ seed, key, findings });
      }
    }
    expect(altered).toBeGreaterThan(SEEDS.length);
  });
});
