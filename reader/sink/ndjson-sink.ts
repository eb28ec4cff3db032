/** Appends feeds to a file of JSON lines. The next run cuts off what a killed run left behind. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Checkpoint } from '../core/checkpoint';
import { uniqueNames } from '../core/columns';
import type { Change, FeedEnd, FeedHead } from '../core/feed';
import type { Sink } from '../core/ports/sink';
import { SinkError } from '../core/ports/sink';
import { beginLine, changeLine, commitLine } from './change-lines';

/** The record beside the file: how many of its bytes count, and the last checkpoint of each entity in it. */
interface Book {
  readonly bytes: number;
  readonly checkpoints: readonly Checkpoint[];
}

export class NdjsonSink implements Sink {
  readonly renames = true;
  readonly takesWhole = false;

  /** @param name - path of the file; created if it is missing */
  constructor(readonly name: string) {}

  async checkpoint(dealer: string, tab: string): Promise<Checkpoint | null> {
    return this.book().checkpoints.find((one) => one.dealer === dealer && one.tab === tab) ?? null;
  }

  async apply(
    head: FeedHead,
    changes: AsyncIterable<readonly Change[]>,
    end: () => FeedEnd,
    checkpoint: Checkpoint,
  ): Promise<void> {
    const book = this.book();
    const former = await this.checkpoint(head.dealer, head.tab);
    const before = former ? uniqueNames(former.header, former.columns) : [];
    mkdirSync(dirname(this.name), { recursive: true });
    const file = openSync(this.name, existsSync(this.name) ? 'r+' : 'w');
    try {
      // Only a killed `forget` leaves a file that is shorter than its record says; then the whole file counts.
      let at = Math.min(book.bytes, fstatSync(file).size);
      ftruncateSync(file, at);
      const write = (text: string) => {
        const bytes = Buffer.from(text, 'utf8');
        for (let done = 0; done < bytes.length; )
          done += writeSync(file, bytes, done, bytes.length - done, at + done);
        at += bytes.length;
      };
      write(beginLine(head));
      for await (const piece of changes) {
        write(piece.map((change) => changeLine(change, before, head.columns)).join(''));
      }
      write(commitLine(head, end()));
      fsyncSync(file);
      const others = book.checkpoints.filter(({ dealer, tab }) => dealer !== head.dealer || tab !== head.tab);
      this.keep({ bytes: at, checkpoints: [...others, checkpoint] });
    } catch (error) {
      throw error instanceof SinkError
        ? error
        : new SinkError(`${this.name}: ${codeOf(error)}`, { cause: error });
    } finally {
      closeSync(file);
    }
  }

  async forget(dealer: string): Promise<void> {
    const book = this.book();
    const told = existsSync(this.name) ? readFileSync(this.name).subarray(0, book.bytes) : Buffer.alloc(0);
    const lines = told.toString('utf8').split('\n');
    const kept = withoutDealer(lines, dealer);
    const text = kept.map((line) => `${line}\n`).join('');
    writeFileSync(`${this.name}.new`, text);
    renameSync(`${this.name}.new`, this.name);
    const checkpoints = book.checkpoints.filter((one) => one.dealer !== dealer);
    this.keep({ bytes: Buffer.byteLength(text), checkpoints });
  }

  async close(): Promise<void> {}

  private get bookPath(): string {
    return `${this.name}.checkpoint.json`;
  }

  private book(): Book {
    if (!existsSync(this.bookPath)) return { bytes: 0, checkpoints: [] };
    return JSON.parse(readFileSync(this.bookPath, 'utf8')) as Book;
  }

  private keep(book: Book): void {
    writeFileSync(`${this.bookPath}.new`, JSON.stringify(book));
    renameSync(`${this.bookPath}.new`, this.bookPath);
  }
}

/** Lines of other dealers; a feed is all lines from its `begin` to its `commit`. */
function withoutDealer(lines: readonly string[], dealer: string): string[] {
  let isTheirs = false;
  return lines.filter((line) => {
    if (line === '') return false;
    if (line.startsWith('{"op":"begin"')) isTheirs = JSON.parse(line).dealer === dealer;
    return !isTheirs;
  });
}

function codeOf(error: unknown): string {
  const { code, message }: { code?: unknown; message?: unknown } = Object(error);
  return String(code ?? message ?? 'unknown');
}
