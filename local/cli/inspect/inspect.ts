/** Inspects files and folders: for a person, for a program, or to convert them. */
import { basename, join, resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { canWriteInto, sweepPartial } from '../../host/disk';
import { isSystemError } from '../../host/system-error';
import { describePlaceProblem, describeUsageError } from '../told/problem-messages';
import { printable } from '../told/table';
import { writeCsv } from './convert';
import { findFiles } from './find';
import { jsonLine } from './json';
import { INSPECT_TEXT, unreachable } from './messages';
import { type Inspected, inspectFile, type RowTaker } from './read';
import { FirstRows, report } from './report';

/** Where `inspect` runs. */
export interface InspectHost {
  /** Folder that paths are relative to. */
  readonly from: string;
  /** Characters of a line of the terminal. */
  readonly width: number;
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
 * @returns the exit code: 0 all read, 1 some not, 2 usage
 */
export function inspect(args: readonly string[], terminal: InspectHost): number {
  const host = shielded(terminal);
  const command = commandLine(host);
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    host.err(`${describeUsageError(error.code, error.message)}\n\n${command.helpInformation()}`);
    return 2;
  }
  const options = command.opts<Options>();
  const folder = options.out === undefined ? null : resolve(host.from, options.out);
  if (folder !== null && !canWriteInto(folder)) {
    host.err(`${describePlaceProblem({ code: 'not-writable', path: folder })}\n`);
    return 2;
  }
  if (folder !== null) sweepPartial(folder, (name) => name.endsWith(CONVERTED));
  const places = folder === null ? null : new Places(folder);
  let unread = 0;
  for (const path of command.args) {
    const files = tryTo(() => findFiles(resolve(host.from, path)), path, host);
    if (files?.length === 0) host.err(`${path}: ${INSPECT_TEXT.nothing}\n`);
    if (files === null || files.length === 0) unread += 1;
    for (const file of files ?? []) {
      const read = tryTo(
        () => inspectOne(file, shownPath(file, host.from), options, places, host),
        file,
        host,
      );
      if (read !== true) unread += 1;
    }
  }
  return unread === 0 ? 0 : 1;
}

/** Ending of the names of converted files. */
const CONVERTED = '_converted.csv';

/** A terminal without control characters: names and cells may contain characters that move the cursor. */
function shielded(terminal: InspectHost): InspectHost {
  const shield = (text: string) => text.replace(/[^\n]+/g, printable);
  const { from, width } = terminal;
  return {
    from,
    width,
    out: (text) => terminal.out(shield(text)),
    err: (text) => terminal.err(shield(text)),
  };
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
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: () => undefined })
    .exitOverride();
}

/** Inspects one file; true if it was read. */
function inspectOne(
  file: string,
  shown: string,
  options: Options,
  places: Places | null,
  host: InspectHost,
): boolean {
  const first = new FirstRows();
  const writer = places === null ? null : writeCsv(places.next(basename(file)));
  const takers: RowTaker[] = writer === null ? [first] : [first, writer];
  let inspected: Inspected;
  try {
    inspected = inspectFile(file, {
      take: (rows) => {
        for (const taker of takers) taker.take(rows);
      },
      restart: () => {
        for (const taker of takers) taker.restart();
      },
    });
  } catch (error) {
    writer?.finish(false);
    throw error;
  }
  // A file without text is read: there is nothing in it.
  const read = inspected.ok || inspected.problem.code !== 'binary';
  writer?.finish(read);
  host.out(
    options.json
      ? `${jsonLine(shown, inspected)}\n`
      : `${report(shown, inspected, first.rows, host.width)}\n`,
  );
  return read;
}

/** Paths for converted files; a second one of the same name gets a number. */
class Places {
  private readonly folder: string;
  private readonly used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  next(name: string): string {
    let free = name;
    for (let number = 2; this.used.has(free); number += 1) free = `${name} (${number})`;
    this.used.add(free);
    return join(this.folder, `${free}${CONVERTED}`);
  }
}

function shownPath(file: string, from: string): string {
  return file.startsWith(`${from}/`) ? file.slice(from.length + 1) : file;
}

/** Does something with a path, or writes why the file system refused it. */
function tryTo<T>(work: () => T, path: string, host: InspectHost): T | null {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    host.err(`${unreachable(path, error.code)}\n`);
    return null;
  }
}
