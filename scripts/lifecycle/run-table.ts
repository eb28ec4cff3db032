/** The table of a run's decisions in `docs/lifecycle.md`, as the code answers today. */
import type { Duty } from '../../src/core/records/summary';
import type { FolderFacts, RunFacts } from '../../src/core/run/decide-run';
import { decideRun } from '../../src/core/run/decide-run';

const CALM: FolderFacts = {
  isNews: false,
  isDealt: true,
  hasLost: false,
  unsettled: 0,
  resting: 0,
  ready: 0,
  isRestless: false,
};

/** What a look may find: a row each. */
const LOOKS: readonly (readonly [string, FolderFacts])[] = [
  ['the listing of the last run', CALM],
  ['another listing, all of it handled before', { ...CALM, isNews: true, isDealt: false }],
  ['a file of an entity is gone', { ...CALM, isNews: true, isDealt: false, hasLost: true }],
  ['a file is being written', { ...CALM, isNews: true, isDealt: false, unsettled: 1 }],
  ['a file never settles', { ...CALM, isNews: true, isDealt: false, unsettled: 1, isRestless: true }],
  ['a failed file rests, first seen so', { ...CALM, isNews: true, isDealt: false, resting: 1 }],
  ['a failed file rests, as before', { ...CALM, isNews: true, resting: 1 }],
  ['a file is ready', { ...CALM, isNews: true, isDealt: false, ready: 1 }],
];

/** What the run owes besides: a column each. All urgent duties answer alike, so one stands for them. */
const OWED: readonly (readonly [string, readonly Duty[]])[] = [
  ['owes nothing', []],
  ['owes a heartbeat', ['heartbeat']],
  ['owes a check', ['check']],
  ['configuration was edited', ['edited-configuration']],
];

/** The lines of the table: a row what the look found, a column what the run owes. */
export function runTableLines(): string[] {
  const poll = { asker: 'poll', isTurn: true } as const;
  const rows = LOOKS.map(([label, folder]) => {
    const cells = OWED.map(([, duties]) => told({ ...poll, duties, folder }));
    return `| ${[label, ...cells, told({ ...poll, asker: 'person', duties: [], folder })].join(' | ')} |`;
  });
  const head = ['what a look found', ...OWED.map(([label]) => label), 'a person asks'];
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows];
}

function told(facts: RunFacts): string {
  const { kind, reason } = decideRun(facts);
  return `**${kind}**, \`${reason}\``;
}
