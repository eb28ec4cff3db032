/** The conditions that are open at a moment, and their changes since the last look, which a mail reports. */
import { LIMITS } from '../../ground/limits';
import type { Problem, ProblemCode } from './problems';
import type { EntityStatus, StateCode } from './state';

/** A problem that a person should know: counts, times and names, never the text of a cell. */
export interface Condition {
  readonly code: StateCode | ProblemCode;
  /** Why, as a code; null for a problem of the system. */
  readonly cause: string | null;
  /** Tab of the entity; null for the system. */
  readonly tab: string | null;
  /** The file that it is about; null = none. */
  readonly fileName: string | null;
  readonly facts: Readonly<Record<string, number>>;
  /** Name of a file that may be the missing one; left out = none. */
  readonly candidate?: string;
  /** When it was first noticed, in ms. */
  readonly sinceMs: number;
}

/** By subject: a tab, or the code of a problem of the system. */
export type Conditions = Readonly<Record<string, Condition>>;

/** A condition that began, that has another code or cause than before, or that ended. */
export interface Change {
  readonly kind: 'began' | 'ended';
  /** The present condition, or the former one if it ended. */
  readonly condition: Condition;
  readonly atMs: number;
}

/** A problem of the system has no entity. */
const OF_SYSTEM = { cause: null, tab: null, fileName: null } as const;

/** Maximum characters of a file name in a mail. */
const NAME_CHARACTERS = 120;

/**
 * The conditions that are open now. A file in progress, or a file that an exporter may just have deleted to write it again,
 * leaves the former condition open: it is not known yet whether that has ended.
 *
 * @param entities - status of every entity
 * @param before - conditions that were open at the last look
 * @param nowMs - since 1970
 */
export function conditionsNow(
  entities: readonly EntityStatus[],
  problems: readonly Problem[],
  before: Conditions,
  nowMs: number,
): Conditions {
  const now: Record<string, Condition> = {};
  const put = (key: string, condition: Omit<Condition, 'sinceMs'>) => {
    const known = before[key];
    const isOld = known !== undefined && isSame(known, condition);
    now[key] = isOld ? withCandidate(known, condition.candidate) : { ...condition, sinceMs: nowMs };
  };
  for (const { code, facts } of problems) {
    // A mail cannot report that no mail can be sent.
    if (code !== 'system/mail-quota') put(code, { code, ...OF_SYSTEM, facts });
  }
  for (const status of entities) {
    const key = `tab ${status.facts.tab}`;
    const known = before[key];
    const condition = conditionOf(status);
    if (condition === 'open') {
      if (known) now[key] = known;
    } else if (condition) put(key, condition);
  }
  return now;
}

/**
 * The former conditions, plus a problem that keeps a run from its work. The former ones stay, because their present status
 * is unknown.
 *
 * @param before - conditions that were open at the last look
 * @param nowMs - since 1970
 */
export function withProblem(before: Conditions, { code, facts }: Problem, nowMs: number): Conditions {
  const condition: Condition = { code, ...OF_SYSTEM, facts, sinceMs: nowMs };
  return { [code]: condition, ...before };
}

/**
 * The changes to report. A file that is held for the same reason as the one before it is not a change.
 *
 * @param before - conditions that were open at the last look
 * @param nowMs - since 1970
 */
export function changesBetween(before: Conditions, now: Conditions, nowMs: number): Change[] {
  const began = Object.entries(now).flatMap(([key, condition]): Change[] =>
    before[key] === condition || (before[key] && isSame(before[key], condition))
      ? []
      : [{ kind: 'began', condition, atMs: nowMs }],
  );
  const ended = Object.entries(before).flatMap(([key, condition]): Change[] =>
    now[key] ? [] : [{ kind: 'ended', condition, atMs: nowMs }],
  );
  return [...began, ...ended];
}

/** A condition that continues stays as reported, except for a candidate file that has appeared or gone since. */
function withCandidate(known: Condition, candidate: string | undefined): Condition {
  if (known.candidate === candidate) return known;
  const { candidate: _, ...rest } = known;
  return candidate === undefined ? rest : { ...rest, candidate };
}

function isSame(one: Pick<Condition, 'code' | 'cause'>, other: Pick<Condition, 'code' | 'cause'>): boolean {
  return one.code === other.code && one.cause === other.cause;
}

/** Null = nothing is wrong; `open` = not known yet. */
function conditionOf(status: EntityStatus): Omit<Condition, 'sinceMs'> | 'open' | null {
  const { code, cause, facts } = status;
  const { winner, published, ended, punctuality } = facts;
  const fileName = (winner ?? published)?.name.slice(0, NAME_CHARACTERS) ?? null;
  const figures = { ...ended?.figures, kept: published?.rows ?? 0 };
  const condition = { code, cause, tab: facts.tab, fileName, facts: figures };
  const candidate = facts.candidate?.name.slice(0, NAME_CHARACTERS);
  const late = candidate === undefined ? condition : { ...condition, candidate };
  const last = punctuality.lastMs === null ? {} : { lastMs: punctuality.lastMs };
  switch (code) {
    case 'en-curso':
      return 'open';
    case 'retenido':
    case 'rechazado':
      return condition;
    case 'fallido':
      // A failed try is repeated. The failure is reported if it continues, or if only a person can help.
      return (ended?.attempts ?? 0) >= LIMITS.failuresMail || NEEDS_A_PERSON.some((one) => one === cause)
        ? condition
        : 'open';
    case 'atrasado':
      return { ...late, facts: { ...last, same: punctuality.same } };
    case 'falta':
      return cause === 'frequency/missing' ? { ...late, facts: last } : 'open';
    case 'al-dia':
    case 'fijado':
    case 'sin-configurar':
      return null;
  }
}

/** Failures that do not pass by themselves, or not on the same day. */
const NEEDS_A_PERSON: readonly string[] = [
  'service/disabled',
  'service/denied',
  'service/full',
  'service/quota',
  'status/overtaken',
];
