/** Inspects files and folders: for a person, for a program, or to convert them. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { writeCsv } from './convert';
import { findFiles } from './find';
import { jsonLine } from './json';
import { INSPECT_TEXT, unreachable } from './messages';
import { inspectFile, type RowTaker } from './read';
import { FirstRows, report } from './report';

/** Where `inspect` runs. */
export interface InspectHost {
  /** Folder that paths are relative to. */
  readonly from: string;
  out(text: string): void;
  err(text: string): void;
}

interface Options {
  readonly json?: true;
  readonly out?: string;
}

/**
 * Inspects what the arguments name.
 *
 * @param args - of the command line, without the program
 * @param host - where it runs
 * @returns the exit code: 0 all read, 1 some not, 2 usage
 */
export function inspect(args: readonly string[], host: InspectHost): number {
  const command = commandLine(host);
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  const options = command.opts<Options>();
  const out = options.out === undefined ? null : resolve(host.from, options.out);
  let unread = 0;
  for (const path of command.args) {
    const files = tryTo(() => findFiles(resolve(host.from, path)), path, host);
    if (files?.length === 0) host.err(`${path}: ${INSPECT_TEXT.nothing}\n`);
    if (files === null || files.length === 0) unread += 1;
    for (const file of files ?? []) {
      const read = tryTo(() => inspectOne(file, shownPath(file, host.from), options, out, host), file, host);
      if (read !== true) unread += 1;
    }
  }
  return unread === 0 ? 0 : 1;
}

function commandLine(host: InspectHost): Command {
  return new Command('npm run inspect --')
    .usage(INSPECT_TEXT.usage)
    .description(INSPECT_TEXT.description)
    .argument('<ruta...>', INSPECT_TEXT.paths)
    .option('--json', INSPECT_TEXT.json)
    .option('--out <carpeta>', INSPECT_TEXT.out)
    .helpOption('-h, --help', INSPECT_TEXT.help)
    .configureHelp({ styleTitle: (title) => INSPECT_TEXT.titles[title] ?? title })
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: (text) => host.err(text) })
    .showHelpAfterError()
    .exitOverride();
}

/** Inspects one file; true if it was read. */
function inspectOne(
  file: string,
  shown: string,
  options: Options,
  out: string | null,
  host: InspectHost,
): boolean {
  const first = new FirstRows();
  const writer = out === null ? null : writeCsv(freePath(out, basename(file)));
  const takers: RowTaker[] = writer === null ? [first] : [first, writer];
  const inspected = inspectFile(file, {
    take: (rows) => {
      for (const taker of takers) taker.take(rows);
    },
    restart: () => {
      for (const taker of takers) taker.restart();
    },
  });
  // A file without text is read: there is nothing in it.
  const read = inspected.ok || inspected.problem.code !== 'binary';
  writer?.finish(read);
  host.out(
    options.json === true ? `${jsonLine(shown, inspected)}\n` : `${report(shown, inspected, first.rows)}\n`,
  );
  return read;
}

const used = new Set<string>();

/** The path that a converted file gets; a second one of the same name gets a number. */
function freePath(folder: string, name: string): string {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? name : `${name} (${number})`}_converted.csv`);
    if (used.has(path)) continue;
    used.add(path);
    return path;
  }
}

function shownPath(file: string, from: string): string {
  return file.startsWith(`${from}/`) ? file.slice(from.length + 1) : file;
}

/** Does something with a path, or says why the file system did not let it. */
function tryTo<T>(work: () => T, path: string, host: InspectHost): T | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    host.err(`${unreachable(path, String(error.code))}\n`);
    return null;
  }
}
