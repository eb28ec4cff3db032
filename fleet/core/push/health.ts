/** How well a dealership was when its code was replaced, and whether it is worse with the new one. */

import { LIMITS } from '../limits';
import type { Condition } from '../look/condition';
import { needsPerson, rankOf } from '../look/condition';
import type { Report } from '../look/report';
import { conditionOf } from '../look/standing';

const MINUTE_MS = 60_000;

/** Why a dealership does not pass the gate: no sign of the new code, or a state that is worse than before. */
export type SickCode = 'no-sign' | 'worse';

export interface Health {
  readonly lastRunMs: number;
  readonly problems: readonly string[];
  /** Minutes between two looks into the folder; null or left out = a version that does not tell. */
  readonly lookMinutes?: number | null;
  /** Condition by tab. */
  readonly entities: Readonly<Record<string, Condition>>;
}

/** What the product said. */
export function healthOf({ lastRunMs, problems, lookMinutes, entities }: Report): Health {
  const conditions = entities.map((entity) => [entity.tab, conditionOf(entity)] as const);
  return { lastRunMs, problems, lookMinutes, entities: Object.fromEntries(conditions) };
}

/**
 * Whether something needs a person that did not before, or needs them more.
 *
 * @param now - under the new code
 */
function isWorse(before: Health, now: Health): boolean {
  const hasNewProblem = now.problems.some((code) => !before.problems.includes(code) && !isPassing(code));
  return (
    hasNewProblem ||
    Object.entries(now.entities).some(([tab, condition]) => {
      const former = Object.hasOwn(before.entities, tab) ? (before.entities[tab] ?? 'well') : 'well';
      return needsPerson(condition) && rankOf(condition) < rankOf(former);
    })
  );
}

/** The day's time and its mails run out under any code. */
function isPassing(code: string): boolean {
  return code === 'system/short-time' || code === 'system/mail-quota';
}

/**
 * How long it has to show the new code. The first firing of new code looks and writes the table however rarely the folder is
 * looked at otherwise; only a trigger that a former version made fires more seldom than every minute.
 */
function gateMs({ lookMinutes }: Health): number {
  const { formerTriggerMinutes, gateMs: least } = LIMITS;
  const mayBeFormer = (lookMinutes ?? formerTriggerMinutes) >= formerTriggerMinutes;
  return mayBeFormer ? least + (formerTriggerMinutes - 1) * MINUTE_MS : least;
}

/**
 * The health gate: a dealership passes when its table shows the new code, a newer run, and nothing worse than before. What is
 * worse has until the end of the gate to get well, since files come and go under any code; what is under way is waited for
 * as long, since the table is written before a file is loaded.
 *
 * @param before - as noted when the code was replaced
 * @param report - what the product says now; null = it says nothing, `unknown` = Google did not answer, and has as long again
 * @param pushedMs - when it stood
 * @param nowMs - since 1970
 */
export function judgeGate(
  before: Health,
  report: Report | null | 'unknown',
  hash: string,
  pushedMs: number,
  nowMs: number,
): 'passed' | 'waiting' | SickCode {
  const endMs = pushedMs + gateMs(before) * (report === 'unknown' ? 2 : 1);
  const isOver = nowMs >= endMs;
  const isNew =
    report !== null &&
    report !== 'unknown' &&
    report.codeHash === hash &&
    report.lastRunMs > before.lastRunMs;
  if (!isNew) return isOver ? 'no-sign' : 'waiting';
  const now = healthOf(report);
  if (isWorse(before, now)) return isOver ? 'worse' : 'waiting';
  return isOver || !isWorking(now) ? 'passed' : 'waiting';
}

function isWorking({ entities }: Health): boolean {
  return Object.values(entities).includes('working');
}

/**
 * Whether so many are sick that a ring may not go on.
 *
 * @param sick - dealerships that did not pass
 * @param all - dealerships of the ring that the release was for
 */
export function isTooSick(sick: number, all: number): boolean {
  return sick > all * (1 - LIMITS.passShare) + Number.EPSILON * all;
}
