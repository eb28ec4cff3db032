/** Rows on their way into a table of the engine, which takes some in while the next ones are written down for it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '../core/table';
import { CsvSpill } from './csv-spill';

/** Bytes that the engine takes in at once: our choice, some hundred thousand rows. */
const PART = 16_000_000;

export class Intake {
  private spill: CsvSpill;
  private parts = 0;
  private taking: Promise<void> = Promise.resolve();

  /**
   * @param table - that takes the rows: `rows (c0, c1, …)`
   * @param path - beginning of the paths of its files, which it takes away
   * @param columns - of every row
   */
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: string,
    private readonly path: string,
    private readonly columns: number,
  ) {
    this.spill = this.newSpill();
  }

  /** @param pieces - rows in their order */
  async take(pieces: AsyncIterable<readonly Row[]>): Promise<void> {
    try {
      for await (const rows of pieces) {
        this.spill.write(rows);
        if (this.spill.bytes >= PART) await this.hand();
      }
      await this.hand();
      await this.taking;
    } finally {
      await this.taking.catch(() => undefined);
      this.spill.remove();
    }
  }

  /** Hands what was written down to the engine, once it has taken what it had before. */
  private async hand(): Promise<void> {
    await this.taking;
    this.taking = this.insert(this.spill);
    // Whoever waits for it next is told.
    this.taking.catch(() => undefined);
    this.spill = this.newSpill();
  }

  private async insert(spill: CsvSpill): Promise<void> {
    try {
      spill.end();
      await this.connection.run(`INSERT INTO ${this.table} SELECT * FROM ${spill.readSql}`);
    } finally {
      spill.remove();
    }
  }

  private newSpill(): CsvSpill {
    this.parts += 1;
    return new CsvSpill(`${this.path}.${this.parts}`, this.columns);
  }
}
