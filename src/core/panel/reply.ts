/** What the sidebar is answered. */
import { PANEL_REPLY } from '../messages/reply';
import { describeRunBriefly, RUN } from '../messages/summary';
import type { RunSummary } from '../world';

/** What came of an action. */
export interface PanelReply {
  /** What is told to the person; null = nothing is. */
  readonly message: string | null;
  /** Whether it was done. */
  readonly done: boolean;
  /** How far a snapshot is that needs several runs, in per cent; null when there is none. */
  readonly percent: number | null;
  /** Snapshots that a later run has to look at. */
  readonly pending: number;
}

/** A reply that tells something. */
export interface ToldReply extends PanelReply {
  readonly message: string;
}

/** It was done, and nothing is told. */
export const DONE: PanelReply = { message: null, done: true, percent: null, pending: 0 };

/**
 * What came of a run about one tab.
 *
 * @param summary - of the run; null = nothing was tried
 */
export function replyTo(summary: RunSummary | null, tab: string): ToldReply {
  if (summary?.status === 'done' && !summary.rerunFound) return refused(RUN.rerunNotFound(tab));
  return summary ? reply(summary) : refused(PANEL_REPLY.unknown);
}

/** @param summary - of a run */
export function reply(summary: RunSummary): ToldReply {
  const { status, percent, pending } = summary;
  const done = status === 'done' || status === 'idle' || status === 'waiting';
  return { message: describeRunBriefly(summary), done, percent, pending };
}

/** @param message - why nothing was done */
export function refused(message: string): ToldReply {
  return { message, done: false, percent: null, pending: 0 };
}
