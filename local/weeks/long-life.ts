/** What appears only after months or at the end of a long day: a full manifest, a former trigger, no trigger time left. */
import type { Runtime } from '../runtime/runtime';
import { COLUMN, IGNORED, MANIFEST } from './ground/entities';
import { rest } from './rest';
import type { Stage } from './stage';
import type { Starts } from './starts';

/** Manifest rows of an installation that is months old: the next rows displace the oldest. */
const OLD_ROWS = 1_997;

const WIDTH = 20;

/** Puts rows of former months under the header of the manifest. */
export function ageManifest({ sheets, spreadsheet }: Runtime): void {
  const tab = spreadsheet.tabs.find(({ title }) => title === MANIFEST);
  if (tab === undefined) return;
  const rows = Array.from({ length: OLD_ROWS }, (_, at) => ({
    values: oldRow(at).map((stringValue) => ({ userEnteredValue: { stringValue } })),
  }));
  const requests = [{ appendCells: { sheetId: tab.sheetId, rows, fields: 'userEnteredValue' } }];
  sheets.call('sheets.spreadsheets.batchUpdate', { spreadsheetId: spreadsheet.id }, { requests });
}

function oldRow(at: number): string[] {
  const cells = new Array<string>(WIDTH).fill('');
  cells[COLUMN.time] = '2026-08-01T09:00:00-03:00';
  cells[COLUMN.outcome] = IGNORED;
  cells[COLUMN.code] = 'file/unknown';
  cells[COLUMN.fileId] = `old-file-${at}`;
  cells[COLUMN.commitId] = `old-${at}`;
  return cells;
}

/** Minutes between two firings of the trigger that former versions made. */
const FORMER_MINUTES = 5;

/** Replaces the present trigger, and the record of it, by those of a former version. */
export function giveFormerTrigger({ triggers, properties, clock }: Runtime): void {
  const noted = properties.script.get('installation') ?? '';
  if (noted === '') return;
  const { everyMinutes: _, ...former } = JSON.parse(noted);
  properties.script.set('installation', JSON.stringify(former));
  const nextMs = clock.nowMs + FORMER_MINUTES * 60_000;
  for (const [place, trigger] of triggers.all.entries())
    triggers.all[place] = { ...trigger, rule: { everyMinutes: FORMER_MINUTES }, nextMs };
}

/** Time that a listing takes on a slow day: about thirty polls use up most of the day's trigger time. */
const LISTING_MS = 140_000;

/** Polls of a slow day; the last seventeen must leave trigger time for the rest of the day. */
const POLLS = 50;

const HOUR_MS = 3_600_000;

/**
 * A day on which Drive is so slow that polls would use up all trigger time. The office exports all the time, since a poll
 * that finds nothing to do writes nothing, not even how long it took.
 * @param starts - starts the script on this stage
 */
export function slowDay(stage: Stage, starts: Starts): void {
  const { runtime, weather, office } = stage;
  runtime.clock.advance(25 * HOUR_MS);
  // The first poll after so long a silence gives a sign of life.
  starts.poll();
  weather.listingMs = LISTING_MS;
  for (let left = POLLS; left > 0 && !stage.isOver; left -= 1) {
    stage.note(office.act());
    const execution = starts.poll();
    if (execution?.error?.message.includes('too much computer time'))
      stage.report('lost', 'polls used up all the time that the day has');
  }
  weather.listingMs = 0;
  if (!stage.isOver) rest(stage, starts);
}

/** How long listings leave all files out: more than twice the delay after which a missing file is reported. */
const LEFT_OUT_MS = 25 * 60_000;

/**
 * Listings leave all files out for so long that all would be reported missing if listings alone decided that.
 * @param starts - starts the script on this stage
 */
export function emptyListings(stage: Stage, starts: Starts): void {
  const { runtime, listings } = stage;
  const endMs = runtime.clock.nowMs + LEFT_OUT_MS;
  listings.leaveAllOut(endMs);
  stage.note('listings leave everything out');
  while (runtime.clock.nowMs < endMs && !stage.isOver) if (starts.poll() === null) break;
  if (!stage.isOver) rest(stage, starts);
}
