/** One line for each dealership, the content of every form of the status. */
import type { Condition } from '../look/condition';
import { needsPerson, rankOf } from '../look/condition';
import type { Drift } from '../look/drift';
import { driftOf } from '../look/drift';
import type { Look } from '../look/look';
import { conditionOf } from '../look/standing';
import type { Ring } from '../registry/dealership';
import { CONDITION_WORDS, describe } from '../words/condition';

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly spreadsheet: string | null;
  readonly ring: Ring;
  readonly condition: Condition;
  readonly cause: string | null;
  readonly word: string;
  readonly what: string;
  readonly todo: string;
  readonly needsPerson: boolean;
  /** Since when it has had this condition, in ms. */
  readonly sinceMs: number;
  /** When it last gave a sign of life; null = never, or unknown. */
  readonly lastSignalMs: number | null;
  readonly version: string | null;
  readonly codeHash: string | null;
  readonly drift: Drift;
  /** Per cent of the trigger's daily time. */
  readonly spentPercent: number | null;
  readonly entities: readonly EntityLine[];
}

interface EntityLine {
  readonly tab: string;
  readonly condition: Condition;
  readonly word: string;
  readonly what: string;
  readonly todo: string;
  readonly publishedMs: number | null;
}

/**
 * The lines of a look, the worst first.
 *
 * @param look - at the fleet
 * @param expected - hash of what was pushed last, by key
 */
export function linesOf(look: Pick<Look, 'standings'>, expected: ReadonlyMap<string, string>): Line[] {
  return look.standings.map((standing) => {
    const { dealership, condition, cause, report, sinceMs } = standing;
    const { key, name, spreadsheet, ring } = dealership;
    return {
      key,
      name,
      spreadsheet,
      ring,
      condition,
      cause,
      word: CONDITION_WORDS[condition],
      ...describe(standing),
      needsPerson: needsPerson(condition),
      sinceMs,
      lastSignalMs: report?.lastRunMs ?? null,
      version: report?.version ?? null,
      codeHash: report?.codeHash ?? null,
      drift: driftOf(report, expected.get(key) ?? null),
      spentPercent: report?.spentPercent ?? null,
      entities: (report?.entities ?? []).map(entityLine).sort(byRank),
    };
  });
}

function entityLine(entity: Parameters<typeof conditionOf>[0]): EntityLine {
  const condition = conditionOf(entity);
  const { tab, cause, publishedMs } = entity;
  return {
    tab,
    condition,
    word: CONDITION_WORDS[condition],
    ...describe({ condition, cause, tab: null }),
    publishedMs,
  };
}

function byRank(one: EntityLine, other: EntityLine): number {
  return rankOf(one.condition) - rankOf(other.condition);
}

/** Number of dealerships by condition; conditions without any are left out. */
export function totals(lines: readonly Line[]): [Condition, number][] {
  const counts = new Map<Condition, number>();
  for (const { condition } of lines) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => rankOf(one) - rankOf(other));
}

/**
 * Exit code of a look: 0 all well, 1 something needs a person, 3 Google did not answer for some.
 *
 * @param lines - of the look
 */
export function exitCodeOf(lines: readonly Line[]): 0 | 1 | 3 {
  if (lines.some((line) => line.needsPerson)) return 1;
  return lines.some(({ condition }) => condition === 'unknown') ? 3 : 0;
}
