/** Takes a reader's rows in: hands them to the sink, finds the ID column, gathers what the guard will ask. */
import type { FoundId } from '../audit/search/idcolumn';
import { findIdColumn } from '../audit/search/idcolumn';
import type { SnapshotReader } from '../csv/snapshot-reader';
import type { EntityDefinition } from '../entity/definition';
import type { About, Gathered, SnapshotFacts } from '../guard/facts';
import { FactsGatherer, snapshotFacts } from '../guard/facts';
import { Repeats } from '../guard/repeats';
import type { ProverState, TableProof } from '../proof/table-proof';
import { Prover } from '../proof/table-proof';
import type { RowSink, Stop } from '../publish/sink';

/** Data rows by which the ID column is found; those of the first chunk, so that a resumed load finds the same. */
const ROWS_LOOKED_AT = 2_000;

/** What an intake leaves behind for the run that goes on. */
export interface Taken {
  readonly id: FoundId;
  readonly gathered: Gathered;
  /** Hashes so far; left out by a version that made none. */
  readonly prover?: ProverState;
}

/** The rows of one pass over a file. */
export class RowIntake {
  /** Rows that are equal to earlier ones, of those that this run has read. */
  readonly repeats = new Repeats();
  private id: FoundId | null;
  private gatherer: FactsGatherer | null;
  private headerAhead: boolean;
  /** Null where an earlier version, which made no hashes, began. */
  private readonly prover: Prover | null;

  /**
   * @param reader - whose rows come
   * @param entity - configured ID column, kind and tab
   * @param formerId - header of the ID column of the last good snapshot; null = none
   * @param taken - what an earlier run took in; null to begin
   */
  constructor(
    private readonly reader: SnapshotReader,
    private readonly sink: RowSink,
    private readonly entity: EntityDefinition,
    private readonly formerId: string | null,
    taken: Taken | null,
  ) {
    this.id = taken?.id ?? null;
    this.gatherer = taken ? new FactsGatherer(taken.id.column, taken.gathered) : null;
    this.prover = taken && !taken.prover ? null : new Prover(taken?.prover ?? null);
    this.headerAhead = taken === null && reader.dialect.headerRows > 0;
  }

  /**
   * Takes rows.
   *
   * @returns why to stop, or null
   */
  take(rows: string[][]): Stop | null {
    const header = this.headerAhead ? rows[0] : undefined;
    const data = header ? rows.slice(1) : rows;
    if (header) {
      this.headerAhead = false;
      this.prover?.takeHeader(header);
    }
    this.prover?.take(data);
    if (data.length > 0) this.gather(data);
    this.repeats.take(data, this.reader.facts.records - data.length);
    return this.sink.take(rows);
  }

  /** The ID column; none while no row has come. */
  get foundId(): FoundId {
    return this.id ?? findIdColumn(this.reader.facts.headerNames, [], this.entity, this.formerId);
  }

  /** What the run that goes on needs to know. */
  state(): Taken {
    const prover = this.prover ? { prover: this.prover.state() } : {};
    return { id: this.foundId, gathered: this.gathered(), ...prover };
  }

  /** By which a reader proves that it holds the rows; null where nobody hashed all of them. */
  get proof(): TableProof | null {
    return this.prover?.proof() ?? null;
  }

  /**
   * What is known of the snapshot at its end.
   *
   * @param about - size of the file and the columns that point to other entities
   */
  facts(about: Omit<About, 'idColumn'>): SnapshotFacts {
    return snapshotFacts(this.reader.facts, this.gathered(), { ...about, idColumn: this.foundId.name });
  }

  private gather(data: readonly (readonly string[])[]): void {
    if (!this.id || !this.gatherer) {
      const { headerNames } = this.reader.facts;
      this.id = findIdColumn(headerNames, data.slice(0, ROWS_LOOKED_AT), this.entity, this.formerId);
      this.gatherer = new FactsGatherer(this.id.column);
    }
    this.gatherer.take(data);
  }

  private gathered(): Gathered {
    return this.gatherer?.state() ?? { ids: '', cells: 0 };
  }
}
