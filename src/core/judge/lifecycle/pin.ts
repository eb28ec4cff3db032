/** An earlier snapshot in place of the newest one, from a person's decision until a newer file arrives. */
import type { ContentSource } from '../../ground/ports/source';
import type { SnapshotFile } from '../../records/snapshot/folder';
import type { Resolved } from '../../records/snapshot/resolve';
import type { Snapshot } from '../../records/snapshot/snapshot';
import { sameSnapshot, snapshotKey } from '../../records/snapshot/snapshot';
import type { ReadableSnapshot } from '../../records/snapshot/version';
import type { Pin, SeenFile } from '../state/entity';
import type { Entity } from './entity';

/** Code of the manifest row of a pinned publication. If the run was killed, the next one finds the pin by this code. */
export const RESTORED = 'file/restored';

/** The versions that a person put in place of the newest file: the last choice comes before the published one. */
export function pinsOf({ chosen, staging, pinned }: Entity): Pin[] {
  return [chosen, staging?.pin, pinned].flatMap((pin) => (pin ? [pin] : []));
}

/**
 * Whether a pin still takes precedence over the newest file. Our own clock decides which file is newer.
 *
 * @param winner - the newest file of the entity
 */
export function outlasts(pin: Pin, winner: SeenFile): boolean {
  const isOlder = pin.atMs !== null && winner.seenMs < pin.atMs;
  return sameSnapshot(pin, winner) || snapshotKey(winner) === pin.replaced || isOlder;
}

/** A pinned snapshot in the form of a listed file. */
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
 * Sources that may have the bytes of a snapshot, in the order in which they are tried. The file of a pinned snapshot may
 * have other content by now; then the bytes may be in a kept version or in a revision of Drive.
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
