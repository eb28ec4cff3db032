/** Ends a snapshot that is not published: held, rejected, or failed. */
import type { SnapshotReader } from '../csv/snapshot-reader';
import type { Refusal } from '../guard/refusal';
import type { DueSnapshot } from '../lifecycle/due-snapshot';
import type { EntityEvent } from '../lifecycle/event';
import { LIMITS } from '../limits';
import type { ManifestRow } from '../manifest/row';
import { describeVisitorFailure } from '../messages/failed';
import { describeFailure } from '../messages/failure';
import { describeRefusal } from '../messages/refusal';
import { COMPARE_FIRST } from '../messages/restore';
import type { NotRestored } from '../messages/restored';
import { describeNotRestored } from '../messages/restored';
import type { FailureKind } from '../ports/service-error';
import { ServiceError } from '../ports/service-error';
import type { Tab } from '../ports/workbook';
import { manifestRow } from '../record/record';
import type { Session } from '../session/session';
import type { Outcome } from '../snapshot/outcome';
import type { Handled } from '../state/entity';
import { isHalfStaged } from './due';

/** What became of one snapshot. */
export type Handling =
  /** Its manifest row stands already: it was committed with the data. */
  | {
      readonly kind: 'published';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly tab: Tab;
      /** Where the tab was made; null = it was there. */
      readonly index: number | null;
    }
  /** Its manifest row has yet to be written; only then is the entity's state to change. */
  | {
      readonly kind: 'refused';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly event: EntityEvent;
    }
  /** Nobody can tell whether it was published; the next run looks in the manifest. */
  | { readonly kind: 'doubt' }
  /** Goes on in a later run; `percent` is null when nothing of it is staged. A failure that was told has its row. */
  | { readonly kind: 'later'; readonly percent: number | null; readonly told?: ManifestRow }
  /** Its staging tab does not bear its name any more, or what was read is not what was listed: it begins anew later. */
  | { readonly kind: 'unstaged' };

/**
 * Holds or rejects a snapshot.
 *
 * @param session - of this run
 * @param one - the entity and its file
 * @param refusal - why
 * @param reader - null when the file was not read
 * @param ms - time that it took
 */
export function refuse(
  session: Session,
  one: DueSnapshot,
  refusal: Refusal,
  reader: SnapshotReader | null,
  ms: number,
): Handling {
  const { outcome, code, facts } = refusal;
  const { reason, todo } = describeRefusal(code, facts, session.entity(one.entity.tab).published === null);
  // «Publicar retenido…» knows newest files only.
  const advice = { reason, todo: one.pinned && outcome === 'held' ? COMPARE_FIRST : todo };
  return settled(session, one, { outcome, code, facts, advice, reader, ms, attempts: 0, dueMs: null });
}

/**
 * Google or we failed, not the file: it is tried again, later and later, and told once.
 *
 * @param session - of this run
 * @param one - the entity and its file
 * @param error - as caught
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
  if (isHalfStaged(session, one) && kind === 'missing' && isOfSheets(error)) return { kind: 'unstaged' };
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
  const failed = settled(session, one, {
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
 * @param session - of this run
 * @param one - the entity and its file
 * @param ms - time that it took
 */
export function unsettle(session: Session, one: DueSnapshot, ms: number): Handling {
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
  const { row } = settled(session, one, { ...ending, attempts: 0, dueMs: null });
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
  if (isPassing && isHalfStaged(session, one)) return { kind: 'later', percent: null };
  const outcome = isPassing ? 'failed' : 'rejected';
  const code = cause === 'gone' || cause === 'withheld' ? `file/version-${cause}` : `service/${cause}`;
  const advice = describeNotRestored(cause);
  return settled(session, one, {
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

interface Ending {
  readonly outcome: Outcome;
  readonly code: string;
  readonly facts: Refusal['facts'];
  readonly advice: { readonly reason: string; readonly todo: string };
  readonly reader: SnapshotReader | null;
  readonly ms: number;
  readonly attempts: number;
  readonly dueMs: number | null;
}

/** Counts and positions, without names: a mail may tell them. */
function numbersOf(facts: Refusal['facts']): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'number') numbers[name] = value;
  }
  return numbers;
}

function settled(
  session: Session,
  one: DueSnapshot,
  ending: Ending,
): Extract<Handling, { readonly kind: 'refused' }> {
  const { outcome, code, attempts, dueMs, ms } = ending;
  const commitId = session.commitId(`${one.winner.id} ${one.winner.md5} ${code}`);
  const { id: fileId, md5 } = one.winner;
  const figures = numbersOf(ending.facts);
  const handled: Handled = { fileId, md5, outcome, code, ...ending.advice, figures, attempts, dueMs };
  const isChosen = one.pinned !== null;
  const event: EntityEvent =
    outcome === 'failed'
      ? { kind: 'failed', handled, isChosen }
      : { kind: 'refused', handled, commitId, isChosen };
  return { kind: 'refused', row: manifestRow(session, { one, ...ending, commitId }), ms, event };
}
