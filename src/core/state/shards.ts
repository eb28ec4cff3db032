/** Cuts the state into pieces that fit one property each, and puts it together again. */
import { LIMITS } from '../limits';
import { hash } from '../snapshot/hash';
import type { EntityState } from './entity';
import { readForm, SCHEMA } from './schema';
import type { Installation, State } from './state';
import { EMPTY_STATE } from './state';

/** How the properties of the state begin. */
export const STATE_PREFIX = 'state.';

/** Characters of one piece. The limit is of bytes, so what is not ASCII is escaped first. */
const PIECE = LIMITS.propertyBytes - 128;

/**
 * The state as property entries. The first one says how many there are, their hash, so that a half-written set is
 * recognised, and the number of the state's form.
 *
 * @param before - pieces that an earlier state left; those that this one does not need are blanked, so that nothing
 *   of what is over stays behind
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
 * How many pieces of a state stand in the properties.
 *
 * @param entries - by key
 */
export function countPieces(entries: Readonly<Record<string, string>>): number {
  return Object.entries(entries).filter(([key, text]) => /^state\.\d+$/.test(key) && text !== '').length;
}

/**
 * The state of more entities than there is room for: without the names of their columns and the sketches of their IDs,
 * so that the guard judges their next snapshots by their rows and size alone.
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
 * The state out of property entries. What is missing or torn counts as never written: the manifest and the
 * folder still hold all that is needed to go on.
 *
 * @param entries - by key, as they were kept
 */
export function fromEntries(entries: Readonly<Record<string, string>>): State {
  const [count, digest, schema] = (entries[`${STATE_PREFIX}head`] ?? '').split(' ');
  let text = '';
  for (let index = 0; index < Number(count ?? 0); index++) text += entries[`${STATE_PREFIX}${index}`] ?? '';
  if (text === '' || hash(text) !== digest) return EMPTY_STATE;
  return readForm(text, Number(schema));
}

export const INSTALLATION_KEY = 'installation';

/** The installation as a property entry; an empty text once it has been removed. */
export function installationEntry(installation: Installation | null): Record<string, string> {
  return { [INSTALLATION_KEY]: installation ? escapeNonAscii(JSON.stringify(installation)) : '' };
}

/**
 * The installation out of property entries; null when there is none.
 *
 * @param entries - by key, as they were kept
 */
export function installationFrom(entries: Readonly<Record<string, string>>): Installation | null {
  const text = entries[INSTALLATION_KEY] ?? '';
  if (text === '') return null;
  const kept = JSON.parse(text) as Installation;
  // A former version kept a text of no letters where Google did not tell.
  return { ...kept, installedBy: kept.installedBy || null };
}

function escapeNonAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
