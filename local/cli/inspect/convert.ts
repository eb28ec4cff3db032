/** Writes the rows of a file as plain CSV: UTF-8, comma, doubled quotes, LF. */
import { closeSync, ftruncateSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { RowTaker } from './read';

/** First line of what is written for a file that cannot be read. */
const UNREADABLE = 'Application Error\n';

/** A file that rows are written to; it appears under its name when it is whole. */
export interface CsvWriter extends RowTaker {
  finish(readable: boolean): void;
}

/**
 * Begins a CSV file.
 *
 * @throws the file system's error
 */
export function writeCsv(path: string): CsvWriter {
  const temporary = `${path}.${process.pid}.tmp`;
  const descriptor = openSync(temporary, 'w');
  const restart = () => ftruncateSync(descriptor, 0);
  let at = 0;
  const write = (text: string) => {
    at += writeSync(descriptor, text, at, 'utf8');
  };
  return {
    take(rows) {
      if (rows.length > 0) write(rows.map(csvLine).join(''));
    },
    restart() {
      restart();
      at = 0;
    },
    finish(readable) {
      try {
        if (!readable) write(UNREADABLE);
        closeSync(descriptor);
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
  };
}

function csvLine(row: readonly string[]): string {
  // An empty line would be no row to who reads it.
  if (row.length === 1 && row[0] === '') return '""\n';
  return `${row.map(csvCell).join(',')}\n`;
}

function csvCell(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.split('"').join('""')}"` : cell;
}
