/** What Google does to the script: kills, faults, slow answers. */
import type { CallEvent } from '../../runtime/call';
import type { Fault, Moment } from '../../runtime/faults';
import type { Chance } from '../ground/chance';

/** Probabilities, for each call, that something goes wrong. */
export interface Storm {
  readonly kills: number;
  readonly faults: number;
  /** Kills at the calls by which a staged load progresses. */
  readonly killsHalfway: number;
  /** Kills at the call that sends a mail: the next run has to find out whether the mail was sent. */
  readonly killsAtMails: number;
  /** Writes to the Spreadsheet whose answer is lost and that Google applies later. */
  readonly late: number;
  /** Calls that take long. */
  readonly slow: number;
}

/** One fault: its HTTP code, or its kind if it has none, and the call that it struck. */
export interface Strike {
  readonly what: number | string;
  readonly execution: number;
  readonly api: string;
  readonly at: number;
}

export const CALM: Storm = { kills: 0, killsHalfway: 0, killsAtMails: 0, faults: 0, late: 0, slow: 0 };

/** The calls that a staged load repeats: it writes a piece, and records its progress. */
const HALFWAY = ['sheets.spreadsheets.values.update', 'PropertiesService.setProperties'];

const SENDING = 'MailApp.sendEmail';

const LISTING = 'drive.files.list';

/** The calls that write to the Spreadsheet. */
const WRITING = ['sheets.spreadsheets.batchUpdate', 'sheets.spreadsheets.values.update'];

/** Stores several properties at once; Google does not promise that it stores all of them or none. */
const KEEPING = 'PropertiesService.setProperties';

/** Longest delays of a write whose answer was lost: seconds, or minutes. */
const LATE_MS = [5_000, 60_000, 10 * 60_000] as const;

/** Longest time that a slow call takes in addition to its usual time. */
const SLOW_MS = 50_000;

/**
 * Draws the weather of one stretch of the week.
 * @param heavy - whether there are loads of many calls; most of them should be interrupted
 */
export function drawStorm(chance: Chance, heavy: boolean): Storm {
  return {
    kills: heavy ? chance.pick([0, 0.01, 0.03]) : chance.pick([0, 0, 0.01, 0.03, 0.1]),
    killsHalfway: heavy ? chance.pick([0.05, 0.15]) : 0,
    killsAtMails: chance.pick([0, 0.3, 0.7]),
    faults: chance.pick([0, 0, 0.02, 0.05, 0.15]),
    late: chance.pick([0, 0.05, 0.2]),
    slow: heavy ? chance.pick([0.1, 0.3, 0.5]) : chance.pick([0, 0, 0, 0.1, 0.4]),
  };
}

export class Weather {
  storm: Storm = CALM;
  /** Number of faults that struck, without kills. */
  faults = 0;
  /** Faults since the last run of the script began. */
  strikes: Strike[] = [];
  /** A call at which the next run is killed, before it is applied; null = none. */
  killAt: string | null = null;
  private kept: ReadonlyMap<string, string> = new Map();
  private isTearing = false;

  /** @param chance - of the seed */
  constructor(private readonly chance: Chance) {}

  /** Decides for one call what goes wrong. */
  strike({ call, execution }: CallEvent): Fault | null {
    const { chance, storm } = this;
    if (call.api === this.killAt) {
      this.killAt = null;
      return { kind: 'kill', when: 'before' };
    }
    const halfway = HALFWAY.includes(call.api) ? storm.killsHalfway : 0;
    const kills = Math.max(storm.kills, halfway, call.api === SENDING ? storm.killsAtMails : 0);
    if (kills > 0 && chance.happens(kills)) {
      this.isTearing = call.api === KEEPING && chance.happens(0.5);
      return { kind: 'kill', when: this.isTearing ? 'after' : this.moment() };
    }
    if (WRITING.includes(call.api) && storm.late > 0 && chance.happens(storm.late)) {
      this.strikes.push({ what: 'late', execution: execution.number, api: call.api, at: call.number });
      return this.drawLate();
    }
    if (storm.faults === 0 || !chance.happens(storm.faults)) return null;
    this.faults += 1;
    const fault = this.drawFault(call.api);
    this.strikes.push({
      what: fault.kind === 'http' ? fault.code : fault.kind,
      execution: execution.number,
      api: call.api,
      at: call.number,
    });
    // An answer of one word cannot be cut.
    return fault.kind === 'cutBody' && call.api.startsWith('LockService') ? { kind: 'crowd' } : fault;
  }

  /**
   * Reverts some of the stored properties if a run was killed while it stored them.
   * @returns whether it did, so that the script may have lost its memory
   */
  tear({ phase, call }: CallEvent, store: Map<string, string>): boolean {
    if (call.api !== KEEPING) return false;
    if (phase === 'before') this.kept = new Map(store);
    if (phase === 'before' || !this.isTearing) return false;
    this.isTearing = false;
    let written = 0;
    let lost = 0;
    for (const [key, text] of [...store]) {
      const former = this.kept.get(key);
      if (former === text) continue;
      written += 1;
      if (!this.chance.happens(0.5)) continue;
      lost += 1;
      if (former === undefined) store.delete(key);
      else store.set(key, former);
    }
    // If all were reverted or none, the properties are consistent, as after a kill before or after the write.
    return lost > 0 && lost < written;
  }

  /** Milliseconds that the first listing of a run takes longer than usual. */
  listingMs = 0;
  /** Number of the last execution that listed the folder that slowly; null = none. */
  private listed: number | null = null;

  /** Milliseconds that one call takes longer than usual. */
  delay({ call, execution }: CallEvent): number {
    const { slow } = this.storm;
    if (this.listingMs > 0 && call.api === LISTING && this.listed !== execution.number) {
      this.listed = execution.number;
      return this.listingMs;
    }
    return slow > 0 && this.chance.happens(slow) ? this.chance.below(SLOW_MS) : 0;
  }

  private drawFault(api: string): Fault {
    const { chance } = this;
    if (WRITING.includes(api) && chance.happens(0.15)) return { kind: 'refusedValue', holding: ' ZQ' };
    const kind = chance.pick([403, 404, 429, 500, 503, 'timeout', 'cutBody'] as const);
    if (kind === 'cutBody') return { kind, bytes: chance.below(2_000) };
    if (kind === 'timeout') return { kind, applied: this.moment() };
    // A request that was refused was not applied; one that failed with a server error may have been.
    return { kind: 'http', code: kind, applied: kind < 500 ? 'before' : this.moment() };
  }

  private drawLate(): Fault {
    const { chance } = this;
    const moment = { lateMs: chance.below(chance.pick(LATE_MS)) };
    const kind = chance.pick(['kill', 'kill', 503, 'timeout'] as const);
    if (kind === 'kill') return { kind, when: moment };
    this.faults += 1;
    return kind === 503
      ? { kind: 'http', code: kind, applied: moment }
      : { kind: 'timeout', applied: moment };
  }

  private moment(): Moment {
    return this.chance.happens(0.5) ? 'before' : 'after';
  }
}
