/** How long things take that no single call tells, beside the model. */
import { COST } from '../google/cost';
import type { Report } from './facts';
import type { Wait } from './journal';

/** A line of the page. */
interface TimeLine {
  readonly what: string;
  /** As the model has it. */
  readonly model: string;
  /** Null where nobody could tell. */
  readonly measured: string | null;
}

/** Changes of files, as the page tells them. */
const CHANGES: Readonly<Record<string, string>> = {
  inPlace: 'a file written in place',
  newFile: 'a file made anew',
  held: 'a truncated file, which is held',
  whole: 'the whole file after it',
  large: 'the large file',
};

/** Firings that look, which a change needs at most: one that sees it, and one or two a minute or more after it. */
const LOOKS = 3;

/** A poll that finds nothing asks for the lock, the properties and a listing; one that leaves at once asks for no listing. */
const LEAVE_MS = COST.lockMs + COST.propertyMs;
const LOOK_MS = LEAVE_MS + COST.restMs;

/**
 * Lines about the trigger, polls and files.
 * @param report - of the diagnosis; null when there is none
 */
export function timeLines(waits: Readonly<Record<string, Wait>>, report: Report | null): TimeLine[] {
  const watching = report?.watching ?? null;
  const minutes = watching?.lookMinutes ?? 1;
  const seenMost = Math.ceil(60 * minutes + (COST.startUpMs + LOOK_MS) / 1_000);
  const doneMost = LOOKS * seenMost;
  const played = Object.entries(CHANGES).flatMap(([name, what]) => {
    const wait = waits[name];
    return wait ? [{ name, what, ...wait }] : [];
  });
  const late = played.map(({ seenSeconds }) => Math.max(0, seenSeconds - seenMost));
  const milliseconds = (value: number | undefined) => (value === undefined ? null : `${value} ms`);
  return [
    {
      what: `delay of the trigger: by how much a look came later than its ${minutes === 1 ? 'minute' : `${minutes} minutes`}, the longest`,
      model: '0 s',
      measured: late.length === 0 ? null : `${Math.max(...late)} s`,
    },
    ...played.map(({ what, seenSeconds }) => ({
      what: `from Drive until a run saw ${what}`,
      model: `up to ${seenMost} s`,
      measured: `${seenSeconds} s`,
    })),
    ...played.map(({ name, what, doneSeconds }) => ({
      what: `from Drive until it was published or held: ${what}`,
      model: name === 'large' ? `up to ${doneMost} s and its load` : `up to ${doneMost} s`,
      measured: `${doneSeconds} s`,
    })),
    {
      what: 'a poll that finds nothing, its start left out',
      model: `${LOOK_MS} ms`,
      measured: milliseconds(watching?.lookMs),
    },
    {
      what: 'a firing that leaves at once, its start left out',
      model: `${LEAVE_MS} ms`,
      measured: milliseconds(watching?.leaveMs),
    },
  ];
}
