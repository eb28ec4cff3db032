/** An earlier snapshot in the place of the newest one: from a person's decision until something newer arrives. */
import type { ContentSource } from '../ports/source';
import type { SnapshotFile } from '../snapshot/folder';
import type { Resolved } from '../snapshot/resolve';
import type { Snapshot } from '../snapshot/snapshot';
import { sameSnapshot, snapshotKey } from '../snapshot/snapshot';
import type { ReadableSnapshot } from '../snapshot/version';
import type { Pin, SeenFile } from '../state/entity';
import type { Entity } from './entity';

/** Code of the manifest row that tells of a pinned publication; by it a run that was killed finds its pin again. */
export const RESTORED = 'file/restored';

/** What a person put in the place of the newest file: what was chosen last comes before what is published. */
export function pinsOf({ chosen, staging, pinned }: Entity): Pin[] {
  return [chosen, staging?.pin, pinned].flatMap((pin) => (pin ? [pin] : []));
}

/**
 * Whether the newest file is passed over in favour of a pin: by our own clock, as everything that decides which file is
 * newer.
 *
 * @param pin - what a person put in its place
 * @param winner - the newest file of the entity
 */
export function outlasts(pin: Pin, winner: SeenFile): boolean {
  const isOlder = pin.atMs !== null && winner.seenMs < pin.atMs;
  return sameSnapshot(pin, winner) || snapshotKey(winner) === pin.replaced || isOlder;
}

/** A pinned snapshot as if the folder listed it. */
export function toListed({ fileId: id, ...rest }: Snapshot): SnapshotFile {
  const { name, md5, bytes, revision, modifiedMs } = rest;
  return { id, name, md5, bytes, revision, modifiedMs, parentId: '', mimeType: '', folderPath: '' };
}

/** A listed file as a snapshot. */
export function toSnapshot({ id: fileId, ...rest }: SnapshotFile): ReadableSnapshot {
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
  const former = revision === null ? [] : [{ kind: 'revision', fileId, revision } as const];
  const all: ContentSource[] = [pinned.content ?? file, file, kept, ...former];
  return all.filter((content, at) => all.findIndex(({ kind }) => kind === content.kind) === at);
}
