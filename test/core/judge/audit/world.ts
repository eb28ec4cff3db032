/** Random worlds of tabs with IDs and relations, and the audit of one as a run does it. */
import type { Broken, SqlTotal, WorldRelation, WorldTab } from '../../../../bench/audit/reference';
import { audit } from '../../../../src/core/judge/audit/audit';
import { cutBatches, cutRequests } from '../../../../src/core/judge/audit/batch';
import { Columns } from '../../../../src/core/judge/audit/columns';
import type { AuditedEntity } from '../../../../src/core/judge/audit/entity';
import type { Findings } from '../../../../src/core/judge/audit/observation';
import { planAudit } from '../../../../src/core/judge/audit/plan';
import { catalogue } from '../../../../src/core/records/entity/catalogue';
import { KINDS } from '../../../../src/core/records/entity/definition';

const MINUTE_MS = 60_000;

/** Numbers in [0, 1) that a seed decides (mulberry32, public domain, by Tommy Ettinger). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A world in which every rule is broken now and then. */
export function randomWorld(seed: number): WorldTab[] {
  const next = chance(seed);
  return catalogue()
    .filter(() => next() < 0.8)
    .map(({ tab, kind }) => {
      const rows = Math.floor(next() * 25);
      return {
        tab,
        kind,
        published: next() < 0.8,
        held: next() < 0.1,
        arrivedMs: Math.floor(next() * 30) * MINUTE_MS,
        ids: next() < 0.9 ? texts(next, rows) : null,
        relations: Array.from({ length: Math.floor(next() * 3) }, () => randomRelation(next, rows)),
      };
    });
}

/** The same world with one tab's IDs, relations or standing changed; tells which tab. */
export function changedWorld(world: readonly WorldTab[], seed: number): { tab: string; world: WorldTab[] } {
  const next = chance(seed);
  const at = Math.floor(next() * world.length);
  const changed = world.map((one, index) => {
    if (index !== at) return one;
    const rows = Math.floor(next() * 25);
    const relations = one.relations.map((relation) => ({ ...relation, values: texts(next, rows) }));
    return { ...one, published: true, held: next() < 0.3, ids: one.ids && texts(next, rows), relations };
  });
  return { tab: world[at]?.tab ?? '', world: changed };
}

/**
 * Audits a world as a run does: plan, batches, reads without trailing blanks, checks.
 *
 * @param changed - tabs that changed
 */
export function auditWorld(world: readonly WorldTab[], changed: readonly string[]): Map<string, Findings> {
  const found = new Map<string, Findings>();
  const columns = new Columns();
  for (const batch of cutBatches(planAudit(changed, world.map(toEntity)))) {
    for (const piece of cutRequests(columns.turnTo(batch.columns)).flat()) {
      const whole = columnOf(world, piece.tab, piece.column);
      columns.put(piece, withoutLastBlanks(whole.slice(piece.from, piece.from + piece.rows)));
    }
    for (const check of batch.checks) found.set(check.key, audit(check, columns));
  }
  return found;
}

/** Observations of single rows, in the reference's words and order. */
export function brokenRows(found: ReadonlyMap<string, Findings>): Broken[] {
  return [...found.values()]
    .flatMap(({ observations }) => observations)
    .flatMap(({ tab, column, rule, row }) =>
      row === null || column === null ? [] : [{ tab, relation: relationAt(column), rule, row }],
    )
    .sort(inOrder);
}

/** Totals in the reference's words and order. */
export function totalsOf(found: ReadonlyMap<string, Findings>): SqlTotal[] {
  return [...found.values()]
    .flatMap(({ totals }) => totals)
    .filter(({ rule }) => !rule.endsWith('no-column'))
    .map(({ tab, columnName, rule, rows, distinct }) => ({
      tab,
      relation: relationAt(Number(columnName)),
      rule,
      rows,
      distinct,
    }))
    .sort(inOrder);
}

/** Column 0 holds the IDs, and each relation has the column to the right of its number. */
function relationAt(column: number): number | null {
  return column === 0 ? null : column - 1;
}

function inOrder(a: Omit<Broken, 'row'> & { row?: number }, b: typeof a): number {
  if (a.tab !== b.tab) return a.tab < b.tab ? -1 : 1;
  if (a.relation !== b.relation) return (a.relation ?? -1) - (b.relation ?? -1);
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  return (a.row ?? 0) - (b.row ?? 0);
}

function randomRelation(next: () => number, rows: number): WorldRelation {
  const kind = KINDS[Math.floor(next() * KINDS.length)] ?? 'clientes';
  const tabs = catalogue().filter((entity) => entity.kind === kind);
  const target = next() < 0.2 ? (tabs[Math.floor(next() * tabs.length)]?.tab ?? null) : null;
  return { kind, target, need: next() < 0.5 ? 'must' : 'may', values: texts(next, rows) };
}

/** IDs of a small range, spelled in many ways, blank now and then. */
function texts(next: () => number, rows: number): string[] {
  return Array.from({ length: rows }, () => {
    if (next() < 0.1) return next() < 0.5 ? '' : ' \u00a0';
    const number = String(Math.floor(next() * 40));
    const letter = next() < 0.7 ? '' : next() < 0.5 ? 'a' : 'A';
    const zeros = next() < 0.8 ? '' : next() < 0.5 ? '0' : '000';
    const blank = next() < 0.9 ? '' : next() < 0.5 ? ' ' : '\t';
    return blank + zeros + letter + (next() < 0.95 ? '' : '\u00a0') + number + (next() < 0.95 ? '' : ' ');
  });
}

/** IDs are column 0; a relation is found one column to the right of its number, which is its header too. */
function toEntity(one: WorldTab): AuditedEntity {
  const kind = KINDS.find((known) => known === one.kind) ?? 'clientes';
  const rows = Math.max(one.ids?.length ?? 0, ...one.relations.map(({ values }) => values.length));
  return {
    ...one,
    kind,
    rows,
    columns: 1 + one.relations.length,
    bytes: 100 * rows,
    id: { column: one.ids ? 0 : null, name: '0', confidence: 1, evidence: [] },
    relations: one.relations.map(({ need, kind: target, target: tab }, index) => ({
      column: index + 1,
      name: String(index + 1),
      kind: KINDS.find((known) => known === target) ?? null,
      tab,
      need,
      confidence: 1,
      evidence: [],
    })),
  };
}

function columnOf(world: readonly WorldTab[], tab: string, column: number): readonly string[] {
  const found = world.find((one) => one.tab === tab);
  return (column === 0 ? found?.ids : found?.relations[column - 1]?.values) ?? [];
}

/** As Sheets answers: what is empty at the end is left out. */
function withoutLastBlanks(column: readonly string[]): string[] {
  let end = column.length;
  while (end > 0 && column[end - 1] === '') end -= 1;
  return column.slice(0, end);
}
