/** Finds the contents of one file that can still be read: the current one, and earlier ones that Google delivers. */
import { ServiceError } from '../../ground/ports/service-error';
import type { Revision } from '../../ground/ports/source';
import { withRetry } from '../../ground/retry';
import type { ReadableSnapshot } from '../../records/snapshot/version';
import type { Session } from '../../run/session/session';

/** A file of the entity, in the folder, in the trash, or elsewhere. */
export interface KnownFile {
  readonly id: string;
  readonly name: string;
  /** Its current content; null = no listing contained the file. */
  readonly held: ReadableSnapshot | null;
}

/** A revision that has bytes. */
interface FormerContent extends Revision {
  readonly md5: string;
}

/** The contents that a file offers. */
export interface Offer {
  readonly readable: readonly ReadableSnapshot[];
  /** Number of contents that Drive keeps but does not deliver. */
  readonly withheld: number;
}

/**
 * Finds the readable contents of a file. Google may refuse earlier contents that are not marked to be kept forever. One of
 * them is tried, and the result counts for all of them.
 *
 * @param isLeft - whether to leave a content out
 * @throws ServiceError
 */
export function contentsOf(
  session: Session,
  file: KnownFile,
  isLeft: (one: ReadableSnapshot) => boolean,
): Offer {
  const revisions = revisionsOf(session, file.id);
  const last = revisions[revisions.length - 1];
  const held = file.held ?? (last ? snapshotOf(file, last, true) : null);
  const former = distinct(revisions)
    .filter(({ md5 }) => md5 !== held?.md5)
    .map((revision) => ({ revision, snapshot: snapshotOf(file, revision, false) }))
    .filter(({ snapshot }) => !isLeft(snapshot));
  const unmarked = former.filter(({ revision }) => !revision.marked);
  const tried = unmarked[unmarked.length - 1];
  const isGiven = tried !== undefined && canRead(session, tried.snapshot);
  const readable = former.filter(({ revision }) => revision.marked || isGiven);
  return {
    readable: [...(held && !isLeft(held) ? [held] : []), ...readable.map(({ snapshot }) => snapshot)],
    withheld: isGiven ? 0 : unmarked.length,
  };
}

/** Revisions of a file; none if it was permanently deleted or if this account may not see them. */
function revisionsOf({ world, budget }: Session, fileId: string): FormerContent[] {
  try {
    const revisions = withRetry(budget, () => world.source.revisionsOf(fileId));
    return revisions.flatMap(({ md5, ...rest }) => (md5 === null ? [] : [{ ...rest, md5 }]));
  } catch (error) {
    if (isOutOfReach(error)) return [];
    throw error;
  }
}

/** Keeps one revision per content: the marked one or else the last, because Google keeps that one longest. */
function distinct(revisions: readonly FormerContent[]): FormerContent[] {
  const byContent = new Map<string, FormerContent>();
  for (const revision of revisions) {
    if (revision.marked || !byContent.get(revision.md5)?.marked) byContent.set(revision.md5, revision);
  }
  return [...byContent.values()];
}

function canRead({ world, budget }: Session, { content }: ReadableSnapshot): boolean {
  try {
    withRetry(budget, () => world.source.read(content, 0, 1));
    return true;
  } catch (error) {
    if (isOutOfReach(error)) return false;
    throw error;
  }
}

function isOutOfReach(error: unknown): boolean {
  return error instanceof ServiceError && (error.kind === 'missing' || error.kind === 'denied');
}

function snapshotOf(
  { id: fileId, name }: KnownFile,
  revision: FormerContent,
  isHeld: boolean,
): ReadableSnapshot {
  const { id, md5, bytes, modifiedMs } = revision;
  const content = isHeld
    ? ({ kind: 'file', fileId } as const)
    : ({ kind: 'revision', fileId, revision: id } as const);
  return { fileId, name, md5, bytes, revision: id, modifiedMs, content };
}
