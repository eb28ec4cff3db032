/** Rows on their way into the engine, as a file: the engine reads a file faster than it accepts single rows. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Row } from '../core/table';
import { quoteText } from './sql';

/** Bytes that are written at once. */
const PIECE = 1 << 20;

/** Most bytes of UTF-8 for a unit of UTF-16; a quote, which is doubled, takes two. */
const UNIT_BYTES = 3;

const QUOTE = 34;
const COMMA = 44;
const FEED = 10;
const RETURN = 13;

export class CsvSpill {
  private readonly file: number;
  /** Bytes that are not written yet, and their number. */
  private buffer = Buffer.allocUnsafe(PIECE);
  private length = 0;
  private longest = 0;
  private written = 0;
  private hasBreaks = false;
  private isOpen = true;

  /**
   * @param path - of the file, which `remove` deletes
   * @param columns - of every row
   */
  constructor(
    private readonly path: string,
    private readonly columns: number,
  ) {
    this.file = openSync(path, 'w');
  }

  /** Bytes of all rows so far. */
  get bytes(): number {
    return this.written + this.length;
  }

  write(rows: readonly Row[]): void {
    for (const row of rows) {
      const began = this.bytes;
      for (let column = 0; column < this.columns; column++) this.cell(row[column] ?? '', column > 0);
      this.buffer[this.length++] = FEED;
      this.longest = Math.max(this.longest, this.bytes - began);
    }
  }

  end(): void {
    this.flush();
    closeSync(this.file);
    this.isOpen = false;
  }

  /** A table function of SQL that returns the rows in their order, with columns `c0`, `c1`, … */
  get readSql(): string {
    const columns = Array.from({ length: this.columns }, (_, column) => `'c${column}': 'VARCHAR'`);
    const options = [
      'header = false',
      'auto_detect = false',
      `delim = ','`,
      `quote = '"'`,
      `escape = '"'`,
      `new_line = '\\n'`,
      // Several threads would have to guess whether a line break ends a record.
      `parallel = ${this.hasBreaks ? 'false' : 'true'}`,
      'allow_quoted_nulls = false',
      `max_line_size = ${Math.max(2_000_000, this.longest + 16)}`,
      `columns = {${columns.join(', ')}}`,
    ];
    return `read_csv(${quoteText(this.path)}, ${options.join(', ')})`;
  }

  remove(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
    rmSync(this.path, { force: true });
  }

  /** Writes byte by byte: building, joining and encoding lines as texts takes twice as long. */
  private cell(text: string, isNext: boolean): void {
    // Plus quotes, comma and the end of the line.
    this.makeRoom(text.length * UNIT_BYTES + 4);
    const { buffer } = this;
    let at = this.length;
    if (isNext) buffer[at++] = COMMA;
    buffer[at++] = QUOTE;
    for (let place = 0; place < text.length; place++) {
      const unit = text.charCodeAt(place);
      // Most characters are these, so they are checked first.
      if (unit > QUOTE && unit < 0x80) {
        buffer[at++] = unit;
        continue;
      }
      if (unit >= 0x800) {
        at += this.rest(text.slice(place), at);
        break;
      }
      if (unit >= 0x80) {
        buffer[at++] = 0xc0 | (unit >> 6);
        buffer[at++] = 0x80 | (unit & 0x3f);
        continue;
      }
      if (unit === QUOTE) buffer[at++] = QUOTE;
      else if (unit === FEED || unit === RETURN) this.hasBreaks = true;
      buffer[at++] = unit;
    }
    buffer[at++] = QUOTE;
    this.length = at;
  }

  /** Characters of three and four bytes, and what follows them. */
  private rest(text: string, at: number): number {
    this.hasBreaks ||= text.includes('\n') || text.includes('\r');
    return this.buffer.write(text.replace(/"/g, '""'), at, 'utf8');
  }

  private makeRoom(bytes: number): void {
    if (this.length + bytes <= this.buffer.length) return;
    this.flush();
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafe(bytes);
  }

  private flush(): void {
    const { buffer, length } = this;
    for (let done = 0; done < length; ) done += writeSync(this.file, buffer, done, length - done);
    this.written += length;
    this.length = 0;
  }
}
