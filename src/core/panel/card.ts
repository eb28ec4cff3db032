/** One entity's card, out of what the state and the manifest know. */
import type { CardState, EntityCard, PanelAction, PanelFacts } from '../page/data';
import { sameSnapshot } from '../snapshot/snapshot';
import type { EntityState } from '../state/entity';
import { EMPTY_ENTITY } from '../state/entity';
import type { Checkpoint, State } from '../state/state';
import type { History } from './history';
import { answersTo } from './question';

const NOTHING: History = { publishedAt: '', rows: [], last: { file: '', code: '', reason: '', todo: '' } };

/**
 * Makes a card.
 *
 * @param tab - the entity's tab
 * @param state - as the last run left it
 * @param history - of this entity in the manifest, if it has any
 * @param facts - what other parts know
 */
export function cardOf(
  tab: string,
  state: State,
  history: History | undefined,
  facts: PanelFacts,
): EntityCard {
  const entity = state.entities[tab] ?? EMPTY_ENTITY;
  const known = history ?? NOTHING;
  const { checkpoint } = state;
  const percent = checkpoint?.tab === tab ? percentOf(checkpoint) : null;
  const { published } = entity;
  return {
    tab,
    state: stateOf(entity, percent, facts.late?.includes(tab) ?? false),
    percent,
    rows: published?.rows ?? null,
    pinned: published !== null && entity.pinned !== null && sameSnapshot(entity.pinned, published),
    publishedAt: published ? known.publishedAt : '',
    history: known.rows,
    ...known.last,
    observations: facts.observations?.[tab] ?? null,
    expectedHours: facts.expectedHours?.[tab] ?? 0,
    actions: actionsOf(entity),
  };
}

/**
 * How far a half-staged snapshot is, in whole per cent.
 *
 * @param checkpoint - where a run stopped
 */
export function percentOf({ bytes, reader }: Checkpoint): number {
  return bytes > 0 ? Math.floor((100 * (reader?.offset ?? 0)) / bytes) : 0;
}

function stateOf({ handled, published }: EntityState, percent: number | null, isLate: boolean): CardState {
  if (percent !== null) return 'loading';
  const outcome = handled?.outcome ?? 'ignored';
  if (outcome === 'held' || outcome === 'rejected' || outcome === 'failed') return outcome;
  if (isLate) return 'late';
  return published ? 'current' : 'missing';
}

function actionsOf({ handled, published }: EntityState): PanelAction[] {
  return [
    ...(published ? (['go'] as const) : []),
    ...(handled ? (['rerun'] as const) : []),
    ...answersTo(handled),
    ...(handled?.outcome === 'held' ? (['publish'] as const) : []),
    ...(published ? (['restore'] as const) : []),
  ];
}
