/** A folder with one CSV or Parquet file an entity: the present table. Each file is written under another name and renamed. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import { folderName } from '../store/names';
import { quoteName, quoteText } from '../store/sql';
import { DuckDbDatabase } from './duckdb-database';
import { MirrorSink } from './mirror';
import type { MirrorDatabase } from './mirror-database';
import { shortName } from './short-name';

export type FileKind = 'csv' | 'parquet';

const FORMATS: Readonly<Record<FileKind, string>> = {
  csv: `FORMAT csv, HEADER true, FORCE_QUOTE *`,
  parquet: 'FORMAT parquet, COMPRESSION zstd',
};

/** State of the file of an entity, as recorded beside it. */
type Shown = Readonly<Record<string, string>>;

export class FolderSink implements Sink {
  readonly renames = true;
  readonly takesWhole = false;

  private constructor(
    readonly name: string,
    private readonly kind: FileKind,
    private readonly database: MirrorDatabase,
    private readonly mirror: MirrorSink,
  ) {}

  /**
   * Opens a folder, or creates it. The rows are kept in a database beside the files.
   *
   * @param folder - path
   * @param open - opens the database
   */
  static async open(
    folder: string,
    kind: FileKind,
    open: (path: string) => Promise<MirrorDatabase> = DuckDbDatabase.open,
  ): Promise<FolderSink> {
    mkdirSync(folder, { recursive: true });
    const database = await open(join(folder, '.mirror.duckdb'));
    return new FolderSink(folder, kind, database, new MirrorSink(database, shortName));
  }

  /** First writes the file that a killed run could not write. */
  async checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    const checkpoint = await this.mirror.checkpoint(dealer, tab);
    if (checkpoint && this.shown()[this.fileOf(dealer, tab)] !== checkpoint.hash)
      await this.write(checkpoint);
    return checkpoint;
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    await this.mirror.apply(head, changes, end, checkpoint);
    await this.write(checkpoint);
  }

  async forget(dealer: string): Promise<void> {
    await this.mirror.forget(dealer);
    rmSync(join(this.name, folderName(dealer)), { recursive: true, force: true });
  }

  close(): Promise<void> {
    return this.mirror.close();
  }

  private async write({ dealer, tab, hash }: Checkpoint): Promise<void> {
    const file = this.fileOf(dealer, tab);
    const path = join(this.name, file);
    mkdirSync(join(path, '..'), { recursive: true });
    const table = `${quoteName(shortName(dealer, this.database.nameBytes))}.${quoteName(shortName(tab, this.database.nameBytes))}`;
    await this.database.run(`COPY ${table} TO ${quoteText(`${path}.new`)} (${FORMATS[this.kind]})`);
    renameSync(`${path}.new`, path);
    this.keep({ ...this.shown(), [file]: hash });
  }

  private fileOf(dealer: string, tab: string): string {
    return join(folderName(dealer), `${folderName(tab)}.${this.kind}`);
  }

  private get bookPath(): string {
    return join(this.name, '.shown.json');
  }

  private shown(): Shown {
    return existsSync(this.bookPath) ? (JSON.parse(readFileSync(this.bookPath, 'utf8')) as Shown) : {};
  }

  private keep(shown: Shown): void {
    writeFileSync(`${this.bookPath}.new`, JSON.stringify(shown));
    renameSync(`${this.bookPath}.new`, this.bookPath);
  }
}
