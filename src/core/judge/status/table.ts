/** The cells of `_Estado`: the header, the system, then one row per entity. The columns are fixed. */
import type { Evidence } from '../audit/search/evidence';
import type { FoundRelation } from '../audit/search/foundrelation';
import type { Punctuality } from './frequency';
import type { CodeFacts, Problem, SystemFacts } from './problems';
import { relationCodes } from './relation-codes';
import type { EntityStatus, StateCode } from './state';

/** Columns from A on. New ones are added at the end, because readers use the position. */
export const STATUS_FIELDS = [
  'state',
  'stateWord',
  'tab',
  'cause',
  'reason',
  'todo',
  'rows',
  'columns',
  'publishedAt',
  'fileName',
  'fileId',
  'md5',
  'seenAt',
  'frequency',
  'errors',
  'warnings',
  'notes',
  'idColumn',
  'idEvidence',
  'generation',
  'version',
  'lastRun',
  'lastPoll',
  'nextSignal',
  'trigger',
  'budgetPercent',
  'relations',
  'scriptId',
  'codeHash',
  'timeZone',
  'rowSetHash',
  'rowOrderHash',
  'headerHash',
  'idPlace',
  'kind',
  'headerRows',
  'relationCodes',
  'sheetId',
  'lookMinutes',
] as const;

/** Texts of a row by field; those left out are blank. */
export type Cells = Partial<Record<(typeof STATUS_FIELDS)[number], string>>;

/** State code of the system's own row. */
export const SYSTEM = 'sistema';

/** Maximum characters of one cell, so that the table stays small even with long file names. */
export const CELL_CHARACTERS = 500;

/** All facts for `_Estado`. */
export interface StatusReport {
  readonly system: SystemFacts;
  readonly problems: readonly Problem[];
  /** Latest time of the next write of the table, in ms. */
  readonly nextSignalMs: number;
  readonly entities: readonly EntityStatus[];
}

/** The texts for people; `local` formats a time as ISO 8601 with its offset. */
export interface StatusWords {
  readonly header: readonly string[];
  readonly state: (code: StateCode, percent: number | null) => string;
  readonly system: (problems: readonly Problem[]) => string;
  readonly advise: (status: EntityStatus, local: (ms: number) => string) => ToldIfAny;
  readonly adviseProblem: (problem: Problem) => Told;
  readonly frequency: (punctuality: Punctuality) => string;
  readonly trigger: (exists: boolean | null) => string;
  readonly evidence: (found: readonly Evidence[]) => string;
  readonly relations: (found: readonly FoundRelation[]) => string;
}

/** A time in ms as a cell; null = an empty cell. */
type Time = (ms: number | null) => string;

/** What happened, and what to do. */
export interface Told {
  readonly reason: string;
  readonly todo: string;
}

/** The same for a status that may be good; null = nothing to report, or nothing to do. */
export interface ToldIfAny {
  readonly reason: string | null;
  readonly todo: string | null;
}

/**
 * The cells by row.
 *
 * @param local - a time in ms as ISO 8601 with its offset
 */
export function toStatusTexts(
  report: StatusReport,
  words: StatusWords,
  local: (ms: number) => string,
): string[][] {
  const time = (ms: number | null) => (ms === null ? '' : local(ms));
  return [
    [...words.header],
    toRow(systemCells(report, words, time)),
    ...report.entities.map((status) => toRow(entityCells(status, report.entities, words, time))),
  ];
}

/**
 * The generation in a table that was read back; null = unknown, because the tab was deleted or edited. The row is searched,
 * because people sort tabs.
 *
 * @param texts - rows of the tab, ragged
 */
export function readGeneration(texts: readonly (readonly string[])[]): number | null {
  const row = texts.find((cells) => cells[STATUS_FIELDS.indexOf('state')] === SYSTEM);
  const text = row?.[STATUS_FIELDS.indexOf('generation')] ?? '';
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/**
 * The generation of the next commit, which no reader has seen. This holds even if a run was killed before it could store the
 * last one, or if a person has restored an earlier version of the Spreadsheet.
 *
 * @param noted - the last one that a run stored
 * @param shown - the one that the tab shows; null = unknown
 */
export function nextGeneration(noted: number, shown: number | null): number {
  return Math.max(noted, shown ?? 0) + 1;
}

/**
 * The cells of a row, each in its column.
 *
 * @param cells - by field
 */
export function toRow(cells: Cells): string[] {
  return STATUS_FIELDS.map((field) => (cells[field] ?? '').slice(0, CELL_CHARACTERS));
}

function systemCells(report: StatusReport, words: StatusWords, time: Time): Cells {
  const { system, problems, nextSignalMs } = report;
  const told = problems.map(words.adviseProblem);
  return {
    state: SYSTEM,
    stateWord: words.system(problems),
    cause: problems.map(({ code }) => code).join(' '),
    reason: told.map(({ reason }) => reason).join(' '),
    todo: told.map(({ todo }) => todo).join(' '),
    generation: String(system.generation),
    lastRun: time(system.lastRunMs),
    lastPoll: time(system.lastPollMs),
    nextSignal: time(nextSignalMs),
    trigger: words.trigger(system.hasTrigger),
    budgetPercent: String(Math.round(100 * system.spentShare)),
    ...codeCells(system),
    lookMinutes: String(system.lookMinutes),
  };
}

/** Version, code hash, script and time zone. */
export function codeCells({ version, codeHash, scriptId, timeZone }: CodeFacts): Cells {
  return { version, codeHash: codeHash ?? '', scriptId, timeZone: timeZone ?? '' };
}

function entityCells(
  status: EntityStatus,
  all: readonly EntityStatus[],
  words: StatusWords,
  time: Time,
): Cells {
  const { code, cause, facts } = status;
  const { published, winner, observations, id } = facts;
  const { reason, todo } = words.advise(status, time);
  const count = (value: number) => (published && facts.checked ? String(value) : '');
  return {
    state: code,
    stateWord: words.state(code, facts.percent),
    tab: facts.tab,
    cause: cause ?? '',
    reason: reason ?? '',
    todo: todo ?? '',
    rows: published ? String(published.rows) : '',
    columns: published ? String(published.columns) : '',
    publishedAt: time(published?.atMs ?? null),
    fileName: published?.name ?? '',
    fileId: published?.fileId ?? '',
    md5: published?.md5 ?? '',
    seenAt: time((winner ?? published)?.seenMs ?? null),
    frequency: words.frequency(facts.punctuality),
    errors: count(observations.errors),
    warnings: count(observations.warnings),
    notes: count(observations.notes),
    idColumn: id?.name ?? '',
    idEvidence: id ? words.evidence(id.evidence) : '',
    relations: words.relations(facts.relations),
    rowSetHash: published?.proof?.set ?? '',
    rowOrderHash: published?.proof?.ordered ?? '',
    headerHash: published?.proof?.header ?? '',
    idPlace: id && id.column !== null ? String(id.column + 1) : '',
    kind: facts.kind ?? '',
    headerRows: published ? String(published.headerRows) : '',
    relationCodes: published ? relationCodes(facts.relations, all) : '',
    sheetId: published ? String(published.sheetId) : '',
  };
}
