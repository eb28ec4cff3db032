/** The clock of the client's computer, from which Drive takes the times of files. */
import type { MemoryDrive } from '../../google/drive/memory';
import type { Chance } from '../ground/chance';

/** What it shows: the true time, always the same day, or any time within a day of the true time. */
const CLOCKS = ['true', 'stopped', 'stopped', 'drifting'] as const;

const DAY_MS = 24 * 3_600_000;

/**
 * Draws what the clock shows.
 * @param now - the true time
 */
export function setClientClock(chance: Chance, drive: MemoryDrive, now: () => number): void {
  const kind = chance.pick(CLOCKS);
  if (kind === 'stopped') drive.useClock(() => Date.UTC(2001, 0, 1));
  if (kind === 'drifting') drive.useClock(() => now() + chance.between(-DAY_MS, DAY_MS));
}
