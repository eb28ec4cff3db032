/** The request of a run: who or what asked for it, and for what. */
import type { Identity } from './snapshot/snapshot';
import type { ReadableSnapshot } from './snapshot/version';

/** The request of a run. The trigger waits until files have settled; a person does not wait. */
type Wish =
  /** The trigger fired; `trigger` is its ID, null = unknown. */
  | { readonly kind: 'poll'; readonly trigger: string | null }
  /** Do all the work that is due. */
  | { readonly kind: 'run' }
  /** Process a file again, regardless of the manifest; `file` is its ID, its name or its tab. */
  | { readonly kind: 'rerun'; readonly file: string }
  /** Publish a held snapshot in spite of the guard. */
  | { readonly kind: 'publishHeld'; readonly snapshot: Identity }
  /** Publish an earlier version in place of the newest file. */
  | { readonly kind: 'restore'; readonly tab: string; readonly snapshot: ReadableSnapshot }
  /** Publish the newest file again instead of an earlier version; `newest` is published even if it is implausible. */
  | { readonly kind: 'release'; readonly tab: string; readonly newest: Identity | null };

export type RunRequest = Wish & {
  /** Who or what started the run, as the manifest shows it; null = not a run, but an installation or a test of alarms. */
  readonly startedBy: string | null;
};
