/** The line that says how far a part of the work is. */
import { decimal, figure, PHASE_WORDS, PROGRESS_WORDS } from './messages';
import type { Phase } from './progress';

/** A part of the work that is under way. */
export interface Work {
  readonly phase: Phase;
  /** Bytes or rows; a total of 0 is not known. */
  readonly done: number;
  readonly total: number;
  /** Since it began. */
  readonly ms: number;
}

const MB = 1_000_000;
const BAR = 20;

/** Before this a speed says nothing. */
const SPEED_MS = 1_000;

/**
 * The line: what is done, how much of how much, how fast, and how long it still takes.
 *
 * @param work - under way
 */
export function progressLine({ phase, done, total, ms }: Work): string {
  const words = PHASE_WORDS[phase];
  const seconds = ms / 1_000;
  if (total === 0 || done === 0) {
    const size = total > 0 ? [`${amount(phase, total)} ${unit(phase)}`] : [];
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
