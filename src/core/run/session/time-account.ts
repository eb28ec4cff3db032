/** The account of the trigger's time while a run works: its time so far, and its measurement of a look. */
import type { Clock } from '../../ground/ports/script';
import { isUnusual, measure } from '../../judge/state/firing';
import type { Watch } from '../../judge/state/pace';
import type { Spent, State } from '../../judge/state/state';
import { spend } from '../../judge/state/time-spent';

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
  /** Milliseconds for taking the lock and reading the state. */
  private readonly openedMs: number;
  /** Milliseconds of the first listing; null = the folder was not listed yet. */
  private listedMs: number | null = null;

  /**
   * @param opened - account and measurements, as the last run stored them
   * @param run - this run, whose state has just been read
   */
  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly opened: Watch,
    private readonly run: TimedRun,
  ) {
    this.openedMs = clock.now() - run.startedMs;
  }

  /**
   * Notes the duration of the first listing of the folder in this run; later calls change nothing.
   *
   * @param tookMs - duration of the listing
   */
  measureListing(tookMs: number): void {
    this.listedMs ??= tookMs;
  }

  /** Whether this look must be stored although it found nothing: it was far slower or faster than the account assumes. */
  get isUnusual(): boolean {
    return this.listedMs !== null && isUnusual(this.opened.firing, this.openedMs + this.listedMs);
  }

  /**
   * The account, including the time of this run up to now.
   *
   * @param present - the account in the state
   */
  spent(present: Spent): Spent {
    const { startedMs, byTrigger } = this.run;
    const spent = spend(this.opened, { startedMs, endedMs: this.clock.now(), byTrigger });
    const isTold = present.told && present.sinceMs === spent.sinceMs;
    return { ...spent, told: spent.told || isTold };
  }

  /**
   * Account and measurements in the form to store.
   *
   * @param present - the account in the state
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
