/** Keeps tables that mirror entities in a database; rows and checkpoint change in one transaction. */
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import { SinkError } from '../core/ports/sink';
import { quoteName, quoteText } from '../store/sql';
import type { MirrorDatabase } from './mirror-database';
import { MirrorTable } from './mirror-table';

/** Schema of the reader's own table. */
const OWN = '_reader';

/** Record of an entity: the checkpoint, and the columns of its table. */
interface Kept {
  readonly checkpoint: Checkpoint;
  readonly columns: readonly string[];
}

const CHECKPOINTS = `${quoteName(OWN)}.${quoteName('checkpoints')}`;

export class MirrorSink implements Sink {
  readonly renames = true;
  readonly takesWhole = false;

  /** @param shorten - makes a name that the database accepts */
  constructor(
    private readonly database: MirrorDatabase,
    private readonly shorten: (name: string, bytes: number) => string,
  ) {}

  get name(): string {
    return this.database.name;
  }

  async checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    return (await this.kept(dealer, tab))?.checkpoint ?? null;
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    await this.told(async () => {
      await this.prepare();
      const former = await this.kept(head.dealer, head.tab);
      await this.inTransaction(async () => {
        const columns = head.columns.map((name) => this.short(name));
        const table = new MirrorTable(this.database, head, columns, (name) => this.short(name));
        await table.layOut(former?.columns ?? null);
        await table.apply(changes);
        end();
        await this.keep({ checkpoint, columns });
      });
    });
  }

  async forget(dealer: string): Promise<void> {
    await this.told(async () => {
      await this.prepare();
      await this.inTransaction(async () => {
        await this.database.run(`DROP SCHEMA IF EXISTS ${quoteName(this.short(dealer))} CASCADE`);
        await this.database.run(`DELETE FROM ${CHECKPOINTS} WHERE dealer = ${quoteText(dealer)}`);
      });
    });
  }

  close(): Promise<void> {
    return this.database.close();
  }

  private kept(dealer: string, tab: string): Promise<Kept | null> {
    return this.told(async () => {
      await this.prepare();
      const where = `dealer = ${quoteText(dealer)} AND tab = ${quoteText(tab)}`;
      const [row] = await this.database.query(`SELECT text FROM ${CHECKPOINTS} WHERE ${where}`);
      return row ? (JSON.parse(String(row[0])) as Kept) : null;
    });
  }

  private async prepare(): Promise<void> {
    await this.database.run(`CREATE SCHEMA IF NOT EXISTS ${quoteName(OWN)}`);
    await this.database.run(
      `CREATE TABLE IF NOT EXISTS ${CHECKPOINTS} (dealer TEXT, tab TEXT, text TEXT, PRIMARY KEY (dealer, tab))`,
    );
  }

  private async inTransaction(work: () => Promise<void>): Promise<void> {
    await this.database.run('BEGIN');
    try {
      await work();
      await this.database.run('COMMIT');
    } catch (error) {
      await this.database.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  private async keep(kept: Kept): Promise<void> {
    const { dealer, tab } = kept.checkpoint;
    const values = [dealer, tab, JSON.stringify(kept)].map(quoteText).join(', ');
    await this.database.run(
      `INSERT INTO ${CHECKPOINTS} VALUES (${values}) ON CONFLICT (dealer, tab) DO UPDATE SET text = excluded.text`,
    );
  }

  private short(name: string): string {
    return this.shorten(name, this.database.nameBytes);
  }

  /** The error of the database, without the text of a cell. */
  private async told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SinkError) throw error;
      const facts: { code?: unknown; message?: unknown } = Object(error);
      const words = `${String(facts.code ?? '')} ${firstLine(facts.message)}`.trim();
      throw new SinkError(`${this.name}: ${words}`, { cause: error });
    }
  }
}

function firstLine(message: unknown): string {
  return (
    String(message ?? '')
      .split('\n')[0]
      ?.slice(0, 200) ?? ''
  );
}
