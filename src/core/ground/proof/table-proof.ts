/** Hashes that are published with a table, so that its reader can prove that it has what was published. */
import { LIMITS } from '../limits';
import type { Hash64, TableHash } from './row-hash';
import { fromHex, hashRow, TableHasher, toHex } from './row-hash';

/** Hashes of what was published, sixteen hexadecimal digits each. */
export interface TableProof {
  /** Of the rows of data, independent of their order. */
  readonly set: string;
  /** Of the rows of data in their order. */
  readonly ordered: string;
  /** Of the header; null = the file has none. */
  readonly header: string | null;
  /** Of the first columns; empty where they were not recorded. See `TableHash`. */
  readonly columns: readonly number[];
}

/** State of a prover, to continue from after any row; plain JSON. */
export interface ProverState {
  readonly header: Hash64 | null;
  readonly hash: TableHash;
}

/** Makes a proof while rows stream by. */
export class Prover {
  private header: Hash64 | null;
  private readonly hasher: TableHasher;

  /** @param from - where an earlier prover of the same snapshot stopped; null to begin */
  constructor(from: ProverState | null = null) {
    this.header = from?.header ?? null;
    this.hasher = new TableHasher(LIMITS.hashedColumns, from?.hash);
  }

  /** @param row - the header as in the tab */
  takeHeader(row: readonly string[]): void {
    this.header = hashRow(row);
  }

  /** @param rows - of data, which follow those taken so far */
  take(rows: readonly (readonly string[])[]): void {
    this.hasher.take(rows);
  }

  state(): ProverState {
    return { header: this.header, hash: this.hasher.hash };
  }

  /** The proof of all that was taken. */
  proof(): TableProof {
    const { set, ordered, columns } = this.hasher.hash;
    return {
      set: toHex(set),
      ordered: toHex(ordered),
      header: this.header && toHex(this.header),
      columns,
    };
  }
}

/**
 * The proof as the text of one cell of the manifest; empty if there is no proof.
 *
 * @param proof - of what was published
 */
export function proofText(proof: TableProof | null): string {
  if (!proof) return '';
  const { set, ordered, header } = proof;
  return [set, ordered, ...(header === null ? [] : [header])].join(' ');
}

/** Reads a proof from the text of one cell, which has no hashes of columns; null = the text is no proof. */
export function readProof(text: string): TableProof | null {
  const [set = '', ordered = '', header = null, ...more] = text.split(' ');
  const isProof = [set, ordered, ...(header === null ? [] : [header])].every(
    (hash) => fromHex(hash) !== null,
  );
  return isProof && more.length === 0 ? { set, ordered, header, columns: [] } : null;
}
