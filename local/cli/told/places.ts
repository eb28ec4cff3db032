/** Where the command line reads and writes, and which of those places cannot be used. */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { canWriteInto, sweepPartial } from '../../host/disk';
import type { Options } from './options';

/** Absolute paths; `trace` and `report` are null when not wanted. */
export interface Places {
  folder: string;
  out: string;
  state: string;
  trace: string | null;
  report: string | null;
}

export interface PlaceProblem {
  code: 'inside-folder' | 'not-writable' | 'is-folder' | 'is-special';
  path: string;
}

/**
 * Resolves the paths of the options.
 *
 * @param project - root of this project, where the defaults lie
 * @param from - folder from which the person started the program
 */
export function resolvePlaces(options: Options, project: string, from: string): Places {
  const typed = (path: string | null) => (path === null ? null : resolve(from, path));
  const folder = typed(options.folder) ?? join(project, 'example');
  return {
    folder,
    out: typed(options.out) ?? join(project, 'out', 'consolidado.xlsx'),
    state: typed(options.state) ?? join(project, '.state', folderKey(folder)),
    trace: typed(options.trace),
    report: typed(options.report),
  };
}

/**
 * The first place that cannot be written to, or null. The folder of the snapshots is read-only for us, so no place may
 * be inside it. Creates missing folders.
 *
 * @param places - resolved; the folder exists
 */
export function checkPlaces(places: Places): PlaceProblem | null {
  const files = filesOf(places);
  const inside = [...files, places.state].find((path) => isInside(path, places.folder));
  if (inside) return { code: 'inside-folder', path: inside };
  for (const path of files) {
    const present = existsSync(path) ? statSync(path) : null;
    if (present?.isDirectory()) return { code: 'is-folder', path };
    // Our file would replace a device; a pipe blocks until another program reads it.
    if (present && !present.isFile()) return { code: 'is-special', path };
    if (!canWriteInto(dirname(path))) return { code: 'not-writable', path };
  }
  return canWriteInto(places.state) ? null : { code: 'not-writable', path: places.state };
}

/**
 * Removes partial files of programs that were killed while they wrote.
 *
 * @param places - resolved; the state is ours alone
 */
export function sweepPlaces(places: Places): void {
  for (const path of filesOf(places)) sweepPartial(dirname(path), (name) => name === basename(path));
  sweepPartial(places.state, () => true);
}

function filesOf({ out, trace, report }: Places): string[] {
  return [out, trace, report].filter((path) => path !== null);
}

/**
 * A short name for the folder, the same for every path that leads to it.
 *
 * @param folder - absolute path
 */
export function folderKey(folder: string): string {
  const real = existsSync(folder) ? realpathSync(folder) : folder;
  return createHash('sha256').update(real).digest('hex').slice(0, 16);
}

function isInside(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), nearestReal(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** The path with links resolved in the part that already exists. */
function nearestReal(path: string): string {
  if (dirname(path) === path) return path;
  try {
    return realpathSync(path);
  } catch {
    // Missing, or an entry of /proc that is not a file.
    return join(nearestReal(dirname(path)), basename(path));
  }
}
