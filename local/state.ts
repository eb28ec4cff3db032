/** Everything of a world that outlives the program: what is kept between two starts. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { AppDataFolders, SavedAppData } from './drive/app-data';
import type { RuntimeOptions } from './options';
import { Runtime } from './runtime';
import type { Mail } from './services/mail';
import type { Trigger } from './services/trigger-table';
import { Spreadsheet } from './sheets/spreadsheet';

/** What a world is besides its Spreadsheet; Drive keeps its own state. */
interface SavedWorld {
  readonly format: 1;
  /** Name of the file that holds the Spreadsheet. */
  readonly spreadsheet: string;
  readonly nowMs: number;
  readonly dice: number;
  readonly executions: number;
  readonly properties: {
    readonly script: Readonly<Record<string, string>>;
    readonly document: Readonly<Record<string, string>>;
    readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly triggersMade: number;
  readonly triggers: readonly Trigger[];
  readonly mails: readonly Mail[];
  /** Files of hidden folders, whose bytes lie in a folder of their own; left out where there was none yet. */
  readonly appData?: { readonly made: number; readonly files: readonly SavedAppData[] };
}

const WORLD = 'world.json';
const APP_DATA = 'app-data';

/** Bytes that are read or written at once. */
const PIECE_BYTES = 1 << 20;

/**
 * Keeps a world. The Spreadsheet goes into a file of its own, and the world that names it takes the place of the
 * former one in one step.
 * @param dir - folder of the state; made when it is not there
 * @param runtime - the world
 */
export function saveState(dir: string, runtime: Runtime): void {
  mkdirSync(dir, { recursive: true });
  const former = readWorld(dir)?.spreadsheet;
  const place = Number(/\d+/.exec(former ?? '')?.[0] ?? 0) + 1;
  const spreadsheet = `spreadsheet-${place}.ndjson`;
  writeLines(join(dir, spreadsheet), runtime.spreadsheet.save());
  writeAppData(join(dir, APP_DATA), runtime.appData);
  writeFileSync(join(dir, `${WORLD}.new`), JSON.stringify(savedWorld(runtime, spreadsheet)));
  renameSync(join(dir, `${WORLD}.new`), join(dir, WORLD));
  dropAppData(join(dir, APP_DATA), runtime.appData);
  if (former !== undefined) rmSync(join(dir, former), { force: true });
}

/**
 * Opens a world that was kept, or a new one.
 * @param dir - folder of the state
 * @param options - as for a new world; time, chance and Spreadsheet come from the state where there is one
 * @throws when what lies there is not a state
 */
export function openState(dir: string, options: RuntimeOptions): Runtime {
  const world = readWorld(dir);
  if (world === null) return new Runtime(options);
  const spreadsheet = Spreadsheet.load(readLines(join(dir, world.spreadsheet)));
  const nowMs = Math.max(world.nowMs, options.nowMs ?? 0);
  const runtime = new Runtime({ ...options, spreadsheet, nowMs });
  restore(runtime, world, join(dir, APP_DATA));
  return runtime;
}

function readWorld(dir: string): SavedWorld | null {
  const path = join(dir, WORLD);
  if (!existsSync(path)) return null;
  const world: SavedWorld = JSON.parse(readFileSync(path, 'utf8'));
  if (world.format !== 1) throw new Error(`the state in ${dir} is of another version`);
  return world;
}

function savedWorld(runtime: Runtime, spreadsheet: string): SavedWorld {
  const { properties, triggers, appData } = runtime;
  const users = [...properties.users].map(([user, store]) => [user, Object.fromEntries(store)]);
  return {
    format: 1,
    spreadsheet,
    nowMs: runtime.clock.nowMs,
    dice: runtime.dice.state,
    executions: runtime.executions,
    properties: {
      script: Object.fromEntries(properties.script),
      document: Object.fromEntries(properties.document),
      users: Object.fromEntries(users),
    },
    triggersMade: triggers.made,
    triggers: triggers.all,
    mails: runtime.mails,
    appData: { made: appData.made, files: appData.save() },
  };
}

function restore(runtime: Runtime, world: SavedWorld, contents: string): void {
  const { properties, triggers, appData } = runtime;
  appData.made = world.appData?.made ?? 0;
  for (const { user, file } of world.appData?.files ?? [])
    appData.put(user, file, readFileSync(join(contents, file.id)));
  for (const [key, value] of Object.entries(world.properties.script)) properties.script.set(key, value);
  for (const [key, value] of Object.entries(world.properties.document)) properties.document.set(key, value);
  for (const [user, store] of Object.entries(world.properties.users)) {
    properties.users.set(user, new Map(Object.entries(store)));
  }
  triggers.made = world.triggersMade;
  triggers.all.push(...world.triggers);
  runtime.mails.push(...world.mails);
  runtime.dice.state = world.dice;
  runtime.executions = world.executions;
}

/** Bytes never change, so what is there already is left alone. */
function writeAppData(folder: string, appData: AppDataFolders): void {
  mkdirSync(folder, { recursive: true });
  for (const { file } of appData.save()) {
    const path = join(folder, file.id);
    if (!existsSync(path)) writeFileSync(path, appData.bytesOf(file.id) ?? new Uint8Array());
  }
}

function dropAppData(folder: string, appData: AppDataFolders): void {
  const kept = new Set(appData.save().map(({ file }) => file.id));
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name));
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    let piece: string[] = [];
    let length = 0;
    for (const line of lines) {
      piece.push(line, '\n');
      length += line.length + 1;
      if (length < PIECE_BYTES) continue;
      writeFileSync(file, piece.join(''));
      piece = [];
      length = 0;
    }
    writeFileSync(file, piece.join(''));
  } finally {
    closeSync(file);
  }
}

function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(PIECE_BYTES);
  let rest = '';
  try {
    for (let got = readSync(file, bytes); got > 0; got = readSync(file, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, got))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
