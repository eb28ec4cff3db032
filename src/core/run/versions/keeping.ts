/** Keeps the contents that tabs show. A poll after the publishing one copies the file while it still has that content. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { KeptPiece } from '../../ground/ports/version-store';
import { withRetry } from '../../ground/retry';
import { entityOf } from '../../judge/lifecycle/entity';
import { pinsOf } from '../../judge/lifecycle/pin';
import type { State } from '../../judge/state/state';
import { usedShare } from '../../judge/state/time-left';
import { planRetention } from '../../load/keep/retention';
import type { KeptVersion } from '../../load/keep/version';
import { keptKey, versionsOf } from '../../load/keep/version';
import type { ListedFile } from '../../records/snapshot/folder';
import type { KeepEnd } from '../../records/snapshot/keeping';
import { beginKeeping, endKeeping, reviewKeeping } from '../../records/snapshot/keeping';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { isInstaller } from './installer';
import type { Keep } from './keep';
import { keepVersion } from './keep';
import { dealtWith, unkept } from './to-keep';

/** Whether a content must still be kept or something deleted, and this run may do it now. */
export function isKeepDue(session: Session): boolean {
  const { state, world } = session;
  const { roomBytes, isLeft, dueMs } = state.keeping;
  if (roomBytes === 0 || !isKeeper(session)) return false;
  const now = world.clock.now();
  const isOwed = isLeft || unkept(state, now).length > 0;
  return isOwed && now >= (dueMs ?? 0) && usedShare(state.spent, now) < LIMITS.keepDayShare;
}

/**
 * Updates whether versions are wanted (`_Configuracion`) and allowed (account), then keeps what is due. The state is saved
 * first, so that a run that is killed here loses nothing else.
 *
 * @param isDue - whether something was due when the run began; what this run published is left to the next run
 */
export function keepVersions(
  session: Session,
  book: Book,
  files: readonly ListedFile[],
  isDue: boolean,
): void {
  if (!isKeeper(session)) return;
  const { world, state } = session;
  const startedMs = world.clock.now();
  const { keptBytes } = book.configuration;
  const isAllowed = world.versions.isAllowed();
  session.update({ keeping: reviewKeeping(state.keeping, keptBytes, isAllowed, startedMs) });
  if (!isDue || !isKeepDue(session) || startedMs >= session.readUntilMs) return;
  session.update({ keeping: beginKeeping(session.state.keeping, startedMs) });
  session.save();
  const end = tryToKeep(session, book, files, Math.min(session.readUntilMs, startedMs + LIMITS.keepRunMs));
  session.update({ keeping: endKeeping(session.state.keeping, end, startedMs, world.clock.now()) });
}

/** Only polls keep versions, so that no person waits for it, and only under the installing account. */
function isKeeper(session: Session): boolean {
  return session.isPoll && isInstaller(session);
}

function tryToKeep(session: Session, book: Book, files: readonly ListedFile[], untilMs: number): KeepEnd {
  try {
    return keepAll(session, book, files, untilMs);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    session.world.log.warn(error.message);
    if (error.kind === 'full') return 'drive-full';
    // If the account has agreed, a refusal of Google is temporary.
    return error.kind === 'denied' && session.world.versions.isAllowed() !== true ? 'permission' : 'failed';
  }
}

/** Keeps small contents first, because a huge one takes several runs. Then deletes what must go. */
function keepAll(session: Session, book: Book, files: readonly ListedFile[], untilMs: number): KeepEnd {
  const { world, budget } = session;
  const store = world.versions;
  const { keptBytes: roomBytes } = book.configuration;
  const spreadsheetId = session.installation?.spreadsheetId ?? '';
  const list = () => new Map(withRetry(budget, () => store.list(spreadsheetId)).map((one) => [one.id, one]));
  const keep: Keep = {
    session,
    spreadsheetId,
    roomBytes,
    untilMs,
    pieces: list(),
    mayHaveTwins: false,
    files,
  };
  const going = new Set<string>();
  let end: KeepEnd = 'done';
  for (const [tab, published] of unkept(session.state, world.clock.now())) {
    if (world.clock.now() >= untilMs) break;
    const ended = keepVersion(keep, tab, published);
    if (ended === 'later' || ended === 'refused') going.add(keptKey({ tab, ...published }));
    else
      session.update({ keeping: dealtWith(session.state.keeping, tab, published, ended, world.clock.now()) });
    if (ended === 'too-large') end = 'room';
    if (ended === 'refused') end = 'failed';
  }
  const pieces = keep.mayHaveTwins ? list() : keep.pieces;
  return tidy(session, book, [...pieces.values()], going, untilMs) ?? end;
}

/** Deletes versions that must go. Null = all are deleted, and there is room for the rest. */
function tidy(
  session: Session,
  book: Book,
  pieces: readonly KeptPiece[],
  going: ReadonlySet<string>,
  untilMs: number,
): KeepEnd | null {
  const { world, budget } = session;
  const versions = versionsOf(pieces);
  const { leaving, isCramped } = planRetention(
    versions.filter(({ isWhole }) => isWhole),
    {
      roomBytes: book.configuration.keptBytes,
      nowMs: world.clock.now(),
      tabs: book.configuration.entities.map(({ tab }) => tab),
      shown: shownVersions(session.state),
    },
  );
  const isLeft = (version: KeptVersion) => !version.isWhole && !going.has(keptKey(version));
  const gone = versions.flatMap((version) =>
    leaving.includes(version) || isLeft(version) ? [...version.spare, ...version.pieces] : version.spare,
  );
  for (const { id } of gone) {
    if (world.clock.now() >= untilMs) return 'unfinished';
    withRetry(budget, () => world.versions.remove(id));
  }
  return isCramped ? 'room' : null;
}

/** The contents that tabs show or are pinned to. */
function shownVersions(state: State) {
  return Object.entries(state.entities).flatMap(([tab, { published }]) =>
    [...(published ? [published] : []), ...pinsOf(entityOf(state, tab))].map(({ fileId, md5 }) => ({
      tab,
      fileId,
      md5,
    })),
  );
}
