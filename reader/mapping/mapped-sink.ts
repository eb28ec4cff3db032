/** Adds the fields of the CRM beside the columns of the dealership, for any sink. */
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import type { Row } from '../core/table';
import { RowMapper } from './map-row';
import type { Mapping } from './mapping';
import type { MappingProblem } from './problem';

/** Prefix of the name of a field's column. */
const PREFIX = 'crm.';

export class MappedSink implements Sink {
  /** Texts that are not values of their field, in order. */
  readonly problems: MappingProblem[] = [];

  /** @param sink - receives the columns and the fields */
  constructor(
    private readonly sink: Sink,
    private readonly mapping: Mapping,
  ) {}

  get name(): string {
    return this.sink.name;
  }

  get renames(): boolean {
    return this.sink.renames;
  }

  get takesWhole(): boolean {
    return this.sink.takesWhole;
  }

  checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.sink.checkpoint(dealer, tab);
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    const mapping = this.mapping.entities.find(({ tab }) => tab === head.tab);
    if (!mapping) return this.sink.apply(head, changes, end, checkpoint);
    const mapper = new RowMapper(mapping, checkpoint.header ?? head.columns);
    const names = mapping.fields.map(({ name }) => `${PREFIX}${name}`);
    const firstLine = checkpoint.header === null ? 1 : 2;
    const extend = (row: Row, place: number): Row => {
      const cells = mapper.map(row, place + firstLine);
      for (const { problem } of cells) if (problem) this.problems.push(problem);
      return [...row, ...cells.map(({ value }) => value ?? '')];
    };
    const former = head.reset === null ? await this.sink.checkpoint(head.dealer, head.tab) : null;
    const sources = [...head.sources, ...names.map((_, at) => (former ? former.columns + at : null))];
    const wide = { ...head, columns: [...head.columns, ...names], sources };
    return this.sink.apply(wide, mapped(changes, extend), end, checkpoint);
  }

  forget(dealer: string): Promise<void> {
    return this.sink.forget(dealer);
  }

  close(): Promise<void> {
    return this.sink.close();
  }
}

async function* mapped(
  changes: AsyncIterable<readonly Change[]>,
  extend: (row: Row, place: number) => Row,
): AsyncGenerator<readonly Change[]> {
  for await (const piece of changes) {
    yield piece.map((change): Change => {
      if (change.op === 'delete') return change;
      if (change.op !== 'group') return { ...change, after: extend(change.after, change.place) };
      return { ...change, after: change.after.map((row, at) => extend(row, change.places[at] ?? 0)) };
    });
  }
}
