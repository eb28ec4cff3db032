/** Reads `_Estado` as the contract defines it: by position, codes and figures only, nothing of a client's file. */
import type { StateCode } from '../../../src/core/judge/status/state';
import { STATUS_FIELDS } from '../../../src/core/judge/status/table';
import type { Texts } from '../ports/spreadsheets';

/** What an installed product reports about itself and its entities. */
export interface Report {
  readonly generation: number;
  readonly version: string;
  /** Hash of the code that wrote it; null = the version does not report it. */
  readonly codeHash: string | null;
  readonly scriptId: string | null;
  /** When it was last written, in ms. */
  readonly lastRunMs: number;
  /** After this time, nothing runs any more, or the folder cannot be seen. */
  readonly nextSignalMs: number;
  /** Stable codes of the problems of the system, the gravest first. */
  readonly problems: readonly string[];
  /** Per cent of the trigger's daily time; null = not reported. */
  readonly spentPercent: number | null;
  /** Minutes between two looks into the folder; null = the version does not report it. */
  readonly lookMinutes: number | null;
  readonly entities: readonly EntityReport[];
}

export interface EntityReport {
  readonly tab: string;
  readonly state: StateCode;
  /** Stable code of the reason; null = none. */
  readonly cause: string | null;
  /** When the content of the tab was published, in ms; null = nothing was published. */
  readonly publishedMs: number | null;
}

const STATES: Readonly<Record<StateCode, true>> = {
  'al-dia': true,
  fijado: true,
  'en-curso': true,
  retenido: true,
  rechazado: true,
  fallido: true,
  atrasado: true,
  falta: true,
  'sin-configurar': true,
};

type Field = (typeof STATUS_FIELDS)[number];

/**
 * Reads the table.
 *
 * @param texts - by row, ragged; the header first
 * @returns null = it has no valid row of the system: a person edited it, and the next run writes it again
 */
export function readReport(texts: Texts): Report | null {
  const system = texts.find((row) => cell(row, 'state') === 'sistema');
  if (!system) return null;
  const generation = count(cell(system, 'generation'));
  const lastRunMs = time(cell(system, 'lastRun'));
  const nextSignalMs = time(cell(system, 'nextSignal'));
  if (generation === null || lastRunMs === null || nextSignalMs === null) return null;
  return {
    generation,
    version: cell(system, 'version').slice(0, 40),
    codeHash: /^[0-9a-f]{32}$/.test(cell(system, 'codeHash')) ? cell(system, 'codeHash') : null,
    scriptId: /^[\w-]{10,100}$/.test(cell(system, 'scriptId')) ? cell(system, 'scriptId') : null,
    lastRunMs,
    nextSignalMs,
    problems: codes(cell(system, 'cause')),
    spentPercent: count(cell(system, 'budgetPercent')),
    lookMinutes: count(cell(system, 'lookMinutes')),
    entities: texts.flatMap((row) => entityOf(row) ?? []),
  };
}

function entityOf(row: readonly string[]): EntityReport | null {
  const state = cell(row, 'state');
  const tab = cell(row, 'tab').slice(0, 100);
  if (!isState(state) || tab === '') return null;
  const [cause = null] = codes(cell(row, 'cause'));
  return { tab, state, cause, publishedMs: time(cell(row, 'publishedAt')) };
}

/** Accepts only stable codes, lower-case words with a slash, and ignores anything else that a person writes there. */
function codes(text: string): string[] {
  return text.split(' ').filter((code) => /^[a-z]+\/[a-z-]{1,40}$/.test(code));
}

function isState(text: string): text is StateCode {
  return Object.hasOwn(STATES, text);
}

function cell(row: readonly string[], field: Field): string {
  return row[STATUS_FIELDS.indexOf(field)] ?? '';
}

function count(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function time(text: string): number | null {
  const ms = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}
