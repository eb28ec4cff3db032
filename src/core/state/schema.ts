/** The form of the kept state, and what is taken over from another one. */
import type { Identity } from '../snapshot/snapshot';
import type { EntityState, Pin } from './entity';
import { EMPTY_ENTITY } from './entity';
import { fromSecondForm } from './second-form';
import type { State } from './state';
import { EMPTY_STATE } from './state';

/**
 * Number of the present form. It rises when a part that was kept before changes its form; a part that is new at the
 * top needs none, since it is then as in the empty state.
 */
export const SCHEMA = 3;

/** The first form was kept without a number. */
const FIRST = 1;
const SECOND = 2;

/** What is taken over of an entity in the first form. */
interface FirstEntity {
  readonly handled?: Identity | null;
  /** Key of the winner that a person passed over; of no letters = none. */
  readonly passedOver?: string;
}

/**
 * The state out of a kept one. The second form is taken over whole. Of the first one all is taken that the manifest
 * cannot tell again: which file was seen first, what a person chose, what has been told. A form that is not known counts
 * as never written: the manifest and the folder hold what is needed to go on.
 *
 * @param kept - as it was written
 * @param schema - number of its form; NaN when it is none
 */
export function readForm(kept: Partial<State>, schema: number): State {
  if (schema === SCHEMA) return { ...EMPTY_STATE, ...kept };
  if (schema === SECOND) return { ...EMPTY_STATE, ...fromSecondForm(kept) };
  if (schema !== FIRST) return EMPTY_STATE;
  const { folderIds, looks, restless, spent, touched, told } = { ...EMPTY_STATE, ...kept };
  const entities: Record<string, EntityState> = {};
  for (const [tab, former] of Object.entries<FirstEntity>(kept.entities ?? {})) {
    entities[tab] = { ...EMPTY_ENTITY, pinned: pinOfFirst(former) };
  }
  return { ...EMPTY_STATE, folderIds, looks, restless, spent, touched, told, entities };
}

/** The first form did not say what had been put in the place of the winner, but it was what was handled last. */
function pinOfFirst({ handled, passedOver = '' }: FirstEntity): Pin | null {
  if (!handled || passedOver === '') return null;
  const { fileId, md5 } = handled;
  return {
    fileId,
    md5,
    name: '',
    bytes: 0,
    revision: null,
    modifiedMs: 0,
    replaced: passedOver,
    atMs: null,
    by: null,
  };
}
