/** Reads bytes to rows with other programs, in CPU time of all threads: with decoding, and no row is kept. */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { inferSchema, initParser } from 'udsv';
import { type Pass, processorMs } from './passes';

/** Names of the encodings to DuckDB. */
const TO_DUCKDB: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  'windows-1252': 'latin-1',
  'utf-16le': 'utf-16',
};

/**
 * Reads with uDSV, which reports no error: decoded by the platform, parsed piece by piece.
 *
 * @param file - bytes
 * @param step - bytes of a piece
 */
export function parseUdsv(file: Buffer, encoding: string, step: number): Pass {
  const startedMs = processorMs();
  const decoder = new TextDecoder(encoding);
  let rows = 0;
  let parser: ReturnType<typeof initParser> | null = null;
  for (let at = 0; at < file.length; at += step) {
    const text = decoder.decode(file.subarray(at, at + step), { stream: at + step < file.length });
    parser ??= initParser(inferSchema(text, { col: ';', row: '\r\n', encl: '"' }));
    parser.chunk<string[]>(text, parser.stringArrs, (read) => {
      rows += read.length;
    });
  }
  parser?.end();
  return { ms: processorMs() - startedMs, rows, openMs: 0 };
}

/**
 * Reads with DuckDB, one thread, from a file that was just written: every cell is created, and only counted.
 *
 * @param file - bytes
 * @returns null = DuckDB cannot read it
 */
export async function countWithDuckDb(file: Buffer, encoding: string): Promise<Pass | null> {
  const path = join(tmpdir(), `bench-reader-${process.pid}.csv`);
  writeFileSync(path, file);
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  const options = `delim=';', quote='"', header=true, all_varchar=true, encoding='${TO_DUCKDB[encoding]}'`;
  try {
    const startedMs = processorMs();
    const read = await connection.runAndReadAll(
      `SELECT count(COLUMNS(*)) FROM read_csv('${path}', ${options})`,
    );
    return { ms: processorMs() - startedMs, rows: Number(read.getRows()[0]?.[0] ?? 0), openMs: 0 };
  } catch {
    return null;
  } finally {
    connection.closeSync();
    database.closeSync();
    rmSync(path);
  }
}
