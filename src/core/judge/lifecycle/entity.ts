/** Everything stored about one entity, as one value: its own part of the state, and its share of the global parts. */
import type { EntityState } from '../state/entity';
import { EMPTY_ENTITY } from '../state/entity';
import type { Checkpoint, State } from '../state/state';

export interface Entity extends EntityState {
  /** Progress of staging a large snapshot; null = none. At most one entity has it, because there is one staging tab. */
  readonly staging: Checkpoint | null;
  /** Whether the last check is still valid for it. */
  readonly isChecked: boolean;
}

/** One entity of the state. */
export function entityOf({ entities, checkpoint, unchecked }: State, tab: string): Entity {
  // Only own keys: a tab may have the name of a property that every object inherits.
  const kept = Object.entries(entities).find(([title]) => title === tab)?.[1] ?? EMPTY_ENTITY;
  const staging = checkpoint?.tab === tab ? checkpoint : null;
  return { ...kept, staging, isChecked: !unchecked.includes(tab) };
}

/** The state with one entity replaced. */
export function withEntity(state: State, tab: string, { staging, isChecked, ...kept }: Entity): State {
  const { checkpoint, unchecked } = state;
  const isOurs = checkpoint?.tab === tab;
  const others = isChecked ? unchecked.filter((other) => other !== tab) : unchecked;
  return {
    ...state,
    entities: { ...state.entities, [tab]: kept },
    checkpoint: staging ?? (isOurs ? null : checkpoint),
    unchecked: isChecked || unchecked.includes(tab) ? others : [...unchecked, tab],
  };
}
