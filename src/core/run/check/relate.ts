/** Finds the columns of changed tabs that point to other tabs, by column names and values. */

import { LIMITS } from '../../ground/limits';
import type { Region, Workbook } from '../../ground/ports/workbook';
import { withRetry } from '../../ground/retry';
import type { Columns } from '../../judge/audit/columns';
import type { ColumnRead } from '../../judge/audit/plan';
import { readOf } from '../../judge/audit/plan';
import type { FoundRelation } from '../../judge/audit/search/foundrelation';
import { findIdColumn } from '../../judge/audit/search/idcolumn';
import { DEPENDENCES } from '../../judge/audit/search/matrix';
import { findRelationColumns } from '../../judge/audit/search/relationcolumn';
import { keepFacts } from '../../judge/guard/facts';
import type { EntityDefinition } from '../../records/entity/definition';
import type { Session } from '../session/session';
import { toAudited } from './audited-entity';
import { readColumns } from './read-columns';

/**
 * Finds ID and relation columns of the changed tabs and writes them to the state.
 *
 * @param definitions - active entities
 * @param changed - tabs
 * @param columns - receives the parents' IDs, which the checks need next
 * @throws ServiceError
 */
export function findRelations(
  session: Session,
  workbook: Workbook,
  definitions: readonly EntityDefinition[],
  changed: readonly string[],
  columns: Columns,
): void {
  const children = definitions.filter(({ tab }) => changed.includes(tab));
  if (children.length === 0) return;
  const samples = readSamples(session, workbook, children);
  children.forEach((child, index) => {
    keepId(session, child, samples[index] ?? []);
  });
  const kinds = new Set(children.flatMap(({ kind }) => DEPENDENCES[kind].map((one) => one.kind)));
  const parents = definitions
    .filter(({ kind, tab }) => kinds.has(kind) && session.entity(tab).published !== null)
    .map((definition) => ({ definition, read: idRead(session, definition) }));
  readColumns(
    session,
    workbook,
    columns,
    parents.flatMap(({ read }) => (read ? [read] : [])),
  );
  const possible = parents.map(({ definition: { tab, kind }, read }) => ({
    tab,
    kind,
    idName: session.entity(tab).published?.id?.name ?? null,
    index: read ? columns.index(read) : null,
  }));
  children.forEach((definition, index) => {
    const [header = [], ...rows] = withHeader(session, definition, samples[index] ?? []);
    const idColumn = session.entity(definition.tab).published?.id?.column ?? null;
    const others = possible.filter(({ tab }) => tab !== definition.tab);
    const relations = findRelationColumns({ definition, header, rows, idColumn }, others);
    session.apply(definition.tab, { kind: 'related', relations });
    keepProved(session, definition.tab, relations);
  });
}

/** Header and first rows of each child: in one read, or in several if the tabs are wide. */
function readSamples(
  session: Session,
  workbook: Workbook,
  children: readonly EntityDefinition[],
): string[][][] {
  const reads: Region[][] = [];
  let room = 0;
  for (const { tab } of children) {
    const columns = Math.max(1, session.entity(tab).published?.columns ?? 1);
    const rows = Math.min(LIMITS.relationSampleRows + 1, Math.floor(LIMITS.sampleCells / columns));
    if (room < rows * columns) {
      reads.push([]);
      room = LIMITS.sampleCells;
    }
    room -= rows * columns;
    reads[reads.length - 1]?.push({ title: tab, rows, columns });
  }
  return reads.flatMap((regions) => withRetry(session.budget, () => workbook.read(regions)).texts);
}

/** Finds the ID column if it is unknown (a killed run published the tab) or if a person configures or configured it. */
function keepId(session: Session, definition: EntityDefinition, texts: readonly string[][]): void {
  const { published } = session.entity(definition.tab);
  const wasConfigured = published?.id?.evidence.some(({ code }) => code === 'configured');
  if (!published || (published.id && definition.idColumn === null && !wasConfigured)) return;
  const [header = [], ...rows] = withHeader(session, definition, texts);
  const id = findIdColumn(header, rows, definition, published.id?.name ?? null);
  const { facts } = published;
  // The guard judges the next snapshot by this header, and the manifest does not record it.
  const isBare = facts !== null && facts.header.length === 0;
  const known = isBare ? keepFacts({ ...facts, header, idColumn: id.name }) : facts;
  session.apply(definition.tab, { kind: 'examined', learned: { id, facts: known } });
}

/** Records the columns that were found to point to another tab: the next snapshot must have them; see `guard/plausible`. */
function keepProved(session: Session, tab: string, relations: readonly FoundRelation[]): void {
  const { published } = session.entity(tab);
  if (!published?.facts) return;
  const relationColumns = relations.filter(isProved).flatMap(({ name }) => name ?? []);
  const facts = keepFacts({ ...published.facts, relationColumns });
  session.apply(tab, { kind: 'examined', learned: { facts } });
}

function isProved({ column, evidence }: FoundRelation): boolean {
  return column !== null && evidence.some((one) => one.code === 'found' && one.same > 0);
}

function withHeader(
  session: Session,
  { tab }: EntityDefinition,
  texts: readonly string[][],
): readonly string[][] {
  return session.entity(tab).published?.headerRows === 0 ? [[], ...texts] : texts;
}

function idRead(session: Session, definition: EntityDefinition): ColumnRead | null {
  const entity = toAudited(session, definition);
  const { column } = entity.id;
  return column === null ? null : readOf(entity, column);
}
