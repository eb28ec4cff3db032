/** What is wrong at a moment, and what changed since the last look: the news that a mail tells. */
import { LIMITS } from '../limits';
import type { Problem, ProblemCode } from './problems';
import type { EntityStatus, StateCode } from './state';

/** Something that is wrong and that somebody should know: counts, times and names, never a cell's text. */
export interface Condition {
  readonly code: StateCode | ProblemCode;
  /** Why, as a code; null for a problem of the system. */
  readonly cause: string | null;
  /** Tab of the entity; null for the system. */
  readonly tab: string | null;
  /** The file that it is about; null = none. */
  readonly fileName: string | null;
  readonly facts: Readonly<Record<string, number>>;
  /** Name of a file that may be the one that is missed; left out where there is none. */
  readonly candidate?: string;
  /** When it was first noticed, in ms. */
  readonly sinceMs: number;
}

/** By what each is about: a tab, or the code of a problem. */
export type Conditions = Readonly<Record<string, Condition>>;

/** Something that began to be wrong, that is wrong in another way than before, or that is over. */
export interface Change {
  readonly kind: 'began' | 'ended';
  /** The present one; the former one when it ended. */
  readonly condition: Condition;
  readonly atMs: number;
}

/** A problem of the system is about no entity. */
const OF_SYSTEM = { cause: null, tab: null, fileName: null } as const;

/** Characters of a file name in a mail. */
const NAME_CHARACTERS = 120;

/**
 * What is wrong now. A file that is being dealt with, or that may only be between deleting and writing anew, leaves
 * open what was wrong before: nobody knows yet whether it is over.
 *
 * @param entities - of every entity
 * @param before - what was wrong at the last look
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
    // That no mail can be sent is no news for a mail.
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
 * The same with a problem that keeps a run from its work, beside which nobody knows how anything else stands.
 *
 * @param before - what was wrong at the last look
 * @param nowMs - since 1970
 */
export function withProblem(before: Conditions, { code, facts }: Problem, nowMs: number): Conditions {
  const condition: Condition = { code, ...OF_SYSTEM, facts, sinceMs: nowMs };
  return { [code]: condition, ...before };
}

/**
 * What is news. A file that is held for the same reason as the one before it is none.
 *
 * @param before - what was wrong at the last look
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

/** What stays wrong is as it was told, but for a file that has turned up or gone since. */
function withCandidate(known: Condition, candidate: string | undefined): Condition {
  if (known.candidate === candidate) return known;
  const { candidate: _, ...rest } = known;
  return candidate === undefined ? rest : { ...rest, candidate };
}

function isSame(one: Pick<Condition, 'code' | 'cause'>, other: Pick<Condition, 'code' | 'cause'>): boolean {
  return one.code === other.code && one.cause === other.cause;
}

/** Null when nothing is wrong, `open` when nobody knows yet. */
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
      // What Google did not answer in time is tried again; it is news when that goes on, or when only a person can help.
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
