/** Loads rows into a table of the engine: it loads some rows while the next ones are written to a file for it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '../core/table';
import { CsvSpill } from './csv-spill';

/** Bytes that the engine loads at once: our choice, some hundred thousand rows. */
const PART = 16_000_000;

export class Intake {
  private spill: CsvSpill;
  private parts = 0;
  private taking: Promise<void> = Promise.resolve();

  /**
   * @param table - to load into: `rows (c0, c1, …)`
   * @param path - beginning of the paths of its files, which it deletes
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

  /** Passes the written file to the engine, once the engine has loaded the one before. */
  private async hand(): Promise<void> {
    await this.taking;
    this.taking = this.insert(this.spill);
    // The next one that waits for it gets the error.
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
