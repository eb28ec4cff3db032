/** Ends a snapshot that Google or we failed with, or that changed while it was read: it is tried again. */
import type { DueSnapshot } from '../lifecycle/due-snapshot';
import { LIMITS } from '../limits';
import { describeVisitorFailure } from '../messages/failed';
import { describeFailure } from '../messages/failure';
import type { NotRestored } from '../messages/restored';
import { describeNotRestored } from '../messages/restored';
import type { FailureKind } from '../ports/service-error';
import { ServiceError } from '../ports/service-error';
import type { Session } from '../session/session';
import { isStaged } from './due';
import type { Handling } from './handling';
import { unpublished } from './unpublished';

/**
 * Google or we failed, not the file: it is tried again, later and later, and told once.
 *
 * @param ms - time that it took
 * @param place - name of the tab that an edit was refused for; null when nobody knows
 */
export function fail(
  session: Session,
  one: DueSnapshot,
  error: unknown,
  ms: number,
  place: string | null = null,
): Handling {
  const kind: FailureKind | 'internal' = error instanceof ServiceError ? error.kind : 'internal';
  const detail = error instanceof Error ? `${error.name} ${error.message}` : 'unknown';
  session.world.log.warn(`${one.winner.id}: ${detail.slice(0, 300)}`);
  if (session.isVisitor && (kind === 'denied' || kind === 'missing'))
    return failForVisitor(session, one, kind, ms);
  if (isStaged(session.state.checkpoint, one) && kind === 'missing' && isOfSheets(error))
    return { kind: 'unstaged' };
  const isPassing = kind === 'transient' || kind === 'quota';
  if (one.pinned && !(isPassing && session.entity(one.entity.tab).published === null)) {
    return failPinned(session, one, causeOf(error, kind), isPassing, ms);
  }
  const before = session.entity(one.entity.tab).handled;
  const again =
    before?.outcome === 'failed' && before.fileId === one.winner.id && before.md5 === one.winner.md5;
  const attempts = (again ? before.attempts : 0) + 1;
  const wait = LIMITS.againMs * Math.min(12, 2 ** (attempts - 1));
  const code = `service/${kind}`;
  const failed = unpublished(session, one, {
    outcome: 'failed',
    code,
    facts: {},
    advice: describeFailure(kind, session.entity(one.entity.tab).published === null, place),
    reader: null,
    ms,
    attempts,
    dueMs: session.world.clock.now() + wait - LIMITS.againSlackMs,
  });
  // A file that vanished a moment ago is no news yet; a failure that goes on has been told.
  const isFresh = kind === 'missing' && attempts === 1;
  const isTold = again && before.code === code && (kind !== 'missing' || attempts > 2);
  if (!isFresh && !isTold) return failed;
  session.apply(one.entity.tab, failed.event);
  return { kind: 'later', percent: null, ...(isTold ? { told: failed.row } : {}) };
}

/**
 * What was read is not what was listed. Nothing is told: it may be so for a moment only.
 *
 * @param ms - time that it took
 */
export function retryChanged(session: Session, one: DueSnapshot, ms: number): Handling {
  if (one.pinned) return failPinned(session, one, 'gone', false, ms);
  session.world.log.warn(`${one.winner.id}: what was read is not what was listed`);
  const snapshot = { fileId: one.winner.id, md5: one.winner.md5 };
  const atMs = session.world.clock.now();
  session.apply(one.entity.tab, { kind: 'changed-while-read', snapshot, atMs });
  return { kind: 'unstaged' };
}

/** What one account may not do is told to whoever uses it, and to nobody else: the trigger's account goes on. */
function failForVisitor(
  session: Session,
  one: DueSnapshot,
  kind: 'denied' | 'missing',
  ms: number,
): Handling {
  const advice = describeVisitorFailure(kind);
  const ending = { outcome: 'failed', code: `service/${kind}`, facts: {}, advice, reader: null, ms } as const;
  const { row } = unpublished(session, one, { ...ending, attempts: 0, dueMs: null });
  return { kind: 'later', percent: null, told: row };
}

/** An earlier snapshot that a person wanted: what is half staged goes on, anything else has to be asked for again. */
function failPinned(
  session: Session,
  one: DueSnapshot,
  cause: NotRestored,
  isPassing: boolean,
  ms: number,
): Handling {
  if (isPassing && isStaged(session.state.checkpoint, one)) return { kind: 'later', percent: null };
  const outcome = isPassing ? 'failed' : 'rejected';
  const code = cause === 'gone' || cause === 'withheld' ? `file/version-${cause}` : `service/${cause}`;
  const advice = describeNotRestored(cause);
  return unpublished(session, one, {
    outcome,
    code,
    facts: {},
    advice,
    reader: null,
    ms,
    attempts: 0,
    dueMs: null,
  });
}

/** Of a file that is gone, or of a revision that Google does not give, only another source helps. */
function causeOf(error: unknown, kind: FailureKind | 'internal'): NotRestored {
  const isOfDrive = error instanceof ServiceError && error.service === 'urlfetch';
  if (kind === 'missing') return 'gone';
  return kind === 'denied' && isOfDrive ? 'withheld' : kind;
}

function isOfSheets(error: unknown): boolean {
  return error instanceof ServiceError && error.service.startsWith('sheets');
}
