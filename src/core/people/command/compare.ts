/** Compares a file with the content of its tab, for the person who has to decide. */

import { LIMITS } from '../../ground/limits';
import { ServiceError } from '../../ground/ports/service-error';
import type { Workbook } from '../../ground/ports/workbook';
import { Columns } from '../../judge/audit/columns';
import { readOf } from '../../judge/audit/plan';
import type { FoundId } from '../../judge/audit/search/idcolumn';
import { findIdColumn } from '../../judge/audit/search/idcolumn';
import type { Comparison, Side } from '../../judge/guard/comparison';
import { compareSnapshots } from '../../judge/guard/comparison';
import { FactsGatherer, snapshotFacts } from '../../judge/guard/facts';
import { hasSameIds } from '../../judge/guard/plausible';
import type { Installation } from '../../judge/state/state';
import type { Wanted } from '../../load/download';
import { hintsOf } from '../../load/reading-hints';
import type { RowTaker } from '../../load/reread';
import { reread } from '../../load/reread';
import type { SnapshotReader } from '../../reading/rows/snapshot-reader';
import type { EntityDefinition } from '../../records/entity/definition';
import { toAudited } from '../../run/check/audited-entity';
import { readColumns } from '../../run/check/read-columns';
import type { Session } from '../../run/session/session';
import { readConfigurationOf } from '../../run/workbook/read-tab';

/** What would change if a file were published; null = unknown. The person is asked in either case. */
export function compareFile(
  session: Session,
  { spreadsheetId }: Installation,
  tab: string,
  file: Wanted,
): Comparison | null {
  const workbook = session.world.workbook(spreadsheetId);
  try {
    const { entities } = readConfigurationOf(session.budget, workbook);
    const definition = entities.find((entity) => entity.tab === tab);
    return definition ? compareWithTab(session, workbook, definition, file) : null;
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}

/** Reads the file and the tab's IDs; null = the file is no table, or too large to be read while a person waits. */
function compareWithTab(
  session: Session,
  workbook: Workbook,
  definition: EntityDefinition,
  file: Wanted,
): Comparison | null {
  const last = formerSide(session, workbook, definition);
  const look = new Look(definition, last?.facts.idColumn ?? null);
  const from = { source: session.world.source, budget: session.budget };
  const untilMs = session.startedMs + LIMITS.compareMs;
  const reader = reread(
    from,
    file,
    hintsOf(definition, session.entity(definition.tab).published),
    untilMs,
    look,
  );
  if (!reader) return null;
  const now = look.side(reader, file.bytes);
  const isSame = last !== null && hasSameIds(now.facts, last.facts);
  return compareSnapshots(last, isSame ? now : { ...now, ids: null });
}

/** The tab's side of the comparison; null = there are no facts of a published snapshot. */
function formerSide(session: Session, workbook: Workbook, definition: EntityDefinition): Side | null {
  const { published } = session.entity(definition.tab);
  if (!published?.facts) return null;
  const entity = toAudited(session, definition);
  const { column, name } = entity.id;
  // A person may have configured another ID column since the publication.
  const facts = { ...published.facts, idColumn: name };
  if (column === null) return { facts, ids: null };
  const columns = new Columns();
  const read = readOf(entity, column);
  readColumns(session, workbook, columns, [read]);
  return { facts, ids: columns.of(read) };
}

/** Gathers facts of a file while it is read. */
class Look implements RowTaker {
  private id: FoundId | null = null;
  private ids: string[] = [];
  private gatherer = new FactsGatherer(null);
  private reader: SnapshotReader | null = null;

  constructor(
    private readonly definition: EntityDefinition,
    private readonly formerId: string | null,
  ) {}

  begin(reader: SnapshotReader): void {
    this.reader = reader;
    this.id = null;
    this.ids = [];
    this.gatherer = new FactsGatherer(null);
  }

  take(rows: readonly (readonly string[])[]): void {
    const names = this.reader?.facts.headerNames ?? [];
    this.id ??= findIdColumn(names, rows.slice(0, LIMITS.auditSampleRows), this.definition, this.formerId);
    const { column } = this.id;
    this.gatherer.take(rows);
    if (column !== null) for (const row of rows) this.ids.push(row[column] ?? '');
  }

  side(reader: SnapshotReader, bytes: number): Side {
    const idColumn = this.id?.name ?? null;
    const facts = snapshotFacts(reader.facts, this.gatherer.state(), {
      bytes,
      idColumn,
      relationColumns: [],
    });
    return { facts, ids: (this.id?.column ?? null) === null ? null : this.ids };
  }
}
