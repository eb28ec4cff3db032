/** `fleet status`. */
import { writeFileSync } from 'node:fs';
import type { Look } from '../core/look/look';
import { look } from '../core/look/look';
import { GoogleError } from '../core/ports/google-error';
import { expectedHashes } from '../core/push/progress';
import type { Dealership } from '../core/registry/dealership';
import type { Line } from '../core/show/line';
import { exitCodeOf, linesOf } from '../core/show/line';
import { toMetrics } from '../core/show/metrics';
import { JournalFile } from '../node/journal-file';
import { readMemory, writeMemory } from '../node/memory-file';
import { replaceFile } from '../node/replace-file';
import type { Context } from './context';
import { timer } from './context';
import { endOf } from './exit';
import { foldedLine, statusTable, totalsLine } from './table';
import { UsageError } from './usage';
import { writeWall } from './wall';

export interface StatusOptions {
  readonly ring?: string;
  readonly all: boolean;
  readonly json: boolean;
  readonly metrics?: string;
  readonly html?: string;
  readonly watch?: string | true;
}

/** Seconds between two looks of `--watch`: a dealership looks every minute, or every five. */
const WATCH_SECONDS = 60;

/**
 * Looks once, or repeatedly.
 *
 * @param names - of dealerships, each of which gets its row; empty = all
 */
export async function status(
  context: Context,
  names: readonly string[],
  options: StatusOptions,
): Promise<void> {
  const seconds = secondsOf(options.watch);
  const spreadsheets = context.spreadsheets();
  const once = async () => {
    const before = spreadsheets.sent;
    const looked = await lookAtFleet(context, spreadsheets, context.chosen(names, options.ring ?? null));
    const lines = linesOf(looked, expectedHashes(new JournalFile(context.home).read()));
    const told = { ...options, all: options.all || names.length > 0 };
    show(lines, looked, spreadsheets.sent - before, told, seconds !== null);
    process.exitCode = exitCodeOf(lines);
  };
  if (seconds === null) return once();
  for (;;) {
    await tried(once);
    await timer.sleep(1000 * seconds);
  }
}

/** A watch that runs for days continues when Google or the network is unavailable for a while. */
async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const { code, message } = endOf(error);
    console.error(`${new Date().toISOString()} ${message}`);
    process.exitCode = code;
  }
}

/** Looks, remembers, and writes the script IDs that the product reported into the registry. */
export async function lookAtFleet(
  context: Context,
  spreadsheets: ReturnType<Context['spreadsheets']>,
  dealerships: readonly Dealership[],
): Promise<Look> {
  const memory = readMemory(context.home);
  const ports = { spreadsheets, worker: context.watched, now: timer.now };
  const looked = await look(ports, dealerships, memory);
  writeMemory(context.home, { ...memory, ...looked.memory });
  for (const learned of looked.learned) context.registry.write(learned);
  return looked;
}

function show(
  lines: readonly Line[],
  { atMs }: Look,
  requests: number,
  options: StatusOptions,
  isWatching: boolean,
): void {
  if (options.metrics) replaceFile(options.metrics, toMetrics(lines, atMs, requests));
  if (options.html) writeWall(options.html, lines, atMs);
  if (options.json) {
    writeFileSync(
      1,
      `${JSON.stringify({ at: new Date(atMs).toISOString(), requests, dealerships: lines })}\n`,
    );
    return;
  }
  if (isWatching && process.stdout.isTTY) process.stdout.write('\u001b[2J\u001b[H');
  const open = options.all ? lines : lines.filter(({ needsPerson }) => needsPerson);
  const folded = lines.filter((line) => !open.includes(line));
  if (open.length > 0)
    console.log(statusTable(open, atMs, process.stdout.isTTY ? process.stdout.columns : null));
  if (folded.length > 0) console.log(foldedLine(folded));
  console.log(totalsLine(lines));
}

function secondsOf(watch: string | true | undefined): number | null {
  if (watch === undefined) return null;
  const seconds = watch === true ? WATCH_SECONDS : Number(watch);
  if (!Number.isInteger(seconds) || seconds < 10)
    throw new UsageError('--watch necesita segundos, 10 o más.');
  return seconds;
}
