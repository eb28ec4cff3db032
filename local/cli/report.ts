/** The final report for a person: the table, each problem with what to do, the costs, and the path of the workbook. */

import { callCount, isLock, type Load } from './load';
import { type StatusLine, untold } from './told/current';
import { figure } from './told/figure';
import { SENTENCES, SENTENCES_WITH, SERVICE_WORDS } from './told/messages';
import type { ObservationLine } from './told/observations';
import { type FileLine, isGood } from './told/summary';
import { type Look, printable, renderTable } from './told/table';
import type { XlsxSheet } from './xlsx/write';

/** Links are skipped on purpose, as in Drive for desktop. */
const LINK = 'link';

/** Everything to report about one round. */
export interface Round {
  load: Load;
  /** Every file of the folder, also those that an earlier run handled. */
  lines: readonly FileLine[];
  /** Entries of the folder that could not be read. */
  unread: readonly { readonly path: string; readonly reason: string }[];
  /** Path of the workbook; null when it could not be saved. */
  xlsx: string | null;
  sheets: readonly XlsxSheet[];
  /** Lines of `_Estado`. */
  status: readonly StatusLine[];
  /** Lines of `_Observaciones`. */
  observations: readonly ObservationLine[];
  /** The page about the rehearsal; null when not wanted. */
  report: { readonly path: string; readonly saved: boolean } | null;
  wallMs: number;
}

/**
 * Text for a person, in lines.
 *
 * @param out - path to which the workbook was to be saved
 * @param look - whether to colour
 */
export function renderReport(round: Round, out: string, look: Look): string {
  return render(round, out, look, SENTENCES_WITH.pending);
}

/**
 * What one round changed in a watched folder: the files that it handled, and the findings in their tabs.
 *
 * @param out - path to which the workbook was to be saved
 * @param look - whether to colour
 */
export function renderNews(round: Round, out: string, look: Look): string {
  const { handled } = round.load;
  const tabs = new Set(handled.map(({ tab }) => tab));
  const observations = round.observations.filter(({ tab }) => tabs.has(tab));
  const status = round.status.filter(({ tab }) => tabs.has(tab));
  return render({ ...round, lines: handled, status, observations }, out, look, SENTENCES_WITH.following);
}

function render(round: Round, out: string, look: Look, pending: (count: number) => string): string {
  const { load, lines } = round;
  const isEmpty = lines.length === 0 && load.broken === null && round.unread.length === 0;
  const sections = [
    lines.length > 0 ? [renderTable(lines, look)] : [],
    isEmpty ? [SENTENCES.nothing] : [],
    adviceSection(
      SENTENCES.problems,
      lines.filter((line) => !isGood(line.outcome)),
    ),
    adviceSection(
      SENTENCES.remarks,
      lines.filter((line) => isGood(line.outcome) && line.reason !== ''),
    ),
    statusSection(round),
    observationSection(round.observations),
    [
      ...round.unread.map(({ path, reason }) => SENTENCES_WITH.unread(printable(path), reason)),
      ...(load.broken ? [SENTENCES_WITH.broken(load.broken)] : []),
      ...(load.pending > 0 ? [pending(load.pending)] : []),
      ...round.sheets.flatMap(cutSentences),
    ],
    [
      callsSentence(load),
      SENTENCES_WITH.time(load.runs, load.modelledMs, round.wallMs),
      round.xlsx === null ? SENTENCES_WITH.notSaved(out) : SENTENCES_WITH.workbook(round.xlsx),
      ...(round.report ? [reportSentence(round.report)] : []),
    ],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

/** Exit code of a round: 0 all published or unchanged, 1 when anything is not. */
export function exitCode(round: Round): 0 | 1 {
  const { load, lines, xlsx, report } = round;
  const good =
    lines.every((line) => isGood(line.outcome)) && round.unread.every(({ reason }) => reason === LINK);
  return good && !load.broken && load.pending === 0 && xlsx !== null && report?.saved !== false ? 0 : 1;
}

function reportSentence({ path, saved }: NonNullable<Round['report']>): string {
  return saved ? SENTENCES_WITH.report(path) : SENTENCES_WITH.notSaved(path);
}

function adviceSection(title: string, lines: readonly FileLine[]): string[] {
  if (lines.length === 0) return [];
  const items = lines.flatMap((line) => [
    `  ${printable(SENTENCES_WITH.file(line))}`,
    ...(line.reason ? [`    ${printable(SENTENCES_WITH.reason(line.reason))}`] : []),
    ...(line.todo ? [`    ${printable(SENTENCES_WITH.todo(line.todo))}`] : []),
  ]);
  return [title, ...items];
}

/** States of entities in `_Estado` that the lines of the files do not show. */
function statusSection({ status, lines }: Round): string[] {
  const told = lines.filter(({ outcome, reason }) => !isGood(outcome) || reason !== '');
  const items = untold(status, new Set(told.map(({ tab }) => tab))).flatMap(({ tab, word, reason, todo }) => [
    `  ${printable(`${tab}: ${word}`)}`,
    ...(reason ? [`    ${printable(SENTENCES_WITH.reason(reason))}`] : []),
    ...(todo ? [`    ${printable(SENTENCES_WITH.todo(todo))}`] : []),
  ]);
  return items.length > 0 ? [SENTENCES.status, ...items] : [];
}

function observationSection(observations: readonly ObservationLine[]): string[] {
  if (observations.length === 0) return [];
  const items = observations.flatMap((line) => [
    `  ${printable(SENTENCES_WITH.observation(line))}`,
    `    ${printable(SENTENCES_WITH.reason(line.reason))}`,
    `    ${printable(SENTENCES_WITH.todo(line.todo))}`,
  ]);
  return [SENTENCES.data, ...items];
}

function callsSentence(load: Load): string {
  const counts = new Map<string, number>();
  let locks = 0;
  for (const [api, count] of Object.entries(load.calls)) {
    const service = api.split('.')[0] ?? api;
    if (isLock(api)) locks += count;
    else counts.set(service, (counts.get(service) ?? 0) + count);
  }
  const detail = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([service, count]) => `${SERVICE_WORDS[service] ?? service} ${figure(count)}`)
    .join(', ');
  return SENTENCES_WITH.calls(callCount(load), locks, detail);
}

function cutSentences({ name, cuts }: XlsxSheet): string[] {
  return [
    ...(cuts.cells > 0 ? [SENTENCES_WITH.cutCells(name, cuts.cells)] : []),
    ...(cuts.rows > 0 ? [SENTENCES_WITH.cutRows(name, cuts.rows)] : []),
    ...(cuts.columns > 0 ? [SENTENCES_WITH.cutColumns(name, cuts.columns)] : []),
  ];
}
