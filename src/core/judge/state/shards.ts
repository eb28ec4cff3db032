/** Splits the state into pieces that fit one property each, and joins them again. */

import { hash } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';
import type { EntityState } from './entity';
import { readForm, SCHEMA } from './schema';
import type { Installation, State } from './state';
import { EMPTY_STATE } from './state';

/** Prefix of the properties of the state. */
export const STATE_PREFIX = 'state.';

/** Maximum characters of one piece. The limit counts bytes, so characters that are not ASCII are escaped first. */
const PIECE = LIMITS.propertyBytes - 128;

/**
 * The state as property entries. The first entry has the number of pieces, their hash, by which a half-written set is
 * detected, and the number of the state's form.
 *
 * @param before - number of pieces of the earlier state; pieces that are no longer needed become empty, so that no old data
 *   remains
 */
export function toEntries(state: State, before = 0): Record<string, string> {
  const whole = escapeNonAscii(JSON.stringify(state));
  const text = whole.length > LIMITS.stateBytes ? escapeNonAscii(JSON.stringify(shortened(state))) : whole;
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  const entries: Record<string, string> = {
    [`${STATE_PREFIX}head`]: `${pieces.length} ${hash(text)} ${SCHEMA}`,
  };
  for (let index = 0; index < Math.max(pieces.length, before); index++) {
    entries[`${STATE_PREFIX}${index}`] = pieces[index] ?? '';
  }
  return entries;
}

/**
 * Number of pieces of a state in the properties.
 *
 * @param entries - by key
 */
export function countPieces(entries: Readonly<Record<string, string>>): number {
  return Object.entries(entries).filter(([key, text]) => /^state\.\d+$/.test(key) && text !== '').length;
}

/**
 * A state without column names, ID sketches and column hashes, for more entities than there is room for. The guard then
 * judges the next snapshots by rows and size alone.
 */
function shortened(state: State): State {
  const entities = Object.entries(state.entities).map(([tab, entity]): [string, EntityState] => {
    const { published } = entity;
    if (!published?.facts) return [tab, entity];
    const facts = { ...published.facts, header: [], ids: '' };
    const { proof } = published;
    const kept = proof ? { proof: { ...proof, columns: [] } } : {};
    return [tab, { ...entity, published: { ...published, facts, ...kept } }];
  });
  return { ...state, entities: Object.fromEntries(entities) };
}

/**
 * The state from property entries. A missing or half-written set gives the empty state: the manifest and the folder still
 * contain everything that is needed to continue.
 *
 * @param entries - by key, as stored
 */
export function fromEntries(entries: Readonly<Record<string, string>>): State {
  const [count, digest, schema] = (entries[`${STATE_PREFIX}head`] ?? '').split(' ');
  let text = '';
  for (let index = 0; index < Number(count ?? 0); index++) text += entries[`${STATE_PREFIX}${index}`] ?? '';
  if (text === '' || hash(text) !== digest) return EMPTY_STATE;
  return readForm(text, Number(schema));
}

export const INSTALLATION_KEY = 'installation';

/** The installation as a property entry; an empty text = removed. */
export function installationEntry(installation: Installation | null): Record<string, string> {
  return { [INSTALLATION_KEY]: installation ? escapeNonAscii(JSON.stringify(installation)) : '' };
}

/**
 * The installation from property entries; null = none.
 *
 * @param entries - by key, as stored
 */
export function installationFrom(entries: Readonly<Record<string, string>>): Installation | null {
  const text = entries[INSTALLATION_KEY] ?? '';
  if (text === '') return null;
  const kept = JSON.parse(text) as Installation;
  // An earlier version stored an empty text for an unknown address.
  return { ...kept, installedBy: kept.installedBy || null };
}

function escapeNonAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
