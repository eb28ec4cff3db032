/** Rows on their way into the engine, as a file that it reads faster than it takes rows. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Row } from '../core/table';
import { quoteText } from './sql';

/** Bytes that are written at once. */
const PIECE = 1 << 20;

export class CsvSpill {
  private readonly file: number;
  private text: string[] = [];
  private length = 0;
  private longest = 0;
  /** Written so far. */
  characters = 0;
  private hasBreaks = false;
  private isOpen = true;

  /**
   * @param path - of the file, which `remove` takes away
   * @param columns - of every row
   */
  constructor(
    private readonly path: string,
    private readonly columns: number,
  ) {
    this.file = openSync(path, 'w');
  }

  write(rows: readonly Row[]): void {
    for (const row of rows) {
      let line = '';
      for (let column = 0; column < this.columns; column++) {
        const cell = row[column] ?? '';
        const text = cell.includes('"') ? cell.replace(/"/g, '""') : cell;
        line += column === 0 ? `"${text}"` : `,"${text}"`;
      }
      this.hasBreaks ||= line.includes('\n') || line.includes('\r');
      this.text.push(line, '\n');
      this.length += line.length + 1;
      this.characters += line.length + 1;
      this.longest = Math.max(this.longest, line.length);
      if (this.length >= PIECE) this.flush();
    }
  }

  end(): void {
    this.flush();
    closeSync(this.file);
    this.isOpen = false;
  }

  /** A table function of SQL that gives the rows in their order, columns `c0`, `c1`, … */
  get readSql(): string {
    const columns = Array.from({ length: this.columns }, (_, column) => `'c${column}': 'VARCHAR'`);
    const options = [
      'header = false',
      'auto_detect = false',
      `delim = ','`,
      `quote = '"'`,
      `escape = '"'`,
      `new_line = '\\n'`,
      // Several threads would have to guess whether a break ends a record.
      `parallel = ${this.hasBreaks ? 'false' : 'true'}`,
      'allow_quoted_nulls = false',
      // A character takes three bytes of UTF-8 at the most.
      `max_line_size = ${Math.max(2_000_000, 3 * this.longest + 16)}`,
      `columns = {${columns.join(', ')}}`,
    ];
    return `read_csv(${quoteText(this.path)}, ${options.join(', ')})`;
  }

  remove(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
    rmSync(this.path, { force: true });
  }

  private flush(): void {
    const bytes = Buffer.from(this.text.join(''), 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
    this.text = [];
    this.length = 0;
  }
}
