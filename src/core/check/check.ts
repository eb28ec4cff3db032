/** Checks what is published: IDs and relations, column by column, and writes what it finds to `_Observaciones`. */
import { audit } from '../audit/audit';
import { cutBatches } from '../audit/batch';
import { Columns } from '../audit/columns';
import type { Findings } from '../audit/observation';
import type { Check } from '../audit/plan';
import { planAudit } from '../audit/plan';
import type { EntityDefinition } from '../entity/definition';
import { Sketch } from '../guard/sketch';
import { describeFindings } from '../messages/finding';
import type { ObservationRow } from '../observation/row';
import type { Workbook } from '../ports/workbook';
import type { Session } from '../session/session';
import { shownCommit } from '../state/entity';
import type { Book } from '../workbook/open-book';
import { toAudited } from './audited-entity';
import { Edits } from './manual-edits';
import { readColumns } from './read-columns';
import { findRelations } from './relate';

/** What a check found, and which checks it was. */
export interface Checked {
  readonly checks: ReadonlySet<string>;
  /** Every check that there is for what is published; rows of others are of relations that are no more. */
  readonly known: ReadonlySet<string>;
  readonly rows: readonly ObservationRow[];
  /** Tabs that were judged anew. */
  readonly tabs: readonly string[];
}

/**
 * Checks the tabs that changed, and those that point to them. Null when time ran out: the next run begins anew, and no
 * commit waits for it.
 *
 * @throws ServiceError
 */
export function checkPublished(session: Session, book: Book, workbook: Workbook): Checked | null {
  const definitions = book.configuration.entities.filter((entity) => entity.active);
  const changed = session.state.unchecked.filter((tab) => session.entity(tab).published !== null);
  const columns = new Columns();
  findRelations(session, workbook, definitions, [...changed, ...unproved(session, definitions)], columns);

  const entities = definitions.map((definition) => toAudited(session, definition));
  const checks = planAudit(session.state.unchecked, entities);
  const all = planAudit(
    definitions.map(({ tab }) => tab),
    entities,
  );
  const rows: ObservationRow[] = [];
  const edits = new Edits(session);
  for (const batch of cutBatches(checks)) {
    if (session.world.clock.now() >= session.readUntilMs) return null;
    readColumns(session, workbook, columns, batch.columns);
    edits.compare(columns, batch.columns);
    for (const check of batch.checks) {
      rows.push(...told(session, check, audit(check, columns)));
      noteIds(session, check, columns);
    }
  }
  edits.note();
  return {
    checks: new Set(checks.map(({ key }) => key)),
    known: new Set(all.map(({ key }) => key)),
    rows,
    tabs: [...new Set([...changed, ...checks.map(tabOf)])],
  };
}

/** By its IDs the next file is judged; the run that published this one was killed before it could note them. */
function noteIds(session: Session, check: Check, columns: Columns): void {
  const { published } = session.entity(tabOf(check));
  if (check.kind !== 'ids' || !check.ids || !published?.facts || published.facts.ids !== '') return;
  const sketch = new Sketch();
  for (const id of columns.of(check.ids)) sketch.add(id);
  const facts = { ...published.facts, ids: sketch.text() };
  session.apply(check.tab, { kind: 'examined', learned: { facts } });
}

/** Tabs with a relation that could not be proved, or found, while its parents showed no IDs. */
function unproved(session: Session, definitions: readonly EntityDefinition[]): string[] {
  return definitions.flatMap(({ tab }) => {
    const { published, relations } = session.entity(tab);
    const isOpen = relations.some(
      ({ column, evidence }) => column === null || evidence.some(({ code }) => code === 'unproved'),
    );
    return published && isOpen && !session.state.unchecked.includes(tab) ? [tab] : [];
  });
}

function told(session: Session, check: Check, findings: Findings): ObservationRow[] {
  const tab = tabOf(check);
  const entity = session.entity(tab);
  const { published } = entity;
  if (!published) return [];
  const commitId = shownCommit(entity) ?? '';
  const place = { headerRows: published.headerRows, firstLine: published.firstLine };
  return describeFindings(findings, { ...place, check: check.key, fileName: published.fileName, commitId });
}

function tabOf(check: Check): string {
  return check.kind === 'ids' ? check.tab : check.relation.tab;
}
