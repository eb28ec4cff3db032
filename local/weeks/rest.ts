/** What must be true once faults have ended: everything is dealt with, nothing is left over, and idle polls are cheap. */
import type { Execution } from '../runtime/execution';
import { isFinished, statusOf } from './ground/summary';
import type { Stage } from './stage';
import type { Starts } from './starts';
import { giveRoom } from './weather/keeping';
import { CALM } from './weather/weather';
import { checkLeftovers } from './witness/leaks';
import { judge, judgeStrangers } from './witness/verdict';

/** Time after the last fault within which everything is done: an hour of pause after failures, settling, resuming. */
const DONE_MS = 100 * 60_000;

/** Longest time for which polls look seldom or never, because the trigger time of the day is used up. */
const RESTING_MS = 25 * 3_600_000;

/** Polls in the quarter of an hour after a late write. */
const LATE_POLLS = 3;

/** Hours for which no versions are kept once half of a day's trigger time is used, and two more; an audit pauses for less. */
const RESTS_MAX = 26;

const HOUR_MS = 3_600_000;

/** Looks after slow ones until the time budget knows their duration. */
const MEASURES = 4;

/**
 * Faults end, the office completes what it began, people follow the instructions; then everything is checked.
 * @param starts - starts the script on this stage
 */
export function rest(stage: Stage, starts: Starts): void {
  const { weather, listings, office, person, reader, runtime, chance, folder, report } = stage;
  weather.storm = CALM;
  runtime.turnedOff.clear();
  listings.end();
  office.endAll();
  person.unprotect();
  reader.accept(runtime.clock.nowMs);
  starts.finishInstallation();
  giveRoom(runtime, stage.room);
  pollUntilDone(stage, starts);
  waitForLate(stage, starts);
  fireAll(stage, starts);
  if (stage.isOver) return;
  if (chance.happens(0.25)) starts.runNow();
  judge(folder, reader, report);
  judgeStrangers(office.strangers, reader, report);
  checkLeftovers(runtime, stage.installer, report);
  stage.witnesses.rest(starts.frequencyHours);
  const owed = stage.kept.owed();
  if (owed !== null) report('lost', `not kept, or not given back: ${owed}`);
}

/** Google applies late writes within ten minutes, and a quarter of an hour later everything is right again. */
function waitForLate(stage: Stage, starts: Starts): void {
  const { late } = stage.runtime;
  if (late.waiting === 0 || stage.isOver) return;
  while (late.waiting > 0 && !stage.isOver) starts.poll();
  for (let left = LATE_POLLS; left > 0 && !stage.isOver; left -= 1) starts.poll();
  if (!stage.isOver) pollUntilDone(stage, starts);
}

/** A trigger that another account left behind removes itself when it fires the next time. */
function fireAll(stage: Stage, starts: Starts): void {
  const { triggers, clock } = stage.runtime;
  if (triggers.all.length < 2) return;
  const lastMs = Math.max(...triggers.all.map(({ nextMs }) => nextMs ?? 0));
  while (clock.nowMs < lastMs && !stage.isOver) starts.poll();
}

function pollUntilDone(stage: Stage, starts: Starts): void {
  const { clock } = stage.runtime;
  let workedMs = 0;
  let rests = 0;
  for (let restedMs = 0; workedMs < DONE_MS && restedMs < RESTING_MS && !stage.isOver; ) {
    const sinceMs = clock.nowMs;
    const execution = starts.poll();
    if (execution === null) {
      stage.report('lost', 'there is no trigger after the installation');
      return;
    }
    if (isFinished(execution)) {
      if (rests === RESTS_MAX || (!stage.witnesses.isUnchecked && stage.kept.owed() === null)) return;
      rests += 1;
      clock.advance(HOUR_MS);
      continue;
    }
    // An uninstallation that did not end at first may take effect only now, long after the next installation.
    if (statusOf(execution) === 'not-installed') starts.finishInstallation();
    const isUsedUp = execution.callCount === 0;
    if (isUsedUp) clock.advance(HOUR_MS);
    const passedMs = clock.nowMs - sinceMs;
    if (isUsedUp || statusOf(execution) === 'resting') restedMs += passedMs;
    else workedMs += passedMs;
  }
  const minutes = Math.round(workedMs / 60_000);
  if (!stage.isOver) stage.report('lost', `something is left to do ${minutes} minutes after the last fault`);
}

/**
 * Nothing happens for hours: two polls represent all polls of this time. The first may give a sign of life; the second has
 * nothing to do, and does nothing. If a person removed a tab, the first one notices it, and two more restore the tab and
 * check it.
 * @param starts - starts the script on this stage
 */
export function jump(stage: Stage, starts: Starts): void {
  const { chance, runtime, reader, report, witnesses } = stage;
  runtime.clock.advance(chance.between(1, 40) * HOUR_MS);
  // The first poll sees what a program wrote into `_Configuracion`, and the next one applies it.
  const news = stage.room === null ? 1 : 2;
  for (let left = reader.absent.size > 0 ? 3 : news; left > 0; left -= 1) starts.poll();
  // An entity may become late at any moment; the script reports it and is idle again.
  let execution: Execution | null = null;
  for (let told: string | null = null; told !== witnesses.told; ) {
    told = witnesses.told;
    execution = starts.poll();
  }
  // After slow looks, the script records the present duration a few times, until it is known.
  for (let left = MEASURES; left > 0 && isMeasuring(execution); left -= 1) execution = starts.poll();
  const apis = (execution?.calls ?? []).map(({ api }) => api).filter((api) => !api.startsWith('LockService'));
  // Drive may return a listing in several pages; together they are one look.
  const isCheap = new Set(apis).size <= 2 && !apis.some((api) => api.startsWith('sheets'));
  if (execution?.error !== null || !isCheap) {
    report('diverged', `a poll with nothing to do made ${apis.length} calls`);
  }
  if (stage.mailsAreOurs) witnesses.expectTold();
}

/** Whether a poll with nothing to do recorded its duration. */
function isMeasuring(execution: Execution | null): boolean {
  const apis = (execution?.calls ?? []).map(({ api }) => api);
  return (
    execution !== null && statusOf(execution) === 'idle' && apis.includes('PropertiesService.setProperties')
  );
}
