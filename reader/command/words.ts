/** What the reader reports about each entity, for people at a terminal. */
import type { FeedCounts, ResetReason } from '../core/feed';
import type { Staleness } from '../core/one-state';
import type { TabVerdict } from '../core/proof';
import type { Pulled } from '../core/pull';
import type { MappingProblem } from '../mapping/problem';
import type { FieldReport, TabReport } from './check';
import type { PulledDealer } from './run-pull';

const STALE: Readonly<Record<Staleness, string>> = {
  silent: 'nothing has run at the dealership since the promised moment; not imported (--stale imports it)',
  late: 'a new file was expected by now; not imported (--stale imports it)',
  missing: 'the folder holds no file any more; not imported (--stale imports it)',
};

const RESETS: Readonly<Record<ResetReason, string>> = {
  first: 'first import',
  'key-changed': 'begun anew: another column identifies the rows',
  'header-changed': 'begun anew: the file has a header and had none, or the reverse',
  'no-key': 'begun anew: no column identifies the rows',
  'mapping-changed': 'begun anew: the mapping is another one',
  whole: 'loaded whole',
  'no-former': 'begun anew: the former snapshot is not in the cache any more',
};

const VERDICTS: Readonly<Record<TabVerdict, string>> = {
  equal: 'the tab is what was published',
  sorted: 'somebody sorted the tab; its rows are those that were published',
  cut: 'somebody deleted rows of the tab since it was published',
  edited: 'somebody edited cells of the tab since it was published',
  unproved: 'no proof: an earlier version published it, or the workbook cuts long texts',
};

/** One line about the outcome for an entity. */
export function describePulled(pulled: Pulled): string {
  switch (pulled.kind) {
    case 'never-published':
      return 'nothing published yet';
    case 'unchanged':
      return 'unchanged';
    case 'stale':
      return STALE[pulled.why];
    case 'changed-by-hand':
      return `${VERDICTS[pulled.verdict]}; not imported. «Reprocesar un archivo…» in the Spreadsheet's menu publishes the file again.`;
    case 'moving':
      return 'published again and again while it was read; run once more';
    case 'too-many-deletes':
      return `${pulled.deletes} rows would be deleted, more than ${pulled.most}; if that is right: --accept-deletes ${pulled.deletes}`;
    case 'imported':
      return [
        ...(pulled.reset ? [RESETS[pulled.reset]] : []),
        describeCounts(pulled.counts) + describeUpdates(pulled.columns),
        ...describeColumns(pulled),
        ...(pulled.verdict === 'equal' ? [] : [VERDICTS[pulled.verdict]]),
      ].join('; ');
  }
}

function describeCounts({ inserts, updates, deletes, groups }: FeedCounts): string {
  const parts = [
    [inserts, 'inserted'],
    [updates, 'updated'],
    [deletes, 'deleted'],
    [groups, 'groups of one ID'],
  ] as const;
  const told = parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []));
  return told.length > 0 ? told.join(', ') : 'no row differs';
}

/** Most columns that are named. */
const COLUMNS = 6;

function describeUpdates(columns: Readonly<Record<string, number>>): string {
  const sorted = Object.entries(columns).sort((a, b) => b[1] - a[1]);
  if (sorted.length === 0) return '';
  const named = sorted.slice(0, COLUMNS).map(([name, count]) => `${name} ${count}`);
  const more = sorted.length - named.length;
  return ` (${named.join(', ')}${more > 0 ? `, and ${more} columns more` : ''})`;
}

function describeColumns({ head }: Extract<Pulled, { kind: 'imported' }>): string[] {
  const { added, gone, renamed } = head.columnChanges;
  return [
    ...(added.length > 0 ? [`columns added: ${added.join(', ')}`] : []),
    ...(gone.length > 0 ? [`columns gone: ${gone.join(', ')}`] : []),
    ...renamed.map(({ from, to }) => `column renamed: ${from} → ${to}`),
  ];
}

/** Most problems of a dealership that are named one by one. */
const PROBLEMS = 20;

/** Further lines about a dealership. */
export function dealerLines({ dealer, failure, problems }: PulledDealer): string[] {
  const more = problems.length - PROBLEMS;
  return [
    ...(failure === null ? [] : [`${dealer}: ${failure}`]),
    ...problems.slice(0, PROBLEMS).map(problemLine),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

/** Number of dealerships by outcome; nothing if there is only one. */
export function summaryLines(dealers: readonly PulledDealer[]): string[] {
  if (dealers.length < 2) return [];
  const failed = dealers.filter(({ failure }) => failure !== null).length;
  const waiting = dealers.filter(({ code, failure }) => code !== 0 && failure === null).length;
  const well = dealers.length - failed - waiting;
  return [`${dealers.length} dealerships: ${well} up to date, ${waiting} need a person, ${failed} failed`];
}

/** One line about a text that is not a value of its field. */
function problemLine({ entity, field, rule, cells, shape }: MappingProblem): string {
  return `  ${entity}!${cells.join(' ')} ${field}: ${rule}${shape === '' ? '' : ` «${shape}»`}`;
}

/** The result of a check, one line a field. */
export function checkLines(reports: readonly TabReport[]): string[] {
  return reports.flatMap(({ tab, into, rows, missing, fields }) => [
    `${tab} → ${into}: ${rows} rows${missing.length > 0 ? `; columns that are not there: ${missing.join(', ')}` : ''}`,
    ...fields.flatMap(fieldLines),
  ]);
}

function fieldLines({ field, filled, parsed, rejected, distinct, shapes }: FieldReport): string[] {
  return [
    `  ${field.padEnd(16)} filled ${filled}, values ${parsed} (${distinct} distinct), rejected ${rejected}`,
    ...shapes.map(({ rule, shape, count, cell }) => `    ${cell}: ${rule} «${shape}», ${count} times`),
  ];
}
