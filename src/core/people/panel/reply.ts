/** Replies to the sidebar. */

import type { RunSummary } from '../../records/summary';
import { PANEL_REPLY } from '../../words/person/reply';
import { describeRunBriefly, RUN } from '../../words/person/summary';

/** Result of an action. */
export interface PanelReply {
  /** Message for the person; null = none. */
  readonly message: string | null;
  /** Whether it was done. */
  readonly done: boolean;
  /** Progress of a snapshot that needs several runs, in per cent; null = there is none. */
  readonly percent: number | null;
  /** Number of snapshots that a later run must handle. */
  readonly pending: number;
}

/** A reply with a message. */
export interface ToldReply extends PanelReply {
  readonly message: string;
}

/** It was done, and there is no message. */
export const DONE: PanelReply = { message: null, done: true, percent: null, pending: 0 };

/**
 * The reply for a run about one tab.
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
