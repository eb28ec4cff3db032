/** The table of `docs/lifecycle.md`, as the code answers it today. */

import { attemptOf } from '../../src/core/judge/lifecycle/attempt';
import type { Observed, Step } from '../../src/core/judge/lifecycle/decide';
import { decide } from '../../src/core/judge/lifecycle/decide';
import type { Entity } from '../../src/core/judge/lifecycle/entity';
import { withEntity } from '../../src/core/judge/lifecycle/entity';
import { evolve } from '../../src/core/judge/lifecycle/evolve';
import { factsOf } from '../../src/core/judge/lifecycle/facts';
import { stand } from '../../src/core/judge/lifecycle/stand';
import { EMPTY_STATE } from '../../src/core/judge/state/state';
import { catalogue } from '../../src/core/records/entity/catalogue';
import { ATTEMPTS, EVENT_ROWS, entityIn, NOW_MS, TAB } from './cases';

/** A poll that sees a file which has settled. */
const OBSERVED: Observed = { isSettled: true, isOlder: false, isEdited: false };

/** What becomes of an entity by an event: the attempt, the next step of a poll, what is told. */
export interface Answer {
  readonly attempt: string;
  readonly step: string;
  readonly told: string;
}

/**
 * The answer for one entity.
 *
 * @param entity - after the event
 */
export function answerOf(entity: Entity): Answer {
  const state = withEntity({ ...EMPTY_STATE, installedMs: NOW_MS }, TAB, entity);
  const definition = catalogue().find(({ tab }) => tab === TAB) ?? null;
  const { code } = stand(factsOf(state, TAB, definition, { nowMs: NOW_MS, offsetMs: 0 }));
  const step = decide(entity, OBSERVED, 'poll', NOW_MS);
  return { attempt: attemptOf(entity).kind, step: stepWord(step), told: code };
}

function stepWord(step: Step): string {
  return step.kind === 'load' && step.pin ? 'load version' : step.kind.replace('-', ' ');
}

/** The lines of the table: a row an event, a column an attempt. */
export function tableLines(): string[] {
  const head = `| event | ${ATTEMPTS.join(' | ')} |`;
  const rule = `| --- |${ATTEMPTS.map(() => ' --- |').join('')}`;
  const rows = EVENT_ROWS.map(([label, event]) => {
    const cells = ATTEMPTS.map((kind) => answerOf(evolve(entityIn(kind), event))).map(
      ({ attempt, step, told }) => `**${attempt}**, ${step}, \`${told}\``,
    );
    return `| ${label} | ${cells.join(' | ')} |`;
  });
  return [head, rule, ...rows];
}
