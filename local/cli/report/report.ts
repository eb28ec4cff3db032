/** Writes the report of a rehearsal with a client's files. */
import { basename } from 'node:path';
import { replaceFile } from '../../host/disk';
import { findFiles } from '../inspect/find';
import { type Inspected, inspectFile } from '../inspect/read';
import type { ReadableTab } from '../told/observations';
import { readObservations } from '../told/observations';
import type { FileLine } from '../told/summary';
import type { ReadFile } from './files';
import { reportPage } from './page';
import { readSheets } from './status';

declare const __VERSION__: string;

/** What a round leaves to be told. */
export interface Rehearsal {
  /** Absolute path of the folder of snapshots. */
  readonly folder: string;
  readonly lines: readonly FileLine[];
  readonly tabs: readonly ReadableTab[];
}

/**
 * Writes the page in one step.
 *
 * @throws the file system's error
 */
export function writeReport(path: string, { folder, lines, tabs }: Rehearsal): void {
  const paths = new Map(findFiles(folder).map((file) => [basename(file), file]));
  const files = lines.map((line): ReadFile => ({ line, inspected: inspect(paths.get(line.file)) }));
  const page = reportPage({
    folder: basename(folder),
    made: new Date().toLocaleString('es-AR', { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
    version: __VERSION__,
    files,
    sheets: readSheets(tabs),
    observations: readObservations(tabs),
  });
  replaceFile(path, page);
}

/** How a file is written; its rows are let go. */
function inspect(path: string | undefined): Inspected | null {
  return path === undefined ? null : inspectFile(path, { take: () => {}, restart: () => {} });
}
