/** Previews a folder before anything is installed: the file of each entity, missing files and strangers. */

import type { FailureKind } from '../../ground/ports/service-error';
import { ServiceError } from '../../ground/ports/service-error';
import type { SnapshotSource } from '../../ground/ports/source';
import { catalogue } from '../../records/entity/catalogue';
import type { EntityDefinition } from '../../records/entity/definition';
import { NO_LOOKS } from '../../records/snapshot/first-looks';
import { listFolder, NOTHING_EXPECTED } from '../../records/snapshot/folder';
import { resolve } from '../../records/snapshot/resolve';
import type { FolderPreview } from '../../words/page/found';
import { readFolderId } from '../command/install';
import { sampleFile } from './sample';

/** Maximum files that are read, half a second each, and maximum strangers that are listed. */
const FILES = 20;
const STRANGERS = 20;

/**
 * Looks into a folder. Nothing is written anywhere.
 *
 * @param entities - as configured; empty = those that every dealership starts with
 * @param now - ms since 1970
 * @throws ServiceError
 */
export function previewFolder(
  source: SnapshotSource,
  link: string,
  entities: () => readonly EntityDefinition[],
  now: number,
): FolderPreview {
  const preview = unless('disabled', () => lookInto(source, link, entities(), now));
  return preview ?? { ok: false, code: 'disabled', name: '' };
}

function lookInto(
  source: SnapshotSource,
  link: string,
  entities: readonly EntityDefinition[],
  now: number,
): FolderPreview {
  const linked = readFolderId(link);
  if (linked === null) return { ok: false, code: 'no-link', name: '' };
  const folder = source.folder(linked);
  if (!folder) return { ok: false, code: 'not-found', name: '' };
  if (!folder.isFolder) return { ok: false, code: 'not-folder', name: folder.name };
  const folderId = folder.id;
  const definitions = entities.length > 0 ? entities : catalogue();
  const { resolved, strangers } = resolve(
    listFolder(source, folderId, NOTHING_EXPECTED).files,
    definitions,
    NO_LOOKS,
    now,
  );
  const read = resolved.slice(0, FILES);
  const files = unless('denied', () =>
    read.flatMap((one) => unless('missing', () => sampleFile(source, one)) ?? []),
  );
  if (!files) return { ok: false, code: 'denied', name: folder.name };
  return {
    ok: true,
    folderId,
    name: folder.name,
    files,
    absent: definitions
      .filter((entity) => entity.active && !resolved.some((one) => one.entity === entity))
      .map((entity) => entity.tab),
    strangers: strangers.slice(0, STRANGERS).map(({ file, code, tab }) => ({ file: file.name, code, tab })),
    more: resolved.length - read.length + Math.max(0, strangers.length - STRANGERS),
  };
}

/** The result of a read; null = it failed with this kind, for instance because the file was deleted after the listing. */
function unless<T>(kind: FailureKind, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ServiceError && error.kind === kind) return null;
    throw error;
  }
}
