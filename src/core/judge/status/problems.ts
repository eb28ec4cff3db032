/** Problems of the system itself, as opposed to problems of a client's files. */

import { LIMITS } from '../../ground/limits';
import type { KeepTrouble } from '../../records/snapshot/keeping';
import { rareMs } from './heartbeat';

/** The most severe first. */
const PROBLEM_CODES = [
  'system/no-folder',
  'system/manifest-blocked',
  'system/status-blocked',
  'system/disabled',
  'system/failing',
  'system/trigger-gone',
  'system/authorisation',
  'system/silent',
  'system/short-time',
  'system/mail-quota',
  'system/chat',
  'configuration/mistakes',
  'versions/permission',
  'versions/drive-full',
  'versions/room',
  'versions/failing',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a code is of the system, and not of an entity. */
export function isProblemCode(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((one) => one === code);
}

export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, number>>;
}

/** The problems that keep every run from the folder, so that the status of everything else is unknown. */
export const TROUBLES = ['system/no-folder', 'system/disabled', 'system/failing'] as const;

export interface Trouble extends Problem {
  readonly code: (typeof TROUBLES)[number];
}

/** Which script this is, and which code runs in it. */
export interface CodeFacts {
  readonly version: string;
  /** Hash of the pushed files; null = a build that has none. */
  readonly codeHash: string | null;
  readonly scriptId: string;
  /** Time zone of the installing computer; null = unknown. */
  readonly timeZone: string | null;
}

/** All facts of the system itself. */
export interface SystemFacts extends CodeFacts {
  readonly lastRunMs: number;
  /** The last run of the trigger that ended well; null = none yet. The present one counts. */
  readonly lastPollMs: number | null;
  /** Changes with every commit. */
  readonly generation: number;
  /** Whether the trigger exists; null = unknown. */
  readonly hasTrigger: boolean | null;
  /** Minutes between two looks into the folder. */
  readonly lookMinutes: number;
  /** Share of the trigger's daily time that is used up, from 0 on. */
  readonly spentShare: number;
  /** Google asks the installing account to authorise again. */
  readonly needsAuthorisation: boolean;
  /** A mail is due, but the last try failed, for example because the account's mail quota of the day is used up. */
  readonly mailRefused: boolean;
  /** The chat does not accept messages, or its address is lost. */
  readonly chatFails: boolean;
  /** Number of mistakes in `_Configuracion`. */
  readonly mistakes: number;
  /** Why the product cannot keep versions; null = it can. */
  readonly keepTrouble: KeepTrouble | null;
}

/**
 * The problems of the system, the most severe first.
 *
 * @param nowMs - since 1970
 */
export function findProblems(system: SystemFacts, nowMs: number): Problem[] {
  const { hasTrigger, lastPollMs, lookMinutes, spentShare, mistakes, keepTrouble } = system;
  const silentMs = lastPollMs === null ? 0 : nowMs - lastPollMs;
  const isSilent = hasTrigger !== false && silentMs >= LIMITS.silentMs + rareMs(lookMinutes);
  const problems: Problem[] = [];
  const add = (isSo: boolean, code: ProblemCode, facts: Problem['facts'] = {}) => {
    if (isSo) problems.push({ code, facts });
  };
  add(hasTrigger === false, 'system/trigger-gone');
  add(system.needsAuthorisation, 'system/authorisation');
  add(isSilent, 'system/silent', { minutes: Math.floor(silentMs / 60_000) });
  const short = { percent: Math.round(100 * spentShare), minutes: lookMinutes };
  add(spentShare >= LIMITS.triggerDayShare, 'system/short-time', short);
  add(system.mailRefused, 'system/mail-quota');
  add(system.chatFails, 'system/chat');
  add(mistakes > 0, 'configuration/mistakes', { mistakes });
  if (keepTrouble) add(true, `versions/${keepTrouble}`);
  return problems;
}
