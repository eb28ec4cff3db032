/** An earlier snapshot in the place of the newest one: from a person's decision until something newer arrives. */
import type { EntityDefinition } from '../entity/definition';
import type { ContentSource } from '../ports/source';
import type { Session } from '../session/session';
import type { ListedFile } from '../snapshot/folder';
import { firstLook, keyOf } from '../snapshot/looks';
import type { Resolved } from '../snapshot/resolve';
import type { Snapshot } from '../snapshot/snapshot';
import { isSnapshot, keptFileName } from '../snapshot/snapshot';
import type { ReadableSnapshot } from '../snapshot/version';
import type { Pin } from '../state/entity';
import type { State } from '../state/state';

/** Code of the manifest row that tells of a pinned publication; by it a run that was killed finds its pin again. */
export const RESTORED = 'file/restored';

/**
 * The pin that a person's decision makes. A file that nobody had seen before this run is no part of the decision: it
 * counts as newer.
 *
 * @param session - of this run
 * @param winner - the newest file of the entity
 * @param snapshot - what takes its place
 */
export function makePin(session: Session, winner: ListedFile, snapshot: ReadableSnapshot): Pin {
  const { startedMs, state, world } = session;
  const isKnown = firstLook(state.looks, winner, startedMs) < startedMs;
  const { fileId, md5, bytes, revision, modifiedMs, content } = snapshot;
  const name = keptFileName(snapshot.name);
  const version = { fileId, name, md5, bytes, revision, modifiedMs, content };
  const replaced = isKnown ? keyOf(winner) : '';
  return { ...version, replaced, atMs: startedMs, by: world.account() };
}

/**
 * The pin in whose favour the newest file is passed over; null when there is none, or when that file is newer than
 * the one that was replaced. One that is half staged comes before one that is published.
 *
 * @param state - with the present look noted
 * @param tab - of the entity
 * @param winner - the newest file of the entity
 * @param now - ms since 1970
 */
export function pinInForce(state: State, tab: string, winner: ListedFile, now: number): Pin | null {
  return pinsOf(state, tab).find((pin) => outlasts(pin, winner, state, now)) ?? null;
}

/**
 * What a person put in the place of the newest file, the half staged one first.
 *
 * @param state - as kept
 * @param tab - of the entity
 */
export function pinsOf(state: State, tab: string): Pin[] {
  return [pinOfCheckpoint(state, tab), state.entities[tab]?.pinned].flatMap((pin) => (pin ? [pin] : []));
}

/**
 * Whether the newest file is passed over in favour of a pin: by our own clock, as everything that decides which file is
 * newer.
 *
 * @param pin - what a person put in its place
 * @param winner - the newest file of the entity
 * @param state - with the present look noted
 * @param now - ms since 1970
 */
export function outlasts(pin: Pin, winner: ListedFile, { looks }: State, now: number): boolean {
  const isItself = isSnapshot(pin, winner);
  return isItself || keyOf(winner) === pin.replaced || firstLook(looks, winner, now) < pin.atMs;
}

function pinOfCheckpoint({ checkpoint }: State, tab: string): Pin | null {
  return checkpoint?.tab === tab ? checkpoint.pin : null;
}

/**
 * A pinned snapshot as if the folder listed it.
 *
 * @param snapshot - of any file
 */
export function toListed({ fileId: id, ...rest }: Snapshot): ListedFile {
  const { name, md5, bytes, revision, modifiedMs } = rest;
  return { id, name, md5, bytes, revision, modifiedMs, parentId: '', mimeType: '', folderPath: '' };
}

/**
 * A listed file as a snapshot.
 *
 * @param file - as listed
 */
export function toSnapshot({ id: fileId, ...rest }: ListedFile): ReadableSnapshot {
  const { name, md5, bytes, revision, modifiedMs } = rest;
  return { fileId, name, md5, bytes, revision, modifiedMs, content: { kind: 'file', fileId } };
}

/**
 * Where the bytes of a snapshot may be, in the order in which they are tried: a pinned one may have been replaced in its
 * file since, and be among the kept versions, or in a revision that Google gives.
 *
 * @param one - the entity, the file that stands for it, and what a person pinned
 */
export function sourcesOf({
  entity: { tab },
  winner,
  pinned,
}: Pick<Resolved, 'entity' | 'winner'> & { readonly pinned: Pin | null }): ContentSource[] {
  const { id: fileId, md5, revision } = winner;
  const file = { kind: 'file', fileId } as const;
  if (!pinned) return [file];
  const kept = { kind: 'kept', tab, fileId, md5 } as const;
  const all: ContentSource[] = [pinned.content ?? file, file, kept, { kind: 'revision', fileId, revision }];
  const readable = all.filter((content) => content.kind !== 'revision' || content.revision !== '');
  return readable.filter((content, at) => readable.findIndex(({ kind }) => kind === content.kind) === at);
}

/**
 * The winners, with an earlier snapshot for each entity of which the folder holds no file and a person wants that one.
 *
 * @param session - of this run
 * @param definitions - all entities, parents first
 * @param resolved - the winner of each entity
 */
export function withWanted(
  session: Session,
  definitions: readonly EntityDefinition[],
  resolved: readonly Resolved[],
): Resolved[] {
  return definitions.flatMap((entity) => {
    const one = resolved.find((other) => other.entity.tab === entity.tab);
    const wanted = one || !entity.active ? null : wantedOf(session, entity.tab);
    return one ?? (wanted ? { entity, winner: toListed(wanted), losers: [] } : []);
  });
}

function wantedOf(session: Session, tab: string): Snapshot | null {
  const { state, request } = session;
  const { pinned, published } = session.entity(tab);
  const asked = request.pin?.tab === tab ? request.pin.snapshot : null;
  return asked ?? pinOfCheckpoint(state, tab) ?? (published ? null : pinned);
}

/**
 * Takes the pin off that a person does not want any more, of what is half staged as well.
 *
 * @param session - of this run
 */
export function unpin(session: Session): void {
  const { pin } = session.request;
  const { checkpoint } = session.state;
  if (pin?.snapshot !== null) return;
  session.updateEntity(pin.tab, { pinned: null });
  if (checkpoint?.tab === pin.tab) session.update({ checkpoint: { ...checkpoint, pin: null } });
}
