/** The Spreadsheet as a file of lines, written and read piece by piece. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { Spreadsheet } from '../google/sheets/spreadsheet';

/** Bytes that are read or written at once. */
const PIECE_BYTES = 1 << 20;

/**
 * Writes a Spreadsheet.
 * @returns the digest of the text
 * @throws the system's error
 */
export function writeSpreadsheet(path: string, spreadsheet: Spreadsheet): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    let piece: string[] = [];
    let length = 0;
    const flush = () => {
      const text = piece.join('');
      hash.update(text);
      writeFileSync(file, text);
      piece = [];
      length = 0;
    };
    for (const line of spreadsheet.save()) {
      piece.push(line, '\n');
      length += line.length + 1;
      if (length >= PIECE_BYTES) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * Reads a Spreadsheet.
 * @param digest - of the text that was written
 * @throws when it is gone, was changed, or is none
 */
export function readSpreadsheet(path: string, digest: string): Spreadsheet {
  const hash = createHash('sha256');
  const lines = readLines(path, hash);
  const spreadsheet = Spreadsheet.load(lines);
  // To the end, so that the digest is that of the whole text.
  while (lines.next().done !== true);
  if (hash.digest('hex') !== digest) throw new Error(`${path} was changed`);
  return spreadsheet;
}

function* readLines(path: string, hash: Hash): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(PIECE_BYTES);
  let rest = '';
  try {
    for (let got = readSync(file, bytes); got > 0; got = readSync(file, bytes)) {
      hash.update(bytes.subarray(0, got));
      const lines = (rest + decoder.write(bytes.subarray(0, got))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
