/** One content of one file. Its text is parsed on demand: many large files are replaced before it is needed. */
import { digestTable, digestUnordered } from '../ground/digest';
import type { Layout } from './layout';
import type { Manner } from './manner';
import { readReference } from './reference';

/** What is wrong with an export: rows, IDs, the ID column or the end of the file are missing. */
export type Flaw = 'rows' | 'ids' | 'idColumn' | 'end';

/** Properties of its text. */
interface Measures {
  readonly digest: string;
  readonly records: number;
  readonly columns: number;
  /** Whether each column has a name. */
  readonly isNamed: boolean;
}

/**
 * Identifies a content of a file everywhere in the simulation.
 * @param md5 - of its bytes
 */
export function versionKey(fileId: string, md5: string): string {
  return `${fileId} ${md5}`;
}

/** The two halves of a key. */
export function halvesOf(key: string): { readonly fileId: string; readonly md5: string } {
  const [fileId = '', md5 = ''] = key.split(' ');
  return { fileId, md5 };
}

/** One content of one file. */
export class Version {
  /** When it last stood for its entity; null while it does. */
  liveMs: number | null = null;
  private known: Measures | null = null;
  private unordered: string | null = null;

  /**
   * @param key - see `versionKey`
   * @param tab - of the entity that it stands for
   * @param content - the whole file
   * @param flaw - null = a good export
   * @param sinceMs - when it appeared first
   */
  constructor(
    readonly key: string,
    readonly tab: string,
    private readonly content: Uint8Array,
    private readonly layout: Layout,
    readonly flaw: Flaw | null,
    readonly sinceMs: number,
  ) {}

  get bytes(): number {
    return this.content.length;
  }

  /** Digest of its text. */
  get digest(): string {
    return this.measures.digest;
  }

  /** Digest of its text regardless of the order of the rows under the header. */
  get unorderedDigest(): string {
    this.unordered ??= digestUnordered(readReference(this.content, this.layout));
    return this.unordered;
  }

  /** Rows under the header. */
  get records(): number {
    return this.measures.records;
  }

  get columns(): number {
    return this.measures.columns;
  }

  get isNamed(): boolean {
    return this.measures.isNamed;
  }

  /** What is written around its table. */
  get manner(): Manner {
    return this.layout.manner;
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
    isNamed: rows[0]?.includes('') === false,
  };
}
