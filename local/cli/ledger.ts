/**
 * What became of each file, kept between runs: an idle poll says nothing about files, and the person who starts the
 * program again still wants to see them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { replaceFile } from '../host/disk';
import type { Shown } from './told/current';
import { type FileLine, isGood, readFileLine } from './told/summary';

/** Reads the lines kept by the last run; none when there are none or they cannot be understood. */
export function readLedger(path: string): FileLine[] {
  if (!existsSync(path)) return [];
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(kept) ? kept.map(readFileLine).filter((line) => line !== null) : [];
  } catch {
    return [];
  }
}

/**
 * Keeps the lines for the next run.
 *
 * @param lines - lines of this run
 */
export function writeLedger(path: string, lines: readonly FileLine[]): void {
  replaceFile(path, JSON.stringify(lines));
}

/**
 * The lines to show after a run: those of this run, and the kept ones of files that are still there. A file that was
 * published before is unchanged now; one that was held back still is, unless the tab shows what has come back.
 *
 * @param kept - lines of the last run
 * @param handled - lines of this run, in order; the last one of an entity counts
 * @param names - names of the files that the folder holds
 * @param current - tabs that show the file of the folder
 */
export function mergeLines(
  kept: readonly FileLine[],
  handled: readonly FileLine[],
  names: ReadonlySet<string>,
  current: ReadonlyMap<string, Shown>,
): FileLine[] {
  const lines = new Map<string, FileLine>();
  for (const line of kept) {
    if (!names.has(line.file)) continue;
    lines.set(keyOf(line), later(line, current.get(line.tab)));
  }
  for (const line of handled) {
    lines.delete(`file ${line.fileId}`);
    lines.set(keyOf(line), line);
  }
  return [...lines.values()];
}

/** A line of an earlier run, as it stands now. */
function later(line: FileLine, shown: Shown | undefined): FileLine {
  if (line.outcome === 'published') return { ...line, outcome: 'unchanged', ms: 0 };
  if (isGood(line.outcome) || !shown) return line;
  return { ...line, ...shown, outcome: 'unchanged', code: '', reason: '', todo: '', ms: 0 };
}

/** A tab shows one file at a time; a file that no tab shows stands for itself. */
function keyOf(line: FileLine): string {
  return line.outcome === 'ignored' || line.tab === '' ? `file ${line.fileId}` : `tab ${line.tab}`;
}
