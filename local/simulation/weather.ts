/** What Google does to the script: kills, faults, slow answers. */
import type { CallEvent } from '../call';
import type { Fault, Moment } from '../faults';
import type { Chance } from './chance';

/** How often something strikes, a call. */
export interface Storm {
  readonly kills: number;
  readonly faults: number;
  /** The same, for the calls by which a staged load gets on. */
  readonly killsHalfway: number;
  /** The same, for the call that sends a mail: whether it went out is what the next run has to find out. */
  readonly killsAtMails: number;
  /** The same, for calls that write to the Spreadsheet: their answer is lost, and Google applies them later. */
  readonly late: number;
  /** Share of the calls that take long. */
  readonly slow: number;
}

/** One fault: its code, or its kind where it has none, and the call that it struck, of which run. */
export interface Strike {
  readonly what: number | string;
  readonly execution: number;
  readonly api: string;
  readonly at: number;
}

export const CALM: Storm = { kills: 0, killsHalfway: 0, killsAtMails: 0, faults: 0, late: 0, slow: 0 };

/** What a staged load does over and over: it writes a piece, and notes how far it is. */
const HALFWAY = ['sheets.spreadsheets.values.update', 'PropertiesService.setProperties'];

const SENDING = 'MailApp.sendEmail';

const LISTING = 'drive.files.list';

/** What writes to the Spreadsheet. */
const WRITING = ['sheets.spreadsheets.batchUpdate', 'sheets.spreadsheets.values.update'];

/** What keeps several texts at once; nobody says that all of them are kept or none. */
const KEEPING = 'PropertiesService.setProperties';

/** Longest that a call that writes to the Spreadsheet is under way after its answer was lost: seconds, or minutes. */
const LATE_MS = [5_000, 60_000, 10 * 60_000] as const;

/** Longest that a slow call takes besides its usual time. */
const SLOW_MS = 50_000;

/**
 * Draws the weather of one stretch of the week.
 * @param heavy - whether there are loads of many calls, of which most shall be met half done
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
  /** Faults that struck, kills left out. */
  faults = 0;
  /** What struck since the last run of the script began. */
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
   * Takes back some of the texts that were kept, when a run was killed while it kept them.
   * @returns whether it did, so that the script may have forgotten everything
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
    // All of them, or none: what is kept is whole, as after a kill before the write or after it.
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
    // A request that was refused was not applied; one that broke down on the way may have been.
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
