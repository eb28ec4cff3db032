/** A week of the dealership: stretches in which everything happens, and rests in which everything must be done. */
import type { Execution } from '../execution';
import { ENTITIES } from './entities';
import { checkLeftovers } from './leaks';
import { type Counters, Stage, statusOf } from './stage';
import { type Choice, judge, judgeStrangers } from './verdict';
import type { Violation } from './violation';
import { CALM, drawStorm } from './weather';

/** Polls after the last fault within which everything is done: an hour of rest after failures, settling, resuming. */
const POLLS_MAX = 20;

/** Polls that work seldom, or not at all, because the day's time is used up; a day has 288. */
const RESTING_MAX = 300;

const HOUR_MS = 3_600_000;

/** What became of a seed. */
export interface SeedResult extends Counters {
  readonly seed: number;
  readonly violations: readonly Violation[];
  /** Digest of everything that happened. */
  readonly digest: string;
  /** The last calls. */
  readonly tail: readonly string[];
}

/**
 * Plays one seed.
 * @param seed - whole number
 * @param scriptFolder - of the built bundle
 */
export function playWeek(seed: number, scriptFolder: string): SeedResult {
  const stage = new Stage(seed, scriptFolder);
  new Week(stage).play();
  const { violations, trace, counters } = stage;
  return { seed, ...counters, violations, tail: trace.tail, digest: trace.digest() };
}

class Week {
  private readonly choices = new Map<string, Choice>();
  private isInstalled = false;
  /** Share of the gaps between two calls in which something happens. */
  private unrest = 0;

  constructor(private readonly stage: Stage) {
    stage.onGap = () => this.interfere();
  }

  play(): void {
    const { chance, weather } = this.stage;
    weather.storm = chance.happens(0.3) ? drawStorm(chance) : CALM;
    this.install();
    const stretches = chance.between(1, 2);
    for (let stretch = 0; stretch < stretches && !this.stage.isOver; stretch += 1) {
      weather.storm = drawStorm(chance);
      this.unrest = chance.pick([0, 0, 0.02, 0.06]);
      const ticks = chance.between(2, 5);
      for (let tick = 0; tick < ticks && !this.stage.isOver; tick += 1) this.tick();
      if (!this.stage.isOver) this.rest();
      if (!this.stage.isOver) this.jump();
    }
  }

  /** Some things happen, then a poll is due. */
  private tick(): void {
    const { chance } = this.stage;
    for (let left = chance.below(3); left > 0; left -= 1) this.happen();
    if (chance.happens(0.2)) this.edit();
    if (chance.happens(0.25)) this.menu();
    this.poll();
  }

  /** Between two service calls. */
  private interfere(): void {
    const { chance } = this.stage;
    if (this.unrest === 0 || !chance.happens(this.unrest)) return;
    const what = chance.pick(['office', 'office', 'person', 'poll', 'menu'] as const);
    if (what === 'office') this.happen();
    else if (what === 'person') this.edit();
    else if (what === 'menu') this.menu();
    else this.run('poll', [], 'trigger');
  }

  private happen(): void {
    this.stage.office.endDue();
    this.stage.note(this.stage.office.act());
  }

  private edit(): void {
    const done = this.stage.person.act();
    if (done === null) return;
    this.stage.note(`a person: ${done}`);
    this.stage.reader.accept(this.stage.runtime.clock.nowMs);
  }

  private menu(): void {
    const { chance, runtime } = this.stage;
    const item = chance.weighted([
      ['runNow', 10],
      ['rerun', 6],
      ['showStatus', 3],
      ['install', 4],
      ['stranger', 2],
    ] as const);
    if (item === 'rerun') this.rerun();
    else if (item === 'install') this.install();
    else if (item === 'stranger')
      this.stage.run('install', [this.stage.folder.rootId], { user: 'otra@example.com' });
    else this.run(item, [], 'person');
    runtime.person.selection = null;
  }

  private rerun(): void {
    const { chance, folder, runtime } = this.stage;
    const { tab } = chance.pick(ENTITIES);
    const file = chance.pickAny(folder.live(tab));
    if (file === undefined) return;
    const winners = new Set(folder.winners(tab).map(({ key }) => key));
    const asked = chance.pick([file.id, tab]);
    const key = folder.keyOf(file);
    if (asked === file.id) this.choices.set(tab, { key, winners });
    folder.disturb(tab);
    const isTyped = chance.happens(0.5);
    if (isTyped) runtime.answers.push(asked);
    this.run('rerun', isTyped ? [] : [asked], 'person');
    runtime.answers.length = 0;
  }

  private install(): void {
    const { folder, installer } = this.stage;
    const { value } = this.stage.run('install', [folder.rootId], { user: installer });
    const isDone =
      typeof value === 'object' && value !== null && 'installed' in value && value.installed === true;
    this.isInstalled = this.isInstalled || isDone;
  }

  /** Lets time pass until the trigger is due, and a little longer. Null when there is no trigger. */
  private poll(): Execution | null {
    const { chance, runtime, office } = this.stage;
    const trigger = runtime.triggers.due(Number.POSITIVE_INFINITY);
    if (trigger?.nextMs == null) return null;
    runtime.clock.advanceTo(trigger.nextMs + chance.below(30_000));
    runtime.triggers.fired(trigger, runtime.clock.nowMs);
    office.endDue();
    return this.run(trigger.handler, [], 'trigger');
  }

  private run(name: string, args: readonly string[], as: 'trigger' | 'person'): Execution {
    const { runtime, folder, reader, installer } = this.stage;
    const startedMs = runtime.clock.nowMs;
    const execution = this.stage.run(name, args, { as, user: installer });
    if (name === 'showStatus') return execution;
    const status = statusOf(execution);
    const isSure = ['idle', 'waiting', 'done'].includes(status) && execution.error === null;
    if (isSure || execution.error !== null) folder.sightings.look(startedMs, runtime.clock.nowMs, isSure);
    if (isSure && status === 'done') {
      for (const [tab, atMs] of reader.absent) if (atMs < startedMs) reader.absent.delete(tab);
    }
    return execution;
  }

  /** Faults cease; within so many polls everything is dealt with, and nothing is left. */
  private rest(): void {
    const { weather, office, person, reader, runtime, chance, folder } = this.stage;
    weather.storm = CALM;
    this.unrest = 0;
    office.endAll();
    person.unprotect();
    reader.accept(runtime.clock.nowMs);
    if (!this.isInstalled || runtime.triggers.all.length === 0) this.install();
    this.pollUntilDone();
    if (this.stage.isOver) return;
    if (chance.happens(0.25)) this.run('runNow', [], 'person');
    const report = this.stage.report;
    judge(folder, reader, this.choices, report);
    judgeStrangers(office.strangers, reader, report);
    checkLeftovers(runtime, report);
  }

  private pollUntilDone(): void {
    let polls = 0;
    for (let resting = 0; polls < POLLS_MAX && resting < RESTING_MAX && !this.stage.isOver; ) {
      const execution = this.poll();
      if (execution === null) return this.stage.report('lost', 'there is no trigger after the installation');
      const status = statusOf(execution);
      if (status === 'idle' || (status === 'done' && pendingOf(execution) === 0)) return;
      const isResting = status === 'resting' || execution.callCount === 0;
      if (execution.callCount === 0) this.stage.runtime.clock.advance(HOUR_MS);
      if (isResting) resting += 1;
      else polls += 1;
    }
    this.stage.report('lost', `something is left to do ${polls} polls after the last fault`);
  }

  /** Nothing can happen for hours: one idle poll stands for all of them. */
  private jump(): void {
    const { chance, runtime } = this.stage;
    runtime.clock.advance(chance.between(1, 40) * HOUR_MS);
    const execution = this.poll();
    const calls = (execution?.calls ?? []).filter(({ api }) => !api.startsWith('LockService'));
    // Drive may give a listing page by page; all of them are one look.
    const isIdle = execution?.error === null && new Set(calls.map(({ api }) => api)).size <= 2;
    if (!isIdle || calls.some(({ api }) => api.startsWith('sheets')))
      this.stage.report('diverged', `a poll with nothing to do made ${calls.length} calls`);
  }
}

function pendingOf({ value }: Execution): number {
  return typeof value === 'object' && value !== null && 'pending' in value ? Number(value.pending) : 0;
}
