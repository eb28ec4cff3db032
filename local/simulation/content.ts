/** One content of one file. Its text is read when somebody asks: many a large file is replaced before anybody does. */
import { digestTable } from './digest';
import type { Version } from './folder';
import type { Layout } from './layout';
import type { Flaw } from './plausible';
import { readReference } from './reference';

type Measures = Pick<Version, 'digest' | 'records' | 'columns'>;

export class Content implements Version {
  liveMs = Number.POSITIVE_INFINITY;
  private known: Measures | null = null;

  /**
   * @param key - `fileId md5`
   * @param tab - of the entity that it stands for
   * @param content - the whole file
   * @param layout - how it was written
   * @param flaw - what is wrong with it
   * @param sinceMs - when it appeared first
   */
  constructor(
    readonly key: string,
    readonly tab: string,
    private readonly content: Uint8Array,
    private readonly layout: Layout,
    readonly flaw: Flaw,
    readonly sinceMs: number,
  ) {}

  get bytes(): number {
    return this.content.length;
  }

  get digest(): string {
    return this.measures.digest;
  }

  get records(): number {
    return this.measures.records;
  }

  get columns(): number {
    return this.measures.columns;
  }

  private get measures(): Measures {
    this.known ??= measure(readReference(this.content, this.layout));
    return this.known;
  }
}

function measure(rows: readonly (readonly string[])[]): Measures {
  return {
    digest: digestTable(rows),
    records: Math.max(0, rows.length - 1),
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
  };
}
