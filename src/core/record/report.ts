/** What a run knows of every entity and of itself, as `_Estado` and the alarms tell it. */
import type { EntityDefinition } from '../entity/definition';
import { pinInForce } from '../lifecycle/pin';
import { LIMITS } from '../limits';
import { describeEvidence, describeRelations } from '../messages/column';
import { STATUS_WORDS } from '../messages/status';
import type { Edit } from '../ports/edit';
import type { Tab } from '../ports/workbook';
import type { Session } from '../session/session';
import { NO_ARRIVALS, offsetOf } from '../snapshot/arrivals';
import { hash } from '../snapshot/hash';
import { firstLook } from '../snapshot/looks';
import type { EntityState } from '../state/entity';
import { EMPTY_ENTITY } from '../state/entity';
import { isShort } from '../state/spent';
import type { State } from '../state/state';
import { judgePunctuality } from '../status/frequency';
import { nextSignalMs } from '../status/heartbeat';
import type { CodeFacts, Problem, SystemFacts, Trouble } from '../status/problems';
import { findProblems } from '../status/problems';
import { replaceStatus } from '../status/replace';
import type { EntityFacts, EntityStatus, SeenFile } from '../status/state';
import { judgeEntity } from '../status/state';
import { toStatusTexts, troubledRow } from '../status/table';
import type { View } from '../status/view';
import type { Book } from '../workbook/book';

export interface Standing {
  readonly entities: readonly EntityStatus[];
  readonly problems: readonly Problem[];
  readonly system: SystemFacts;
}

/**
 * How everything stands in a state.
 *
 * @param session - of this run
 * @param view - what the folder holds
 * @param state - the present one, or the one that a commit is about to bring about
 */
export function standing(session: Session, view: View, state: State): Standing {
  const { world, request } = session;
  const now = world.clock.now();
  const configured = new Set(view.definitions.map(({ tab }) => tab));
  const others = Object.keys(state.entities).filter(
    (tab) => !configured.has(tab) && state.entities[tab]?.published,
  );
  const entities = [
    ...view.definitions.map((definition) => factsOf(session, view, state, definition.tab, definition)),
    ...others.map((tab) => factsOf(session, view, state, tab, null)),
  ].map(judgeEntity);
  const system: SystemFacts = {
    ...codeOf(session),
    lastRunMs: now,
    lastPollMs: request.patient ? now : state.lastPollMs,
    generation: state.generation,
    hasTrigger: state.hasTrigger,
    spentShare: session.spentSoFar().usedMs / LIMITS.triggerDayMs,
    needsAuthorisation: state.needsAuthorisation,
    mailQuotaUsedUp: state.alarms.restUntilMs > now,
    mistakes: view.mistakes,
    keepTrouble: state.keeping.trouble,
  };
  return { entities, problems: findProblems(system, now), system };
}

/**
 * Edits that write `_Estado` for a state; they ride in every commit.
 *
 * @param session - of this run
 * @param book - the Spreadsheet as found
 * @param state - the one that the commit brings about
 */
export function statusEdits(session: Session, book: Book, state: State): Edit[] {
  const { view, world } = session;
  if (!view) return session.trouble ? troubleEdits(session, book, state, session.trouble) : [];
  const { entities, problems, system } = standing(session, view, state);
  session.writtenDigest = statusDigest({ entities, problems });
  const now = world.clock.now();
  const next = nextSignalMs(now, isShort(session.spentSoFar(), now));
  const report = { system, problems, nextSignalMs: next, entities };
  return replaceStatus(book.status, toStatusTexts(report, STATUS_WORDS, world.clock.local));
}

/** Nothing was seen of the folder: only the row of the system can say so. */
function troubleEdits(session: Session, book: Book, state: State, trouble: Trouble): Edit[] {
  const { world } = session;
  const { clock } = world;
  const system = { ...codeOf(session), generation: state.generation, lastRunMs: clock.now() };
  const found = troubledRow(book.statusTexts, trouble, system, STATUS_WORDS, clock.local);
  if (!found) return [];
  return rowEdits(book.status, found.row, found.cells);
}

/**
 * Edits that write one row of `_Estado`.
 *
 * @param tab - as found
 * @param row - from 0
 * @param cells - from A on
 */
export function rowEdits(
  { sheetId, columns: found }: Pick<Tab, 'sheetId' | 'columns'>,
  row: number,
  cells: readonly string[],
): Edit[] {
  const columns = cells.length;
  return [
    // A former version had fewer, and a person may have taken some away.
    ...(found < columns ? [{ kind: 'resizeColumns' as const, sheetId, columns }] : []),
    { kind: 'cells', sheetId, row, rows: 1, columns, texts: [[...cells]] },
  ];
}

/** Which script and which code run. */
export function codeOf({ world, installation }: Session): CodeFacts {
  const { version, codeHash } = world;
  return { version, codeHash, scriptId: world.scriptId(), timeZone: installation?.timeZone ?? null };
}

/** A digest of all that a reader of `_Estado` would act on: while it stays the same, nothing has to be written. */
export function statusDigest({ entities, problems }: Pick<Standing, 'entities' | 'problems'>): string {
  const lines = entities.map(({ code, cause, facts }) => {
    const { tab, percent, published, checked, observations, winner } = facts;
    const counts = `${checked} ${observations.errors} ${observations.warnings} ${observations.notes}`;
    return [tab, code, cause, percent, published?.md5, published?.fileId, winner?.md5, counts].join('\t');
  });
  return hash([...lines, ...problems.map((problem) => problem.code)].join('\n'));
}

function factsOf(
  session: Session,
  view: View,
  state: State,
  tab: string,
  definition: EntityDefinition | null,
): EntityFacts {
  const entity = state.entities[tab] ?? EMPTY_ENTITY;
  const { winner, pinnedMs } = winnerOf(session, view, state, tab);
  const { handled, published, observations } = entity;
  const unsettledMs = entity.unsettled?.sinceMs ?? 0;
  const seenMs = 60_000 * (entity.arrivals.minutes[entity.arrivals.minutes.length - 1] ?? 0);
  return {
    tab,
    configured: definition !== null,
    published: published && { ...published, name: published.fileName, seenMs },
    winner,
    ended: handled,
    pinnedMs,
    percent: percentOf(state, tab, winner),
    unsettledMs,
    isOvertaken: unsettledMs > 0 && session.world.clock.now() - unsettledMs >= LIMITS.overtakenMs,
    punctuality: punctualityOf(session, entity, definition),
    checked: !state.unchecked.includes(tab),
    observations,
    idColumn: {
      name: published?.id?.name ?? '',
      place: published?.id && published.id.column >= 0 ? published.id.column : null,
      evidence: published?.id ? describeEvidence(published.id.evidence) : '',
    },
    relations: describeRelations(entity.relations ?? []),
  };
}

/** The file that stands for the entity; the earlier snapshot that a person put in its place where there is one. */
function winnerOf(
  session: Session,
  view: View,
  state: State,
  tab: string,
): Pick<EntityFacts, 'winner' | 'pinnedMs'> {
  const file = view.winners.get(tab);
  if (!file) return { winner: null, pinnedMs: 0 };
  const now = session.world.clock.now();
  const pin = pinInForce(state, tab, file, now);
  const { name, fileId, md5 } = pin ?? { name: file.name, fileId: file.id, md5: file.md5 };
  const winner = { name, fileId, md5, seenMs: firstLook(state.looks, file, now) };
  return { winner, pinnedMs: pin?.atMs ?? 0 };
}

function percentOf(state: State, tab: string, winner: SeenFile | null): number | null {
  const { checkpoint } = state;
  if (!winner || checkpoint?.tab !== tab || checkpoint.md5 !== winner.md5) return null;
  return Math.floor((100 * (checkpoint.reader?.offset ?? 0)) / Math.max(1, checkpoint.bytes));
}

function punctualityOf(session: Session, entity: EntityState, definition: EntityDefinition | null) {
  const { clock } = session.world;
  const now = clock.now();
  const expected = {
    everyHours: definition?.frequencyHours ?? 0,
    sinceMs: session.state.installedMs,
    absentSinceMs: entity.absentSinceMs,
  };
  return judgePunctuality(entity.arrivals ?? NO_ARRIVALS, expected, now, offsetOf(clock.local(now)));
}
