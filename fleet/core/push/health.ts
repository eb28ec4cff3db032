/** Health of a dealership when its code was replaced, and whether it is worse with the new code. */

import { LIMITS } from '../limits';
import type { Condition } from '../look/condition';
import { needsPerson, rankOf } from '../look/condition';
import type { Report } from '../look/report';
import { conditionOf } from '../look/standing';

const MINUTE_MS = 60_000;

/** Why a dealership does not pass the gate: no sign of the new code, or a worse state than before. */
export type SickCode = 'no-sign' | 'worse';

export interface Health {
  readonly lastRunMs: number;
  readonly problems: readonly string[];
  /** Minutes between two looks into the folder; null or left out = the version does not report it. */
  readonly lookMinutes?: number | null;
  /** Condition by tab. */
  readonly entities: Readonly<Record<string, Condition>>;
}

/** Health according to the report of the product. */
export function healthOf({ lastRunMs, problems, lookMinutes, entities }: Report): Health {
  const conditions = entities.map((entity) => [entity.tab, conditionOf(entity)] as const);
  return { lastRunMs, problems, lookMinutes, entities: Object.fromEntries(conditions) };
}

/**
 * Whether something needs a person that did not before, or more urgently.
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

/** Daily trigger time and daily mails can run out with any code. */
function isPassing(code: string): boolean {
  return code === 'system/short-time' || code === 'system/mail-quota';
}

/**
 * How long it has to show the new code. The first firing of new code always looks and writes the table, however rare looks
 * are otherwise; only a trigger of a former version fires less often than every minute.
 */
function gateMs({ lookMinutes }: Health): number {
  const { formerTriggerMinutes, gateMs: least } = LIMITS;
  const mayBeFormer = (lookMinutes ?? formerTriggerMinutes) >= formerTriggerMinutes;
  return mayBeFormer ? least + (formerTriggerMinutes - 1) * MINUTE_MS : least;
}

/**
 * The health gate: a dealership passes when its table shows the new code, a newer run, and nothing worse than before. A worse
 * state has until the end of the gate to recover, since files come and go with any code. A file that is under way has the
 * same time, since the table is written before a file is loaded.
 *
 * @param before - as recorded when the code was replaced
 * @param report - of the product; null = there is none; `unknown` = Google did not answer, which doubles the time
 * @param pushedMs - when the new code was in place
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
 * Whether too many are sick for the push to continue with the ring.
 *
 * @param sick - dealerships that did not pass
 * @param all - dealerships of the ring that get the release
 */
export function isTooSick(sick: number, all: number): boolean {
  return sick > all * (1 - LIMITS.passShare) + Number.EPSILON * all;
}
