/** Runs that raise alarms against a postman who counts, and that are killed on demand: for the laws of alarms. */
import type { AlarmState, Letter } from '../../../../src/core/judge/status/alarm';
import { NO_ALARMS } from '../../../../src/core/judge/status/alarm';
import {
  afterMailRefused,
  afterSent,
  claimLetter,
  closeClaim,
} from '../../../../src/core/judge/status/claim';
import type { Change, Condition } from '../../../../src/core/judge/status/conditions';
import { dueLetter, withConditions } from '../../../../src/core/judge/status/due-mail';

export const OFFSET_MS = -3 * 60 * 60_000;
export const POLL_MS = 5 * 60_000;

/** Where a run is killed, or what the postman does. */
export type Mishap = 'none' | 'before-claim' | 'before-sending' | 'after-sending' | 'refused' | 'no-answer';

/** Something wrong with a tab. */
export function condition(tab: string, cause: string, sinceMs: number): Condition {
  return { code: 'retenido', cause, tab, fileName: `${tab}.csv`, facts: {}, sinceMs };
}

/** One installation with its mail account. */
export class Mailbox {
  readonly delivered: Letter[] = [];
  quotaReads = 0;
  state: AlarmState = NO_ALARMS;

  constructor(
    public quota = 100,
    readonly to: readonly string[] = ['sistemas@concesionaria.example'],
  ) {}

  /** Everything that any mail told as a change. */
  get told(): string[] {
    return this.delivered.flatMap(({ changes }) => changes.map(nameOf));
  }

  /** One run, as the pipeline makes it: settle, look, claim, keep, send, keep. */
  run(open: Readonly<Record<string, Condition>>, nowMs: number, mishap: Mishap = 'none'): void {
    let state = this.state;
    if (state.claim) state = closeClaim(state, { left: this.readQuota(), by: 'a' }, nowMs, OFFSET_MS);
    state = withConditions(state, open, this.to.length > 0, nowMs);
    const letter = dueLetter(state, this.to, nowMs, OFFSET_MS);
    const quota = letter ? this.readQuota() : 0;
    if (mishap === 'before-claim') return;
    if (!letter || quota < letter.to.length) {
      this.state = state;
      return;
    }
    this.state = claimLetter(state, letter, { left: quota, by: 'a' }, nowMs);
    if (mishap === 'before-sending') return;
    if (mishap === 'refused') {
      this.state = afterMailRefused(this.state, nowMs);
      return;
    }
    this.delivered.push(letter);
    this.quota -= letter.to.length;
    if (mishap === 'after-sending' || mishap === 'no-answer') return;
    this.state = afterSent(this.state, nowMs, OFFSET_MS);
  }

  private readQuota(): number {
    this.quotaReads += 1;
    return this.quota;
  }
}

export function nameOf({ kind, condition: { tab, cause }, atMs }: Change): string {
  return `${kind} ${tab} ${cause} ${atMs}`;
}
