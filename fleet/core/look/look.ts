/** Looks at the fleet: one listing, then `_Estado` of each Spreadsheet that changed since the last look. */
import { LIMITS } from '../limits';
import { GoogleError } from '../ports/google-error';
import type { Absence, Listed, Spreadsheets } from '../ports/spreadsheets';
import type { Worker } from '../ports/worker';
import type { Dealership } from '../registry/dealership';
import type { Memory, Remembered } from './memory';
import { sinceOf, stillHolds } from './memory';
import { readReport } from './report';
import type { Reading, Standing } from './standing';
import { byUrgency, isReport, judge } from './standing';

export interface LookPorts {
  readonly spreadsheets: Spreadsheets;
  readonly worker: Worker;
  readonly now: () => number;
}

export interface Look {
  /** The worst first. */
  readonly standings: readonly (Standing & { readonly sinceMs: number })[];
  readonly memory: Memory;
  /** Dealerships whose script the product has reported and that have none in the registry. */
  readonly learned: readonly Dealership[];
  readonly atMs: number;
}

/** Troubles that concern one request; the others concern every request. */
const OF_ONE: readonly string[] = ['busy', 'refused'];

/**
 * Looks once.
 *
 * @param ports - access to Google
 * @param memory - of the last look
 * @throws GoogleError when Google could not be asked at all
 */
export async function look(
  { spreadsheets, worker, now }: LookPorts,
  dealerships: readonly Dealership[],
  memory: Memory,
): Promise<Look> {
  const listed = new Map((await spreadsheets.list()).map((one) => [one.id, one]));
  const looked = await worker.all(dealerships, async (dealership) => {
    const known = memoryOf(memory, dealership);
    const { seen, absent } = await find(spreadsheets, dealership, listed, known, now());
    const read = isThere(seen) ? await readMoved(spreadsheets, seen, known?.read ?? null, now()) : null;
    const nowMs = now();
    const reading: Reading = read === 'unasked' ? null : (read?.reading ?? null);
    const standing = judge({ dealership, seen, reading }, nowMs);
    const sinceMs = sinceOf(standing, known, nowMs);
    const kept = read === 'unasked' || read === null ? (known?.read ?? null) : toKeep(read);
    const remembered: Remembered = {
      spreadsheet: dealership.spreadsheet ?? '',
      read: kept,
      absent,
      condition: standing.condition,
      cause: standing.cause,
      tab: standing.tab,
      sinceMs,
    };
    return { standing: { ...standing, sinceMs }, remembered };
  });
  return {
    standings: looked.map(({ standing }) => standing).sort(byUrgency),
    memory: Object.fromEntries(
      looked.map(({ standing, remembered }) => [standing.dealership.key, remembered]),
    ),
    learned: looked.flatMap(({ standing }) => learn(standing, dealerships)),
    atMs: now(),
  };
}

type Read = { readonly modifiedMs: number; readonly atMs: number; readonly reading: Exclude<Reading, null> };

function memoryOf(memory: Memory, { key, spreadsheet }: Dealership): Remembered | null {
  const known = Object.hasOwn(memory, key) ? memory[key] : undefined;
  return known?.spreadsheet === spreadsheet ? known : null;
}

/** Requests Spreadsheets that the listing lacks by their IDs; one that was missing at the last request is requested rarely. */
async function find(
  spreadsheets: Spreadsheets,
  { spreadsheet }: Dealership,
  listed: ReadonlyMap<string, Listed>,
  known: Remembered | null,
  nowMs: number,
): Promise<{ readonly seen: Listed | Absence | null; readonly absent: Remembered['absent'] }> {
  if (spreadsheet === null) return { seen: null, absent: null };
  const told = listed.get(spreadsheet);
  if (told) return { seen: told, absent: null };
  const absent = known?.absent ?? null;
  if (absent && nowMs - absent.atMs < LIMITS.absentRestMs) return { seen: absent.absence, absent };
  const seen = await unlessBusy(() => spreadsheets.find(spreadsheet));
  return { seen, absent: typeof seen === 'string' ? { atMs: nowMs, absence: seen } : null };
}

async function readMoved(
  spreadsheets: Spreadsheets,
  seen: Listed,
  known: Remembered['read'],
  nowMs: number,
): Promise<Read | 'unasked' | null> {
  if (seen.isTrashed) return null;
  if (known && stillHolds(known, seen, nowMs)) return known;
  const texts = await unlessBusy(() => spreadsheets.readStatus(seen.id));
  if (texts === null) return 'unasked';
  const reading = typeof texts === 'string' ? texts : (readReport(texts) ?? 'unreadable');
  return { modifiedMs: seen.modifiedMs, atMs: nowMs, reading };
}

/** A table that cannot be read is requested again at the next look. */
function toKeep({ modifiedMs, atMs, reading }: Read): Remembered['read'] {
  return reading === 'gone' || reading === 'denied' ? null : { modifiedMs, atMs, reading };
}

function isThere(seen: Listed | Absence | null): seen is Listed {
  return seen !== null && typeof seen !== 'string';
}

async function unlessBusy<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof GoogleError && OF_ONE.includes(error.trouble)) return null;
    throw error;
  }
}

/** A script that already belongs to another dealership is ignored: somebody wrote it there. */
function learn({ dealership, report }: Standing, all: readonly Dealership[]): Dealership[] {
  const script = report?.scriptId ?? null;
  if (!isReport(report) || script === null || dealership.script !== null) return [];
  return all.some((other) => other.script === script) ? [] : [{ ...dealership, script }];
}
