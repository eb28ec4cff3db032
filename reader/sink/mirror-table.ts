/** The table of one entity in a mirror: its columns follow the snapshot, its rows follow the changes. */
import type { Change, FeedHead } from '../core/feed';
import { quoteName } from '../store/sql';
import type { MirrorDatabase } from './mirror-database';
import { rowsOf, SplitChanges } from './split-changes';

export class MirrorTable {
  private readonly table: string;

  /**
   * @param columns - names of the columns after the feed
   * @param short - makes a name that the database accepts
   */
  constructor(
    private readonly database: MirrorDatabase,
    private readonly head: FeedHead,
    private readonly columns: readonly string[],
    private readonly short: (name: string) => string,
  ) {
    this.table = this.named('');
  }

  /**
   * Gives the table the columns of the new snapshot; rows that remain keep their cells under them.
   *
   * @param before - names of its present columns; null = there is no table
   */
  async layOut(before: readonly string[] | null): Promise<void> {
    const { database, head, columns, table } = this;
    await database.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(this.short(head.dealer))}`);
    if (head.reset !== null || !before) {
      const definition = columns.map((name) => `${quoteName(name)} TEXT`).join(', ');
      await this.drop('');
      await database.run(`CREATE TABLE ${table} (${definition})`);
      return;
    }
    if (this.isLaidOut(before)) return;
    const cells = columns.map((name, place) => {
      const source = head.sources[place] ?? null;
      const cell = source === null ? "''" : quoteName(before[source] ?? '');
      return `${cell} AS ${quoteName(name)}`;
    });
    await this.drop('~next');
    await database.run(`CREATE TABLE ${this.named('~next')} AS SELECT ${cells.join(', ')} FROM ${table}`);
    await this.drop('');
    await database.run(`ALTER TABLE ${this.named('~next')} RENAME TO ${quoteName(this.short(head.tab))}`);
  }

  /** @param changes - in order */
  async apply(changes: AsyncIterable<readonly Change[]>): Promise<void> {
    const { database, head, columns, table } = this;
    if (head.reset !== null) {
      await database.load(table, columns, rowsOf(changes));
      return;
    }
    const [gone, come] = [this.named('~gone'), this.named('~come')];
    const keyName = quoteName(columns[head.key?.column ?? 0] ?? '');
    await this.drop('~gone');
    await this.drop('~come');
    await database.run(`CREATE TABLE ${gone} (key TEXT)`);
    await database.run(`CREATE TABLE ${come} AS SELECT * FROM ${table} WHERE 1 = 0`);
    const split = new SplitChanges(changes);
    await database.load(come, columns, split.rows());
    await database.load(gone, ['key'], split.keys());
    await database.run(`DELETE FROM ${table} WHERE ${keyName} IN (SELECT key FROM ${gone})`);
    await database.run(`INSERT INTO ${table} SELECT * FROM ${come}`);
    await this.drop('~gone');
    await this.drop('~come');
  }

  private isLaidOut(before: readonly string[]): boolean {
    const { sources } = this.head;
    const isSame = sources.every(
      (source, place) => source === place && before[place] === this.columns[place],
    );
    return isSame && before.length === this.columns.length;
  }

  private async drop(ending: string): Promise<void> {
    await this.database.run(`DROP TABLE IF EXISTS ${this.named(ending)}`);
  }

  private named(ending: string): string {
    return `${quoteName(this.short(this.head.dealer))}.${quoteName(this.short(`${this.head.tab}${ending}`))}`;
  }
}
