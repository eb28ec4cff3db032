/** Checks IDs and relations of the published tabs, column by column, and returns the findings as rows of `_Observaciones`. */

import type { Workbook } from '../../ground/ports/workbook';
import { audit } from '../../judge/audit/audit';
import { cutBatches } from '../../judge/audit/batch';
import { Columns } from '../../judge/audit/columns';
import type { Findings } from '../../judge/audit/observation';
import type { Check } from '../../judge/audit/plan';
import { planAudit } from '../../judge/audit/plan';
import { Sketch } from '../../judge/guard/sketch';
import { shownCommit } from '../../judge/state/entity';
import type { EntityDefinition } from '../../records/entity/definition';
import type { ObservationRow } from '../../records/observation/row';
import { describeFindings } from '../../words/book/finding';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import { toAudited } from './audited-entity';
import { Edits } from './manual-edits';
import { readColumns } from './read-columns';
import { findRelations } from './relate';

/** Findings, and the checks that produced them. */
export interface Checked {
  readonly checks: ReadonlySet<string>;
  /** All checks that exist for the published tabs. A row of any other check belongs to a relation that no longer exists. */
  readonly known: ReadonlySet<string>;
  readonly rows: readonly ObservationRow[];
  /** Tabs that were checked. */
  readonly tabs: readonly string[];
}

/**
 * Checks the changed tabs and the tabs that point to them. Null = time ran out: the next run starts again. No commit waits
 * for a check.
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
      keepIds(session, check, columns);
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

/** Records the IDs, by which the guard judges the next file, if the run that published this one was killed before it did. */
function keepIds(session: Session, check: Check, columns: Columns): void {
  const { published } = session.entity(tabOf(check));
  if (check.kind !== 'ids' || !check.ids || !published?.facts || published.facts.ids !== '') return;
  const sketch = new Sketch();
  for (const id of columns.of(check.ids)) sketch.add(id);
  const facts = { ...published.facts, ids: sketch.text() };
  session.apply(check.tab, { kind: 'examined', learned: { facts } });
}

/** Tabs with a relation that could not be found or proved while its parent tabs had no IDs. */
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
