/**
 * Singer messages, for every target that supports them. The target returns a state once it has kept all messages before it.
 * The program that runs both passes the state to the next pull, so after a killed run the same messages are sent again.
 * https://github.com/singer-io/getting-started/blob/master/docs/SPEC.md , ACTIVATE_VERSION as in Meltano's SDK.
 */
import type { Checkpoint } from '../core/checkpoint';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import type { Row } from '../core/table';

/** State of an entity. */
interface Kept {
  readonly checkpoint: Checkpoint;
  /** Number of the last feed that started from scratch: records of another version are removed. */
  readonly version: number;
}

/** The value of a STATE message. */
export interface SingerState {
  readonly bookmarks: Readonly<Record<string, Kept>>;
}

export const NO_STATE: SingerState = { bookmarks: {} };

/** Columns that identify a record for a target: the ID, and the number of the row of this ID, since IDs may repeat. */
const KEYS = ['_reader_key', '_reader_turn'] as const;

export class SingerSink implements Sink {
  readonly name = 'singer';
  /** False: a target keeps its records under the names that they were sent with. */
  readonly renames = false;
  readonly takesWhole = false;

  /**
   * @param write - writes lines
   * @param state - the last one that the target returned
   */
  constructor(
    private readonly write: (lines: string) => void,
    private state: SingerState,
  ) {}

  async checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.state.bookmarks[streamOf(dealer, tab)]?.checkpoint ?? null;
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    const stream = streamOf(head.dealer, head.tab);
    const former = this.state.bookmarks[stream];
    const version = head.reset === null && former ? former.version : head.feed;
    this.tell({ type: 'SCHEMA', stream, schema: schemaOf(head.columns), key_properties: KEYS });
    for await (const piece of changes) {
      const records = piece.flatMap((change) => recordsOf(change, head));
      this.write(records.map((record) => lineOf({ type: 'RECORD', stream, record, version })).join(''));
    }
    end();
    if (head.reset !== null) this.tell({ type: 'ACTIVATE_VERSION', stream, version });
    this.state = { bookmarks: { ...this.state.bookmarks, [stream]: { checkpoint, version } } };
    this.tell({ type: 'STATE', value: this.state });
  }

  /** Removes the tables from the state only; the target has to drop them itself. */
  async forget(dealer: string): Promise<void> {
    const others = Object.entries(this.state.bookmarks).filter(
      ([, { checkpoint }]) => checkpoint.dealer !== dealer,
    );
    this.state = { bookmarks: Object.fromEntries(others) };
    this.tell({ type: 'STATE', value: this.state });
  }

  async close(): Promise<void> {}

  private tell(message: object): void {
    this.write(lineOf(message));
  }
}

function streamOf(dealer: string, tab: string): string {
  return `${dealer}-${tab}`;
}

function schemaOf(columns: Row): object {
  const text = { type: ['null', 'string'] };
  const own = {
    _reader_key: { type: 'string' },
    _reader_turn: { type: 'integer' },
    _sdc_deleted_at: { type: ['null', 'string'], format: 'date-time' },
  };
  return {
    type: 'object',
    properties: { ...Object.fromEntries(columns.map((name) => [name, text])), ...own },
  };
}

/** Records of one change; a removed record has the time of its removal. */
function recordsOf(change: Change, { columns, key, to }: FeedHead): object[] {
  const record = (row: Row, turn: number) => ({
    ...Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ''])),
    _reader_key: change.key,
    _reader_turn: turn,
  });
  const gone = (turn: number) => ({
    _reader_key: change.key,
    _reader_turn: turn,
    _sdc_deleted_at: to.publishedAt,
  });
  switch (change.op) {
    case 'insert':
      // Without an ID column, the place of a row identifies it.
      return [record(change.after, key === null ? change.place : 0)];
    case 'update':
      return [record(change.after, 0)];
    case 'delete':
      return [gone(0)];
    case 'group': {
      const { before, after } = change;
      const left = before.slice(after.length).map((_, at) => gone(after.length + at));
      return [...after.map(record), ...left];
    }
  }
}

function lineOf(message: object): string {
  return `${JSON.stringify(message)}\n`;
}
