/** Loads a snapshot that is due, from a source that still has its bytes. */

import { hash } from '../ground/hash';
import { LIMITS } from '../ground/limits';
import { ServiceError } from '../ground/ports/service-error';
import type { ContentSource } from '../ground/ports/source';
import type { Workbook } from '../ground/ports/workbook';
import { withRetry } from '../ground/retry';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import { sourcesOf } from '../judge/lifecycle/pin';
import type { Job, Loaded, Progress } from '../load/job';
import { loadSnapshot } from '../load/load';
import type { Target } from '../load/publish/target';
import { hasLostNames, hintsOf } from '../load/reading-hints';
import { keptFileName } from '../records/snapshot/snapshot';
import { isAllowed } from './choice';
import { dropStagedOf } from './drop-staged';
import { isStaged } from './due';
import type { Session } from './session/session';
import { isInstaller } from './versions/installer';
import type { Book } from './workbook/open-book';

/**
 * Loads a snapshot from the first source that still has it.
 *
 * @throws ServiceError
 */
export function loadDue(
  session: Session,
  book: Book,
  workbook: Workbook,
  one: DueSnapshot,
  target: Target,
): Loaded {
  let refusal: ServiceError | null = null;
  for (const content of sourcesOf(one)) {
    try {
      const loaded = loadFrom(session, book, workbook, one, target, content);
      if (loaded.kind !== 'changed') return loaded;
      dropStagedOf(session, workbook, one);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      refusal ??= error;
    }
  }
  // The pinned version may be kept in the Drive of the account that installed, so a run of that account may find it.
  const { request } = session;
  const isAsked = request.kind === 'restore' && request.tab === one.entity.tab;
  if (one.pinned && !isAsked && !isInstaller(session)) return { kind: 'deferred' };
  if (refusal) throw refusal;
  return { kind: 'changed' };
}

function isUnreadable(error: unknown): error is ServiceError {
  const isOfDrive = error instanceof ServiceError && /^(urlfetch|drive)\b/.test(error.service);
  return isOfDrive && (error.kind === 'missing' || error.kind === 'denied');
}

function loadFrom(
  session: Session,
  book: Book,
  workbook: Workbook,
  one: DueSnapshot,
  target: Target,
  content: ContentSource,
): Loaded {
  const { winner, entity } = one;
  const { published } = session.entity(entity.tab);
  const { checkpoint } = session.state;
  const isOurs = isStaged(session.state.checkpoint, one);
  const allowed = isAllowed(session, one);
  const keep = (progress: Progress) => {
    const { id: fileId, md5, revision, bytes } = winner;
    const name = keptFileName(winner.name);
    const { pinned: pin } = one;
    session.keepCheckpoint({ fileId, md5, revision, name, bytes, tab: entity.tab, pin, ...progress });
  };
  const job: Job = {
    snapshot: { content, md5: winner.md5, bytes: winner.bytes },
    target,
    hints: hintsOf(entity, published, hasLostNames(published) ? namesOf(session, workbook, target) : []),
    entity,
    last: published?.facts ?? null,
    othersHeaded: isHeadedElsewhere(session, entity.tab),
    allowed,
    cellsMax: book.configuration.cellsMax ?? LIMITS.cellsPerSpreadsheet,
    mayStage: checkpoint === null || isOurs,
    stagingId: Number.parseInt(hash(`staging ${winner.id} ${session.startedMs}`), 36),
    progress: isOurs ? checkpoint : null,
  };
  const { source } = session.world;
  return loadSnapshot(
    { source, workbook, budget: session.budget, readUntilMs: session.readUntilMs, keep },
    job,
  );
}

/** The first row of a tab. */
function namesOf(session: Session, workbook: Workbook, { title, grid }: Target): readonly string[] {
  const region = { title, rows: 1, columns: grid?.columns ?? 0 };
  return grid ? (withRetry(session.budget, () => workbook.read([region])).texts[0]?.[0] ?? []) : [];
}

function isHeadedElsewhere({ state }: Session, tab: string): boolean {
  return Object.entries(state.entities).some(
    ([other, { published }]) => other !== tab && published !== null && published.headerRows > 0,
  );
}
