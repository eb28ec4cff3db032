/** One version of one file in the folder, and its identity. */

import { hash } from '../../ground/hash';
import { LIMITS } from '../../ground/limits';
import type { FileEntry } from '../../ground/ports/source';

export interface Snapshot {
  readonly fileId: string;
  /** File name as Drive shows it. */
  readonly name: string;
  /** MD5 of the bytes, in hex, from Drive's listing. */
  readonly md5: string;
  readonly bytes: number;
  /** ID of the revision that holds exactly these bytes; null = unknown. */
  readonly revision: string | null;
  /** Drive's modification time in ms. Drive Desktop copies the local file's, so it decides ties only. */
  readonly modifiedMs: number;
}

export type Identity = Pick<Snapshot, 'fileId' | 'md5'>;

/** The identity of a snapshot as one short key: (fileId, md5, size). */
export function snapshotKey(snapshot: Pick<Snapshot, 'fileId' | 'md5' | 'bytes'>): string {
  return hash(`${snapshot.fileId} ${snapshot.md5} ${snapshot.bytes}`);
}

/** A file name as it is stored: its start, never with half a character. */
export function keptFileName(name: string): string {
  return name.slice(0, LIMITS.keptFileNameCharacters).replace(/[\ud800-\udbff]$/, '');
}

/** Whether two identities mean the same content of the same file. */
export function sameSnapshot(a: Identity, b: Identity): boolean {
  return a.fileId === b.fileId && a.md5 === b.md5;
}

/**
 * Whether a listed file has exactly this content.
 *
 * @param identity - file and MD5
 */
export function isSnapshot(identity: Identity, { id, md5 }: Pick<FileEntry, 'id' | 'md5'>): boolean {
  return md5 !== null && sameSnapshot(identity, { fileId: id, md5 });
}
