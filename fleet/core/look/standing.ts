/** Judges the condition of one dealership: a pure function of Google's answers, so that all outputs agree. */
import type { StateCode } from '../../../src/core/judge/status/state';
import type { Absence, Listed } from '../ports/spreadsheets';
import type { Dealership } from '../registry/dealership';
import type { Condition } from './condition';
import { rankOf } from './condition';
import type { EntityReport, Report } from './report';

/** Result of reading `_Estado`; `unreadable`: it has no valid row of the system; null = it could not be requested. */
export type Reading = Report | Absence | 'no-tab' | 'unreadable' | null;

/** What is known of a dealership at one time. */
export interface Evidence {
  readonly dealership: Dealership;
  /** Facts of Drive about its Spreadsheet; null = they could not be requested. */
  readonly seen: Listed | Absence | null;
  readonly reading: Reading;
}

export interface Standing {
  readonly dealership: Dealership;
  readonly condition: Condition;
  /** Stable code of the reason; null = the condition says everything. */
  readonly cause: string | null;
  /** Tab of the entity concerned; null = the whole dealership. */
  readonly tab: string | null;
  /** Report of the product; null = it cannot be read. */
  readonly report: Report | null;
}

/** Problems that keep the product from working, whatever the states of its entities. */
const BROKEN: readonly string[] = [
  'system/no-folder',
  'system/manifest-blocked',
  'system/status-blocked',
  'system/disabled',
  'system/failing',
  'system/trigger-gone',
  'system/authorisation',
  'system/silent',
];

/** Problems that pass by themselves. */
const PASSING: readonly string[] = ['system/short-time', 'system/mail-quota'];

const ENTITY_CONDITIONS: Readonly<Record<StateCode, Condition>> = {
  fallido: 'failing',
  rechazado: 'rejected',
  retenido: 'held',
  falta: 'missing',
  atrasado: 'late',
  'en-curso': 'working',
  'al-dia': 'well',
  fijado: 'pinned',
  'sin-configurar': 'well',
};

/** State of an entity, as a condition of a dealership. */
export function conditionOf({ state, cause }: EntityReport): Condition {
  // Only a person can decide whether a file of another name is the right one.
  if (cause === 'status/candidate') return 'attention';
  // Versions before `fijado` reported it with the cause alone.
  return state === 'al-dia' && cause === 'status/pinned' ? 'pinned' : ENTITY_CONDITIONS[state];
}

/**
 * Judges a dealership.
 *
 * @param nowMs - since 1970
 */
export function judge({ dealership, seen, reading }: Evidence, nowMs: number): Standing {
  const standing = (
    condition: Condition,
    cause: string | null = null,
    tab: string | null = null,
  ): Standing => ({
    dealership,
    condition,
    cause,
    tab,
    report: isReport(reading) ? reading : null,
  });
  if (dealership.spreadsheet === null) return standing('awaiting');
  const absence = absenceOf(seen, reading);
  if (absence) return standing(absence);
  if (seen === null || reading === null) return standing('unknown');
  if (reading === 'no-tab') return standing(dealership.script === null ? 'awaiting' : 'not-installed');
  if (!isReport(reading)) return standing('unreadable');
  if (nowMs > reading.nextSignalMs) return standing('silent');
  const broken = reading.problems.find((code) => BROKEN.includes(code));
  if (broken !== undefined) return standing('broken', broken);
  const { script } = dealership;
  if (script !== null && reading.scriptId !== null && script !== reading.scriptId) return standing('moved');
  return worstOf(reading, standing);
}

function worstOf(
  report: Report,
  standing: (condition: Condition, cause?: string | null, tab?: string | null) => Standing,
): Standing {
  const all = [
    ...report.entities.map((entity) => standing(conditionOf(entity), entity.cause, entity.tab)),
    ...report.problems.map((code) => standing(PASSING.includes(code) ? 'limited' : 'attention', code)),
  ];
  const [worst] = all.sort((one, other) => rankOf(one.condition) - rankOf(other.condition));
  return !worst || worst.condition === 'well' ? standing('well') : worst;
}

function absenceOf(seen: Evidence['seen'], reading: Reading): Condition | null {
  if (seen === 'gone' || reading === 'gone') return 'gone';
  if (seen === 'denied' || reading === 'denied') return 'no-access';
  return seen?.isTrashed ? 'deleted' : null;
}

export function isReport(reading: Reading): reading is Report {
  return typeof reading === 'object' && reading !== null;
}

/** The worst first; within a condition the oldest, to the minute, then by name. */
export function byUrgency(one: Since, other: Since): number {
  const rank = rankOf(one.condition) - rankOf(other.condition);
  const age = minuteOf(one) - minuteOf(other);
  return rank || age || one.dealership.name.localeCompare(other.dealership.name, 'es');
}

type Since = Standing & { readonly sinceMs: number };

function minuteOf({ sinceMs }: Since): number {
  return Math.floor(sinceMs / 60_000);
}
