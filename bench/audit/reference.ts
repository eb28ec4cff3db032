/** The reference: judges worlds with SQL over SQLite. Its blanks are spaces, tabs and no-break spaces, its letters ASCII. */
import type { Database } from 'sql.js';
import initSqlJs from 'sql.js';
import { JUDGED, SCHEMA } from './rules';

type Cell = number | string | null;

/** A tab of a world, with its complete ID column and relation columns. */
export interface WorldTab {
  readonly tab: string;
  readonly kind: string;
  readonly published: boolean;
  readonly held: boolean;
  readonly arrivedMs: number;
  /** Null = the ID column is unknown. */
  readonly ids: readonly string[] | null;
  readonly relations: readonly WorldRelation[];
}

export interface WorldRelation {
  readonly need: 'must' | 'may';
  /** Kind of the parents. */
  readonly kind: string;
  /** Tab of the parents; null = all tabs of their kind. */
  readonly target: string | null;
  readonly values: readonly string[];
}

/** One broken rule. */
export interface Broken {
  readonly tab: string;
  /** Place among the relations of the tab, from 0; null = the rule is about the IDs of the tab. */
  readonly relation: number | null;
  readonly rule: string;
  readonly row: number;
}

/** A rule's true totals in a column. */
export interface SqlTotal extends Omit<Broken, 'row'> {
  readonly rows: number;
  readonly distinct: number;
}

/** SQLite, ready to judge worlds. */
export async function openReference(): Promise<Reference> {
  const { Database } = await initSqlJs();
  return new Reference(() => new Database());
}

/** Judges worlds one after another. */
export class Reference {
  private database: Database;

  /** @param open - an empty database */
  constructor(private readonly open: () => Database) {
    this.database = open();
  }

  /** Puts a world into empty tables. */
  load(world: readonly WorldTab[]): void {
    this.database.close();
    this.database = this.open();
    this.database.run(SCHEMA);
    this.database.run('begin');
    this.insert('tabs', 6, world.map(rowOfTab));
    for (const { tab, ids, relations } of world) {
      this.insert('ids (tab, row, id)', 3, cells(ids ?? [], [tab]));
      for (const [relation, { need, kind, target, values }] of relations.entries()) {
        this.insert('relations', 5, [[relation, tab, need, kind, target]]);
        this.insert('refs (relation, tab, row, value)', 4, cells(values, [relation, tab]));
      }
    }
    this.database.run('commit');
  }

  /**
   * Judges the world.
   *
   * @param toleranceMs - by which a parent may be older than its child
   */
  judge(toleranceMs: number): void {
    this.database.run(JUDGED(toleranceMs));
  }

  /** Every row that breaks a rule. */
  broken(): Broken[] {
    const sql = 'select tab, relation, rule, row from broken order by tab, relation, rule, row';
    return this.rows(sql).map(([tab, relation, rule, row]) => ({
      tab: String(tab),
      relation: relation === null ? null : Number(relation),
      rule: String(rule),
      row: Number(row),
    }));
  }

  /** The totals of every rule that is broken. */
  totals(): SqlTotal[] {
    const sql = `select tab, relation, rule, count(*), count(distinct value) from broken
      group by tab, relation, rule order by tab, relation, rule`;
    return this.rows(sql).map(([tab, relation, rule, rows, distinct]) => ({
      tab: String(tab),
      relation: relation === null ? null : Number(relation),
      rule: String(rule),
      rows: Number(rows),
      distinct: Number(distinct),
    }));
  }

  private rows(sql: string): Cell[][] {
    return this.database.exec(sql)[0]?.values ?? [];
  }

  private insert(into: string, columns: number, rows: Iterable<Cell[]>): void {
    const marks = Array.from({ length: columns }, () => '?').join(', ');
    const statement = this.database.prepare(`insert into ${into} values (${marks})`);
    for (const row of rows) statement.run(row);
    statement.free();
  }
}

function rowOfTab({ tab, kind, published, held, arrivedMs, ids }: WorldTab): (number | string)[] {
  return [tab, kind, Number(published), Number(held), arrivedMs, Number(ids !== null)];
}

function* cells(
  texts: readonly string[],
  before: readonly (number | string)[],
): Iterable<(number | string)[]> {
  for (const [row, text] of texts.entries()) yield [...before, row, text];
}
