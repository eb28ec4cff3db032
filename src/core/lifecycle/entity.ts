/** All that is kept of one entity, as one value: its own part of the state, and its share of what the state holds once. */
import type { EntityState } from '../state/entity';
import { EMPTY_ENTITY } from '../state/entity';
import type { Checkpoint, State } from '../state/state';

export interface Entity extends EntityState {
  /** How far a large snapshot is staged; null = none is. At most one entity has one, since there is one staging tab. */
  readonly staging: Checkpoint | null;
  /** Whether the last check saw it as it is now. */
  readonly isChecked: boolean;
}

/** One entity of the state. */
export function entityOf({ entities, checkpoint, unchecked }: State, tab: string): Entity {
  // Looked for among its own keys: a tab may be called as something that every object has.
  const kept = Object.entries(entities).find(([title]) => title === tab)?.[1] ?? EMPTY_ENTITY;
  const staging = checkpoint?.tab === tab ? checkpoint : null;
  return { ...kept, staging, isChecked: !unchecked.includes(tab) };
}

/**
 * The state with one entity in the place of what it held of it.
 *
 * @param entity - as an event left it
 */
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
