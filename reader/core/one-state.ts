/** Reads one state of a Spreadsheet: all parts existed at the same time, or the caller learns that they did not. */
import { STATUS_FIELDS } from '../../src/core/judge/status/table';
import type { Clock } from './ports/clock';
import type { SpreadsheetSource } from './ports/source';
import { SourceError } from './ports/source';
import type { EntityStatus, Status, StatusFault } from './status';
import { readStatus, STATUS_ROWS, STATUS_TITLE } from './status';

const WORDS: Readonly<Record<StatusFault, string>> = {
  'not-there': `has no tab ${STATUS_TITLE}: it is no Spreadsheet of Integración TECNOM, or nothing has run yet`,
  'no-system-row': `has a ${STATUS_TITLE} without the row «sistema»; the next run writes it anew`,
  newer: 'was written by a newer version than this program knows; update the reader',
  'no-generation': `has a ${STATUS_TITLE} without a generation; the next run writes it anew`,
};

/**
 * Reads `_Estado`.
 *
 * @throws SourceError
 */
export async function readState(source: SpreadsheetSource): Promise<Status> {
  const region = { title: STATUS_TITLE, firstRow: 0, rows: STATUS_ROWS, columns: STATUS_FIELDS.length };
  const [texts = []] = await source.read([region]);
  const status = readStatus(texts);
  if (typeof status === 'string')
    throw new SourceError(status === 'newer' ? 'newer' : 'foreign', `${source.name} ${WORDS[status]}.`);
  return status;
}

/** Why an entity is not imported without a request. */
export type Staleness =
  /** The time by which `_Estado` should have been written again has passed. */
  | 'silent'
  /** A file is overdue, or the folder has none. */
  | 'late'
  | 'missing';

/**
 * Why an entity must not be imported as it is; null = it may.
 *
 * @param nowMs - ms since 1970
 */
export function stalenessOf(status: Status, entity: EntityStatus, nowMs: number): Staleness | null {
  const { nextSignalMs } = status.system;
  if (nextSignalMs !== null && nowMs > nextSignalMs) return 'silent';
  if (entity.state === 'atrasado') return 'late';
  return entity.state === 'falta' ? 'missing' : null;
}

/**
 * Whether the data of an entity that was read between two reads of `_Estado` is one state: nothing was published meanwhile,
 * or nothing of this entity.
 *
 * @param before - read before the tab
 * @param after - read after it
 */
export function isWhole(before: Status, after: Status, tab: string): boolean {
  if (before.system.generation === after.system.generation) return true;
  const [was, is] = [before, after].map(({ entities }) => entities.find((one) => one.tab === tab)?.published);
  if (!was || !is) return false;
  return was.fileId === is.fileId && was.md5 === is.md5 && was.publishedAt === is.publishedAt;
}

/**
 * Waits before another try, after the state changed during the last one.
 *
 * @param attempt - from 1
 */
export async function waitForQuiet(clock: Clock, attempt: number): Promise<void> {
  await clock.sleep(Math.min(60_000, 1_000 * 2 ** attempt));
}
