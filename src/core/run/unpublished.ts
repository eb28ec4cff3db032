/** The end of a snapshot that is not published: its manifest row, and the event to apply once that row is written. */

import type { Refusal } from '../judge/guard/refusal';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import type { EntityEvent } from '../judge/lifecycle/event';
import type { Handled } from '../judge/state/entity';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { Outcome } from '../records/snapshot/outcome';
import type { Handling } from './handling';
import { manifestRow } from './record/record';
import type { Session } from './session/session';

/** How it ended. */
export interface Ending {
  readonly outcome: Outcome;
  readonly code: string;
  readonly facts: Refusal['facts'];
  readonly advice: { readonly reason: string; readonly todo: string };
  readonly reader: SnapshotReader | null;
  readonly ms: number;
  readonly attempts: number;
  readonly dueMs: number | null;
}

/** Counts and positions, without names: a mail may contain them. */
function numbersOf(facts: Refusal['facts']): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number') numbers[name] = value;
  }
  return numbers;
}

/** Ends a snapshot. */
export function unpublished(
  session: Session,
  one: DueSnapshot,
  ending: Ending,
): Extract<Handling, { readonly kind: 'refused' }> {
  const { outcome, code, attempts, dueMs, ms } = ending;
  const commitId = session.commitId(`${one.winner.id} ${one.winner.md5} ${code}`);
  const { id: fileId, md5 } = one.winner;
  const figures = numbersOf(ending.facts);
  const handled: Handled = { fileId, md5, outcome, code, ...ending.advice, figures, attempts, dueMs };
  const isChosen = one.pinned !== null;
  const event: EntityEvent =
    outcome === 'failed'
      ? { kind: 'failed', handled, isChosen }
      : { kind: 'refused', handled, commitId, isChosen };
  return { kind: 'refused', row: manifestRow(session, { one, ...ending, commitId }), ms, event };
}
