/** What must be true once faults have ceased: everything is dealt with, nothing is left, and silence is cheap. */
import type { Execution } from '../execution';
import { giveRoom } from './keeping';
import { checkLeftovers } from './leaks';
import type { Stage } from './stage';
import type { Starts } from './starts';
import { isFinished, statusOf } from './summary';
import { judge, judgeStrangers } from './verdict';
import { CALM } from './weather';

/** Time after the last fault within which everything is done: an hour of rest after failures, settling, resuming. */
const DONE_MS = 100 * 60_000;

/** Time for which polls look seldom, or not at all, because the day's time is used up. */
const RESTING_MS = 25 * 3_600_000;

/** Polls in the quarter of an hour after a late write. */
const LATE_POLLS = 3;

/** Hours for which the keeping of versions rests once half a day is used up, and two more; a check rests for less. */
const RESTS_MAX = 26;

const HOUR_MS = 3_600_000;

/** Looks after slow ones until the account of time knows how long they take. */
const MEASURES = 4;

/**
 * Faults cease, the office ends what it began, people read what they are told; then everything is checked.
 * @param starts - how the script is started in it
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

/** What Google applies late is there within ten minutes, and a quarter of an hour later everything is right again. */
function waitForLate(stage: Stage, starts: Starts): void {
  const { late } = stage.runtime;
  if (late.waiting === 0 || stage.isOver) return;
  while (late.waiting > 0 && !stage.isOver) starts.poll();
  for (let left = LATE_POLLS; left > 0 && !stage.isOver; left -= 1) starts.poll();
  if (!stage.isOver) pollUntilDone(stage, starts);
}

/** A trigger that another account left behind takes itself away when it fires for the next time. */
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
    // What somebody began to remove may be gone only now, long after its installation.
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
 * Nothing can happen for hours: two polls stand for all of them. The first may give a sign of life; the second has
 * nothing to do, and does nothing. Where a person took a tab away, the first one sees that, and two more bring the
 * tab back and check it.
 * @param starts - how the script is started in it
 */
export function jump(stage: Stage, starts: Starts): void {
  const { chance, runtime, reader, report, witnesses } = stage;
  runtime.clock.advance(chance.between(1, 40) * HOUR_MS);
  // What a program wrote into `_Configuracion` is seen by the first one, and done by the next.
  const news = stage.room === null ? 1 : 2;
  for (let left = reader.absent.size > 0 ? 3 : news; left > 0; left -= 1) starts.poll();
  // An entity may become late at any moment; that is told, and what follows is silence again.
  let execution: Execution | null = null;
  for (let told: string | null = null; told !== witnesses.told; ) {
    told = witnesses.told;
    execution = starts.poll();
  }
  // How long looks take by now is noted a few times after slow ones, until it is known.
  for (let left = MEASURES; left > 0 && isMeasuring(execution); left -= 1) execution = starts.poll();
  const apis = (execution?.calls ?? []).map(({ api }) => api).filter((api) => !api.startsWith('LockService'));
  // Drive may give a listing page by page; all of them are one look.
  const isCheap = new Set(apis).size <= 2 && !apis.some((api) => api.startsWith('sheets'));
  if (execution?.error !== null || !isCheap) {
    report('diverged', `a poll with nothing to do made ${apis.length} calls`);
  }
  if (stage.mailsAreOurs) witnesses.expectTold();
}

/** Whether a poll with nothing to do noted how long it took. */
function isMeasuring(execution: Execution | null): boolean {
  const apis = (execution?.calls ?? []).map(({ api }) => api);
  return (
    execution !== null && statusOf(execution) === 'idle' && apis.includes('PropertiesService.setProperties')
  );
}
