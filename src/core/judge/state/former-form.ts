/** Earlier forms of the stored state: `''`, `0`, `-1` or a minus sign had the meaning that a word or null has now. */

import type { ReaderState } from '../../reading/rows/state';
import type { Arrivals } from '../../records/snapshot/arrivals';
import { lastArrivalMs, NO_ARRIVALS } from '../../records/snapshot/arrivals';
import type { Looks } from '../../records/snapshot/first-looks';
import type { Identity } from '../../records/snapshot/snapshot';
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { SnapshotFacts } from '../guard/facts';
import type { AlarmState } from '../status/alarm';
import { NO_ALARMS } from '../status/alarm';
import type { Condition } from '../status/conditions';
import type { EntityState, Pin, Published, SeenFile } from './entity';
import { EMPTY_ENTITY } from './entity';
import type { Checkpoint, State } from './state';
import { EMPTY_STATE } from './state';

/** A checkpoint of an earlier form, without the parts that came later. */
type FormerCheckpoint = Omit<Checkpoint, 'download'> & Partial<Checkpoint>;

/** First looks in ms; negative for a snapshot that was handled. */
type FormerLooks = Readonly<Record<string, number>>;

/** A state as an earlier version stored it. */
export type FormerState = Partial<Omit<State, 'looks'>> & { readonly looks?: FormerLooks };

/**
 * Converts a state of the second or third form to the present form.
 *
 * @param kept - as stored; missing parts are as in the empty state
 */
export function fromFormerForm(kept: FormerState): Partial<State> {
  const { checkpoint = null, entities = {}, alarms = NO_ALARMS, chat = NO_ALARMS, looks = {} } = kept;
  return {
    ...kept,
    looks: toLooks(looks),
    digest: kept.digest || null,
    dealt: kept.dealt || null,
    touched: kept.touched || null,
    turnMs: kept.turnMs || null,
    title: kept.title || null,
    zone: kept.zone || null,
    installedMs: kept.installedMs || null,
    statusMs: kept.statusMs || null,
    lastPollMs: kept.lastPollMs || null,
    outageMs: kept.outageMs || null,
    check: toDue(kept.check ?? EMPTY_STATE.check),
    keeping: toDue(kept.keeping ?? EMPTY_STATE.keeping),
    checkpoint: checkpoint && toCheckpoint(checkpoint),
    alarms: toAlarms(alarms),
    chat: toAlarms(chat),
    entities: Object.fromEntries(
      Object.entries<Partial<EntityState>>(entities).map(([tab, entity]) => [tab, toEntity(entity)]),
    ),
  };
}

function toLooks(looks: FormerLooks): Looks {
  const those = (isDone: boolean) =>
    Object.entries(looks)
      .filter(([, ms]) => ms < 0 === isDone)
      .map(([key, ms]) => [key, Math.abs(ms)]);
  return { pending: Object.fromEntries(those(false)), done: Object.fromEntries(those(true)) };
}

/** Parts that an earlier version did not store are as in the empty entity. */
function toEntity(kept: Partial<EntityState>): EntityState {
  const { published = null, relations = [], rerun = rerunOf(kept) } = kept;
  const { arrivals, handled = null, unsettled = null, pinned = null, chosen = null } = kept;
  const whole = {
    ...EMPTY_ENTITY,
    ...kept,
    commitId: kept.commitId || null,
    absentSinceMs: kept.absentSinceMs || null,
    arrivals: arrivals ? toArrivals(arrivals) : NO_ARRIVALS,
    handled: handled && { ...toDue(handled), code: handled.code || null },
    unsettled: unsettled && toDue(unsettled),
    pinned: pinned && toPin(pinned),
    chosen: chosen && toPin(chosen),
    rerun,
    relations: relations.map(toRelation),
    published: published && toPublished(published),
  };
  return kept.winner === undefined ? { ...whole, winner: winnerOf(whole) } : whole;
}

/** An earlier version stored the rerun in `handled`, as a due time. */
function rerunOf({ handled }: Partial<EntityState>): Identity | null {
  if (!handled || handled.outcome === 'failed' || !handled.dueMs) return null;
  return { fileId: handled.fileId, md5: handled.md5 };
}

/** The last arrival is the winner until a run has looked, unless its file is gone. */
function winnerOf({ arrivals, absentSinceMs, published }: EntityState): SeenFile | null {
  const [fileId = '', md5 = ''] = arrivals.key?.split(' ') ?? [];
  if (fileId === '' || absentSinceMs !== null) return null;
  const seenMs = lastArrivalMs(arrivals) ?? 0;
  return { fileId, md5, bytes: 0, name: published?.fileName ?? '', seenMs };
}

function toArrivals(arrivals: Arrivals): Arrivals {
  const days = (list: Arrivals['hours']) => list.map((day) => day || null);
  const { key, content, weekdays, hours } = arrivals;
  return {
    ...arrivals,
    key: key || null,
    content: content || null,
    weekdays: days(weekdays),
    hours: days(hours),
  };
}

function toPin(pin: Pin): Pin {
  return {
    ...pin,
    revision: pin.revision || null,
    replaced: pin.replaced || null,
    atMs: pin.atMs || null,
    by: pin.by || null,
  };
}

function toDue<Rest extends { readonly dueMs: number | null }>(rest: Rest): Rest {
  return { ...rest, dueMs: rest.dueMs || null };
}

function toAlarms(alarms: AlarmState): AlarmState {
  const { open, waiting } = alarms;
  return {
    ...alarms,
    open: Object.fromEntries(Object.entries(open).map(([key, one]) => [key, toCondition(one)])),
    waiting: waiting.map((change) => ({ ...change, condition: toCondition(change.condition) })),
  };
}

function toCondition(condition: Condition): Condition {
  const { cause, tab, fileName } = condition;
  return { ...condition, cause: cause || null, tab: tab || null, fileName: fileName || null };
}

function toPublished(published: Published): Published {
  const { facts, id } = published;
  const revision = published.revision || null;
  const firstLine = published.firstLine || null;
  return { ...published, revision, firstLine, facts: facts && toFacts(facts), id: id && toColumn(id) };
}

function toFacts(facts: SnapshotFacts): SnapshotFacts {
  const { idColumn, otherTable } = facts;
  return {
    ...facts,
    idColumn: idColumn || null,
    ...(otherTable === undefined ? {} : { otherTable: otherTable || null }),
  };
}

/** Null if the version that staged the rows made no digest: they cannot be proven, so they are staged again. */
function toCheckpoint(kept: FormerCheckpoint): Checkpoint | null {
  const { taken, download, md5, pin } = kept;
  if (download === undefined || md5 === '') return null;
  return {
    ...kept,
    pin: pin && toPin(pin),
    revision: kept.revision || null,
    encoding: kept.encoding || null,
    taken: taken && { ...taken, id: toColumn(taken.id) },
    download,
    reader: kept.reader && toReader(kept.reader),
  };
}

function toReader(reader: ReaderState): ReaderState {
  const findings = reader.findings.map((one) => ({
    ...one,
    record: one.record || null,
    column: one.column || null,
  }));
  return { ...reader, unclosed: reader.unclosed || null, findings };
}

function toRelation(relation: FoundRelation): FoundRelation {
  return { ...toColumn(relation), tab: relation.tab || null };
}

/** An existing column may have an empty title. */
function toColumn<Column extends FoundId | FoundRelation>(found: Column): Column {
  const { column, name } = found;
  return column === null || column >= 0 ? found : { ...found, column: null, name: name || null };
}
