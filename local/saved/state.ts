/** Everything of a world that outlives the program: what is kept between two starts. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, replaceFile } from '../host/disk';
import { seal, unseal } from '../host/sealed';
import type { RuntimeOptions } from '../runtime/options';
import { Runtime } from '../runtime/runtime';
import { writeAppData } from './app-data';
import { restoreRuntime, type SavedRuntime, saveRuntime } from './runtime';
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet';

/** What a world is besides its Spreadsheet; Drive keeps its own state. */
interface SavedWorld extends SavedRuntime {
  readonly format: 2;
  /** Name of the file that holds the Spreadsheet, and the digest of its text. */
  readonly spreadsheet: string;
  readonly digest: string;
}

const WORLD = 'world.json';
const APP_DATA = 'app-data';

/**
 * Keeps a world. The Spreadsheet goes into a file of its own, and the world that names it takes the place of the
 * former one in one step.
 * @param dir - folder of the state; made when it is not there
 * @throws the system's error; the former world is kept then, and nothing else
 */
export function saveState(dir: string, runtime: Runtime): void {
  makeFolder(dir);
  const former = readWorld(dir)?.spreadsheet;
  const place = Number(/\d+/.exec(former ?? '')?.[0] ?? 0) + 1;
  const spreadsheet = `spreadsheet-${place}.ndjson`;
  try {
    const digest = writeSpreadsheet(join(dir, spreadsheet), runtime.spreadsheet);
    writeAppData(join(dir, APP_DATA), runtime.appData);
    replaceFile(join(dir, WORLD), seal(JSON.stringify(savedWorld(runtime, spreadsheet, digest))));
  } finally {
    sweepState(dir);
  }
}

/**
 * Opens a world that was kept, or a new one.
 * @param dir - folder of the state
 * @param options - as for a new world; time, chance and Spreadsheet come from the state where there is one
 * @throws when what lies there is not a state, or was changed
 */
export function openState(dir: string, options: RuntimeOptions): Runtime {
  const world = readWorld(dir);
  if (world === null) return new Runtime(options);
  sweepState(dir);
  const spreadsheet = readSpreadsheet(join(dir, world.spreadsheet), world.digest);
  const nowMs = Math.max(world.nowMs, options.nowMs ?? 0);
  const runtime = new Runtime({ ...options, spreadsheet, nowMs });
  restoreRuntime(runtime, world, join(dir, APP_DATA));
  return runtime;
}

function readWorld(dir: string): SavedWorld | null {
  const path = join(dir, WORLD);
  if (!existsSync(path)) return null;
  const world: SavedWorld = JSON.parse(unseal(readFileSync(path, 'utf8')));
  if (world.format !== 2) throw new Error(`the state in ${dir} is of another version`);
  return world;
}

/** Removes what the kept world does not name: what it was before, and what a program that was killed had begun. */
function sweepState(dir: string): void {
  const world = readWorld(dir);
  const files = new Set(world?.appData.files.map(({ file }) => file.id));
  const isOurs = (name: string) => /^spreadsheet-\d+\.ndjson$/.test(name);
  removeAll(dir, (name) => isOurs(name) && name !== world?.spreadsheet);
  removeAll(join(dir, APP_DATA), (name) => !files.has(name));
}

function removeAll(folder: string, isStale: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (isStale(name)) rmSync(join(folder, name));
}

function savedWorld(runtime: Runtime, spreadsheet: string, digest: string): SavedWorld {
  return { format: 2, spreadsheet, digest, ...saveRuntime(runtime) };
}
