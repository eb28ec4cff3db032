/** Facts, remark and observation rows of a snapshot that is about to be published. */

import { LIMITS } from '../ground/limits';
import { compareColumns } from '../judge/guard/columns';
import { keepFacts } from '../judge/guard/facts';
import type { DueSnapshot } from '../judge/lifecycle/due-snapshot';
import { RESTORED } from '../judge/lifecycle/pin';
import { cameMs } from '../judge/lifecycle/seen-file';
import type { Published } from '../judge/state/entity';
import type { Loaded } from '../load/job';
import { readingOf } from '../reading/candidates/former-reading';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { ObservationRow } from '../records/observation/row';
import { keptFileName } from '../records/snapshot/snapshot';
import { describeChanges, describeReading, describeRepeats } from '../words/book/finding';
import type { Advice } from '../words/terms/advice';
import { describeRestored } from '../words/terms/restored';
import { describeRivals } from '../words/terms/stranger';
import type { Session } from './session/session';

type Ready = Extract<Loaded, { kind: 'ready' }>;

/**
 * The facts that the state stores about it.
 *
 * @param sheetId - of the tab that will show it
 */
export function publishedOf(
  session: Session,
  { winner, entity }: DueSnapshot,
  { reader, facts, id, proof }: Ready,
  sheetId: number,
  commitId: string,
): Published {
  const nowMs = session.world.clock.now();
  return {
    fileId: winner.id,
    md5: winner.md5,
    revision: winner.revision,
    sheetId,
    columns: reader.facts.columns,
    rows: reader.facts.records,
    headerRows: reader.dialect.headerRows > 0 ? 1 : 0,
    firstLine: firstLineOf(reader),
    fileName: keptFileName(winner.name),
    reading: readingOf(reader.dialect),
    atMs: nowMs,
    commitId,
    seenMs: cameMs(session.entity(entity.tab).winner, winner, session.state.looks, nowMs),
    facts: keepFacts(facts),
    id,
    proof,
  };
}

/** Code and advice in the manifest row of a publication; empty if it is the entity's only file. */
export function remarkOn(
  session: Session,
  { pinned, losers }: DueSnapshot,
): { code: string; advice: Advice } {
  if (pinned) return { code: RESTORED, advice: describeRestored(pinned, session.world.clock.local) };
  const reason = losers.length > 0 ? describeRivals(losers.map(({ id }) => id)) : '';
  return { code: losers.length > 0 ? 'file/rivals' : '', advice: { reason, todo: '' } };
}

/** Observation rows for findings of the reader, changed columns and repeated rows. */
export function readingRows(
  session: Session,
  one: DueSnapshot,
  loaded: Ready,
  commitId: string,
): ObservationRow[] {
  const { tab } = one.entity;
  const { reader, facts, repeats } = loaded;
  const { findings, totals } = reader.facts;
  const last = session.entity(tab).published?.facts;
  const headerRows = reader.dialect.headerRows > 0 ? 1 : 0;
  const origin = {
    check: `file ${tab}`,
    headerRows,
    firstLine: firstLineOf(reader),
    fileName: one.winner.name,
    commitId,
  };
  const changes = last ? compareColumns(last, facts) : [];
  const rows = [
    ...describeChanges(tab, changes, origin),
    ...describeReading(tab, findings, totals, origin),
    ...describeRepeats(tab, repeats, origin),
  ];
  return rows.slice(0, LIMITS.observationsPerCommit);
}

/** Physical line of the first record, if every record is one line; null = some record is not exactly one line. */
function firstLineOf(reader: SnapshotReader): number | null {
  const { preambleRows, headerRows } = reader.dialect;
  const { records, endsWithNewline } = reader.facts;
  const first = preambleRows + headerRows + 1;
  const lines = reader.state().line - (endsWithNewline ? 1 : 0);
  return lines === first + records - 1 ? first : null;
}
