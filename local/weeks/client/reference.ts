/**
 * The reference parser: it reads the text of a file without any code of the product. It knows how the file was written, so
 * it does not have to guess.
 */
import type { Layout } from './layout';
import { undress, unstain } from './manner';

/**
 * Reads a file of the simulation.
 * @param bytes - the whole file, or its beginning cut off outside of quotes
 * @returns rows from the header on, without empty lines and without what the program writes around the table
 */
export function readReference(bytes: Uint8Array, layout: Layout): string[][] {
  return undress(readLines(bytes, layout), layout.manner);
}

function readLines(bytes: Uint8Array, layout: Layout): string[][] {
  const decoder = new TextDecoder(layout.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8');
  const isStained = layout.manner === 'stray' && layout.encoding !== 'windows-1252';
  const text = decoder.decode(isStained ? unstain(bytes) : bytes);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  const endRow = (): void => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < text.length; ) {
    const char = text[at];
    if (char === '"') {
      const quoted = quotedAt(text, at);
      cell += quoted.text;
      at = quoted.end;
      continue;
    }
    if (char === layout.delimiter) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') endRow();
    else if (char !== '\r') {
      const end = plainEnd(text, at, layout.delimiter);
      cell += text.slice(at, end);
      at = end;
      continue;
    }
    at += 1;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** The text between the quote at `start` and its closing quote; doubled quotes become single ones. */
function quotedAt(text: string, start: number): { readonly text: string; readonly end: number } {
  let content = '';
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { text: content + text.slice(at), end: text.length };
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 };
    content += '"';
    at = quote + 2;
  }
}

/** End of the run of ordinary characters that begins at `start`. */
function plainEnd(text: string, start: number, delimiter: string): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const char = text[end];
    if (char === delimiter || char === '\n' || char === '\r' || char === '"') break;
  }
  return end;
}
