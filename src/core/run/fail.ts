/** Ends a snapshot after a failure of Google or of the script, or after its file changed while it was read. */

import { LIMITS } from '../ground/limits';
import { placeOf } from '../ground/ports/fault';
import type { FailureKind } from '../ground/ports/service-error';
import { ServiceError } from '../ground/ports/service-error';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import { describeVisitorFailure } from '../words/person/failed';
import { describeFailure } from '../words/terms/failure';
import type { NotRestored } from '../words/terms/restored';
import { describeNotRestored } from '../words/terms/restored';
import { isStaged } from './due';
import type { Handling } from './handling';
import type { Session } from './session/session';
import { unpublished } from './unpublished';

/**
 * Google or the script failed, not the file. The snapshot is retried with growing waits, and the failure is reported once.
 *
 * @param ms - duration of the try
 * @param place - name of the tab that refused an edit; null = unknown
 */
export function fail(
  session: Session,
  one: DueSnapshot,
  error: unknown,
  ms: number,
  place: string | null = null,
): Handling {
  const kind: FailureKind | 'internal' = error instanceof ServiceError ? error.kind : 'internal';
  const detail = error instanceof ServiceError ? error.message : placeOf(error);
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
  // A file that has just disappeared is not reported yet. A failure that continues has already been reported.
  const isFresh = kind === 'missing' && attempts === 1;
  const isTold = again && before.code === code && (kind !== 'missing' || attempts > 2);
  if (!isFresh && !isTold) return failed;
  session.apply(one.entity.tab, failed.event);
  return { kind: 'later', percent: null, ...(isTold ? { told: failed.row } : {}) };
}

/**
 * The bytes that were read are not the listed ones. Nothing is reported, because it may last only a moment.
 *
 * @param ms - duration of the try
 */
export function retryChanged(session: Session, one: DueSnapshot, ms: number): Handling {
  if (one.pinned) return failPinned(session, one, 'gone', false, ms);
  session.world.log.warn(`${one.winner.id}: what was read is not what was listed`);
  const snapshot = { fileId: one.winner.id, md5: one.winner.md5 };
  const atMs = session.world.clock.now();
  session.apply(one.entity.tab, { kind: 'changed-while-read', snapshot, atMs });
  return { kind: 'unstaged' };
}

/** Reports missing access of an account only to the person who uses it: the account of the trigger continues. */
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

/** Ends an earlier version that a person chose. A half-staged one continues later; any other must be requested again. */
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

/** `gone`: the file is missing; `withheld`: Google refuses the revision. In both cases only another source helps. */
function causeOf(error: unknown, kind: FailureKind | 'internal'): NotRestored {
  const isOfDrive = error instanceof ServiceError && error.service === 'urlfetch';
  if (kind === 'missing') return 'gone';
  return kind === 'denied' && isOfDrive ? 'withheld' : kind;
}

function isOfSheets(error: unknown): boolean {
  return error instanceof ServiceError && error.service.startsWith('sheets');
}
