/** Takes the reader's rows: passes them to the sink, finds the ID column and gathers facts for the guard. */

import type { ProverState, TableProof } from '../ground/proof/table-proof';
import { Prover } from '../ground/proof/table-proof';
import type { FoundId } from '../judge/audit/search/idcolumn';
import { findIdColumn } from '../judge/audit/search/idcolumn';
import type { About, Gathered, SnapshotFacts } from '../judge/guard/facts';
import { FactsGatherer, snapshotFacts } from '../judge/guard/facts';
import { Repeats } from '../judge/guard/repeats';
import type { SnapshotReader } from '../reading/rows/snapshot-reader';
import type { EntityDefinition } from '../records/entity/definition';
import type { RowSink, Stop } from './publish/sink';

/** Data rows used to find the ID column. They are from the first chunk, so that a resumed load finds the same column. */
const ROWS_LOOKED_AT = 2_000;

/** State of an intake for the run that continues it. */
export interface Taken {
  readonly id: FoundId;
  readonly gathered: Gathered;
  /** Hashes so far; omitted by an earlier version, which made none. */
  readonly prover?: ProverState;
}

/** The rows of one pass over a file. */
export class RowIntake {
  /** Rows equal to earlier rows, among those that this run has read. */
  readonly repeats = new Repeats();
  private id: FoundId | null;
  private gatherer: FactsGatherer | null;
  private headerAhead: boolean;
  /** Null = an earlier version, which made no hashes, began the load. */
  private readonly prover: Prover | null;

  /**
   * @param formerId - header of the ID column of the last good snapshot; null = none
   * @param taken - state of an earlier run; null = start from the beginning
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

  /** The ID column. Before the first data row it is judged by the header alone. */
  get foundId(): FoundId {
    return this.id ?? findIdColumn(this.reader.facts.headerNames, [], this.entity, this.formerId);
  }

  /** State for the run that continues. */
  state(): Taken {
    const prover = this.prover ? { prover: this.prover.state() } : {};
    return { id: this.foundId, gathered: this.gathered(), ...prover };
  }

  /** Hashes by which a reader proves that it has the published rows; null = not all rows were hashed. */
  get proof(): TableProof | null {
    return this.prover?.proof() ?? null;
  }

  /**
   * Facts of the snapshot after its last row.
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
