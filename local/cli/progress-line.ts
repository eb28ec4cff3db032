/** The line that shows the progress of a part of the work. */
import { figure } from './told/figure';
import { decimal, PHASE_WORDS, PROGRESS_WORDS } from './told/messages';
import type { Phase } from './told/progress';

/** A part of the work that is under way. */
export interface Work {
  readonly phase: Phase;
  /** Bytes or rows; a total of null is unknown. */
  readonly done: number;
  readonly total: number | null;
  /** Since it began. */
  readonly ms: number;
}

const MB = 1_000_000;
const BAR = 20;

/** A speed is not shown before: it would vary too much. */
const SPEED_MS = 1_000;

/**
 * The line: phase, amount done of the total, speed, and time left.
 */
export function progressLine({ phase, done, total, ms }: Work): string {
  const words = PHASE_WORDS[phase];
  const seconds = ms / 1_000;
  if (total === null || total === 0 || done === 0) {
    const size = total !== null && total > 0 ? [`${amount(phase, total)} ${unit(phase)}`] : [];
    return [words, ...size, duration(seconds)].join(' · ');
  }
  const share = Math.min(1, done / total);
  const filled = Math.round(share * BAR);
  const bar = `[${'='.repeat(filled)}${' '.repeat(BAR - filled)}]`;
  const far = PROGRESS_WORDS.of(amount(phase, Math.min(done, total)), amount(phase, total), unit(phase));
  if (ms < SPEED_MS) return `${words} ${bar} ${far}`;
  const speed = `${amount(phase, done / seconds)} ${unit(phase)}/s`;
  const left = PROGRESS_WORDS.left(duration(Math.ceil((seconds / share) * (1 - share))));
  return `${words} ${bar} ${[far, speed, left].join(' · ')}`;
}

function unit(phase: Phase): string {
  return phase === 'workbook' ? PROGRESS_WORDS.rows : 'MB';
}

function amount(phase: Phase, value: number): string {
  if (phase === 'workbook') return figure(Math.round(value));
  return value < 10 * MB ? decimal(value / MB) : figure(Math.round(value / MB));
}

function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
