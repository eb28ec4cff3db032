/** What the sidebar is answered. */
import { PANEL_REPLY } from '../messages/reply';
import { describeRunBriefly, RUN } from '../messages/summary';
import type { RunSummary } from '../world';

/** What came of an action. */
export interface PanelReply {
  /** What is told to the person. */
  readonly message: string;
  /** Whether it was done. */
  readonly done: boolean;
  /** How far a snapshot is that needs several runs, in per cent; null when there is none. */
  readonly percent: number | null;
  /** Snapshots that a later run has to look at. */
  readonly pending: number;
}

/**
 * What came of a run about one tab.
 *
 * @param summary - of the run; null = nothing was tried
 * @param tab - of the entity
 */
export function replyTo(summary: RunSummary | null, tab: string): PanelReply {
  if (summary?.status === 'done' && !summary.rerunFound) return told(false, RUN.rerunNotFound(tab));
  return summary ? reply(summary) : told(false, PANEL_REPLY.unknown);
}

/** @param summary - of a run */
export function reply(summary: RunSummary): PanelReply {
  const { status, percent, pending } = summary;
  const done = status === 'done' || status === 'idle' || status === 'waiting';
  return { message: describeRunBriefly(summary), done, percent, pending };
}

/**
 * What came of something that is no run.
 *
 * @param done - whether it was done
 * @param otherwise - what is told when it was not
 */
export function told(done: boolean, otherwise: string): PanelReply {
  return { message: done ? '' : otherwise, done, percent: null, pending: 0 };
}
