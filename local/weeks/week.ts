/** A week of the dealership: stretches in which everything happens, and rests in which everything must be done. */
import { type Contexts, WarmContexts } from '../runtime/context';
import { Chance } from './ground/chance';
import type { Counters } from './ground/counters';
import { isStaging } from './ground/entities';
import type { Violation } from './ground/violation';
import { ageManifest, emptyListings, giveFormerTrigger, slowDay } from './long-life';
import { Mishaps } from './mishaps';
import { killedAtCommit, olderAlone } from './moments';
import { jump, rest } from './rest';
import { Stage } from './stage';
import { Starts } from './starts';
import { drawChat, giveChat } from './weather/chat';
import { giveRoom } from './weather/keeping';
import { useMails } from './weather/recipients';
import { CALM, drawStorm } from './weather/weather';

/** Outcome of a seed. */
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
 * @param contexts - in which the script runs; other seeds may share them
 */
export async function playWeek(
  seed: number,
  scriptFolder: string,
  contexts: Contexts = contextsFor(scriptFolder),
): Promise<SeedResult> {
  const stage = new Stage(seed, scriptFolder, contexts);
  new Week(stage).play();
  if (!stage.isOver) await stage.imports.play();
  const { violations, trace, counters } = stage;
  return { seed, ...counters, violations, tail: trace.tail, digest: trace.digest() };
}

/**
 * Contexts for many weeks. The script is loaded once in each: nothing of it outlives an execution, which a test proves by
 * playing weeks both ways. There is no CPU limit, since watching each of the many short executions is expensive.
 */
export function contextsFor(scriptFolder: string): Contexts {
  return new WarmContexts({ scriptFolder, cpuLimitMs: null }, 'once');
}

/** Separates the generator of mishaps from the others of a seed. */
const MISHAPS = 0x5eed;

/** Separates the generator of what appears only after a long time from the others of a seed. */
const LIFE = 0x01dd;

/** Share of the weeks with an installation that is months old, and of the weeks that end with a slow day. */
const OLD_SHARE = 1 / 20;
const SLOW_DAY_SHARE = 1 / 30;

/** Share of the weeks that end with empty listings for a while, and the number that separates their generator. */
const EMPTY_SHARE = 1 / 12;
const EMPTY = 0xe397;

/** Separates the generator of the situation at the end of a week from the others of a seed. */
const MOMENT = 0x303e;

/** Faults of the last poll before a rest: most runs of ten calls meet one. */
const LAST_STRIKES = [{}, { kills: 0.12 }, { faults: 0.15 }] as const;

class Week {
  private readonly starts: Starts;
  private readonly mishaps: Mishaps;
  /** Probability that something happens between two calls. */
  private unrest = 0;
  /** Probability that the trigger fires between two calls though its last run is still under way. */
  private overlap = 0;
  constructor(private readonly stage: Stage) {
    this.starts = new Starts(stage);
    this.mishaps = new Mishaps(new Chance(stage.seed ^ MISHAPS), stage, this.starts);
    stage.onGap = () => this.interfere();
  }

  play(): void {
    const { chance, weather } = this.stage;
    weather.storm = chance.happens(0.3) ? drawStorm(chance, this.stage.isHeavy) : CALM;
    this.starts.install();
    giveRoom(this.stage.runtime, this.stage.room);
    giveChat(this.stage.runtime, drawChat(this.stage.seed));
    const life = new Chance(this.stage.seed ^ LIFE);
    if (life.happens(OLD_SHARE)) this.age();
    for (let left = chance.pick([1, 2]); left > 0 && !this.stage.isOver; left -= 1) {
      this.stretch();
      if (!this.stage.isOver) rest(this.stage, this.starts);
      if (!this.stage.isOver) jump(this.stage, this.starts);
    }
    if (!this.stage.isOver && !this.stage.isHeavy && life.happens(SLOW_DAY_SHARE))
      slowDay(this.stage, this.starts);
    const isEmpty = new Chance(this.stage.seed ^ EMPTY).happens(EMPTY_SHARE);
    if (!this.stage.isOver && !this.stage.isHeavy && isEmpty) emptyListings(this.stage, this.starts);
    this.endWithAMoment();
  }

  private endWithAMoment(): void {
    const { seed, isHeavy } = this.stage;
    const moment = new Chance(seed ^ MOMENT).pick([null, null, killedAtCommit, olderAlone]);
    if (!this.stage.isOver && !isHeavy) moment?.(this.stage, this.starts);
  }

  private age(): void {
    const { runtime, reader } = this.stage;
    ageManifest(runtime);
    giveFormerTrigger(runtime);
    reader.accept(runtime.clock.nowMs);
  }

  private stretch(): void {
    const { chance, weather, listings, isHeavy } = this.stage;
    weather.storm = drawStorm(chance, isHeavy);
    this.unrest = chance.pick([0, 0, 0.02, 0.06]);
    this.overlap = chance.pick([0, 0.02, 0.1]);
    listings.draw();
    this.mishaps.draw();
    for (let left = chance.between(3, 5); left > 0 && !this.stage.isOver; left -= 1) this.tick();
    if (!this.stage.isOver) this.starts.poll();
    // A poll deals with what has settled, and a fault strikes it: no later event repairs what it leaves.
    weather.storm = { ...weather.storm, ...chance.pick(LAST_STRIKES) };
    if (!this.stage.isOver) this.starts.poll();
    this.unrest = 0;
    this.overlap = 0;
  }

  /** Some things happen, then the trigger fires, minute by minute. */
  private tick(): void {
    const { chance, isHeavy } = this.stage;
    if (isHeavy && chance.happens(0.7)) this.exportImpatiently();
    for (let left = chance.below(3); left > 0; left -= 1) this.happen();
    if (chance.happens(0.2)) this.edit();
    if (chance.happens(0.05)) this.writeElsewhere();
    this.mishaps.pass();
    if (this.stage.listings.pass()) this.stage.note('listings leave something out');
    if (chance.happens(0.25)) this.starts.choose();
    for (let left = chance.between(1, 3); left > 0 && !this.stage.isOver; left -= 1) this.starts.poll();
  }

  private writeElsewhere(): void {
    const { chance, runtime, installer } = this.stage;
    useMails(chance, runtime, installer);
    this.stage.mailsAreOurs = false;
    this.stage.note('another script of the account wrote mails');
  }

  /** A large file is exported, often again while it is half loaded, and somebody starts a run instead of waiting for a poll. */
  private exportImpatiently(): void {
    const { office, chance, runtime } = this.stage;
    const isHalfway = (): boolean => runtime.spreadsheet.tabs.some(({ title }) => isStaging(title));
    do {
      this.stage.note(office.replaceLarge());
      this.starts.runNow();
    } while (isHalfway() && !this.stage.isOver && chance.happens(0.7));
  }

  /** Between two service calls. */
  private interfere(): void {
    const { chance } = this.stage;
    if (this.overlap > 0 && chance.happens(this.overlap)) this.starts.pollAgain();
    if (this.unrest === 0 || !chance.happens(this.unrest)) return;
    const who = chance.pick(['office', 'office', 'editor', 'menu']);
    if (who === 'office') this.happen();
    else if (who === 'editor') this.edit();
    else this.starts.choose();
  }

  private happen(): void {
    const { office } = this.stage;
    office.agenda.endDue();
    this.stage.note(office.act());
  }

  private edit(): void {
    const { person, reader, witnesses, imports, runtime } = this.stage;
    const done = person.act();
    if (done === null) return;
    this.stage.note(`a person: ${done}`);
    reader.accept(runtime.clock.nowMs);
    witnesses.accept();
    imports.accept();
  }
}
