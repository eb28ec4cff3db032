/** The account of the trigger's time while a run works: what it has taken so far, and what it measured of a look. */
import type { Clock } from '../ports/script';
import { isUnusual, measure } from '../state/firing';
import type { Watch } from '../state/pace';
import type { Spent, State } from '../state/state';
import { spend } from '../state/time-spent';

/** The run whose time counts. */
export interface TimedRun {
  /** When it began, before it took the lock; ms since 1970. */
  readonly startedMs: number;
  /** Only the time of runs of the trigger counts. */
  readonly byTrigger: boolean;
  /** Minutes between two firings of the trigger. */
  readonly everyMinutes: number;
}

export class TimeAccount {
  /** Milliseconds that lock and state took. */
  private readonly openedMs: number;
  /** Milliseconds of the first listing; null = the folder was not listed yet. */
  private listedMs: number | null = null;

  /**
   * @param opened - account and measurements, as the last run left them
   * @param run - this one, whose state has just been read
   */
  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly opened: Watch,
    private readonly run: TimedRun,
  ) {
    this.openedMs = clock.now() - run.startedMs;
  }

  /**
   * Notes that the folder was listed for the first time in this run.
   *
   * @param tookMs - how long it took
   */
  noteListed(tookMs: number): void {
    this.listedMs ??= tookMs;
  }

  /** Whether this look has to be noted though it found nothing: it took far longer than the account assumes. */
  get isUnusual(): boolean {
    return this.listedMs !== null && isUnusual(this.opened.firing, this.openedMs + this.listedMs);
  }

  /**
   * The account with this run's own time up to now.
   *
   * @param present - as it stands in the state
   */
  spent(present: Spent): Spent {
    const { startedMs, byTrigger } = this.run;
    const spent = spend(this.opened, { startedMs, endedMs: this.clock.now(), byTrigger });
    const isTold = present.told && present.sinceMs === spent.sinceMs;
    return { ...spent, told: spent.told || isTold };
  }

  /**
   * Account and measurements, as they are to be kept.
   *
   * @param present - the account as it stands in the state
   */
  kept(present: Spent): Pick<State, 'spent' | 'firing'> {
    const { listedMs, openedMs } = this;
    const { startedMs, byTrigger, everyMinutes } = this.run;
    const { firing } = this.opened;
    const spent = this.spent(present);
    const seen = { atMs: byTrigger ? startedMs : (firing?.atMs ?? 0), everyMinutes };
    if (listedMs === null) return { spent, firing: firing && { ...firing, ...seen } };
    const measured = { ...seen, leaveMs: openedMs, lookMs: openedMs + listedMs };
    return { spent, firing: measure(firing, measured) };
  }
}
