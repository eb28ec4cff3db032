/** What can happen to an entity. What a killed run committed is found in the manifest, and happens again. */
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { SnapshotFacts } from '../guard/facts';
import type { Identity, Snapshot } from '../snapshot/snapshot';
import type { Counts, Handled, Pin, Published, SeenFile } from '../state/entity';
import type { Checkpoint } from '../state/state';

export type EntityEvent =
  /** The folder holds this file for the entity, and others beside it. */
  | {
      readonly kind: 'file-seen';
      readonly file: SeenFile;
      readonly revision: string | null;
      /** IDs of the other files, best first. */
      readonly rivals: readonly string[];
      /** When it came, in ms, as far as anybody can tell. */
      readonly cameMs: number;
      readonly atMs: number;
      /** Local time minus universal time. */
      readonly offsetMs: number;
    }
  /** The folder holds no file for the entity, or only a copy that is older than what the tab shows. */
  | { readonly kind: 'file-missed'; readonly older: SeenFile | null; readonly atMs: number }
  /** The manifest tells that a file was there, which may be gone by now. */
  | {
      readonly kind: 'file-recalled';
      readonly snapshot: Pick<Snapshot, 'fileId' | 'md5' | 'revision'>;
      readonly seenMs: number;
      readonly offsetMs: number;
    }
  /** A part of a large snapshot was staged. */
  | { readonly kind: 'staged'; readonly checkpoint: Checkpoint }
  /** What was staged is gone. */
  | { readonly kind: 'staging-dropped'; readonly atMs: number }
  /** What was read is not what was listed: the file was written meanwhile, or the listing was late. */
  | { readonly kind: 'changed-while-read'; readonly snapshot: Identity; readonly atMs: number }
  /** Nothing is left to be loaded. */
  | { readonly kind: 'nothing-left' }
  /** A snapshot was committed, with its row of the manifest. */
  | {
      readonly kind: 'published';
      readonly published: Published;
      /** What the tab stays at, where a person chose it; null = it shows the newest file. */
      readonly pin: Pin | null;
      /** Observations of the reader that were committed with it; null = nobody knows. */
      readonly warnings: number | null;
      readonly commitId: string;
    }
  /** A snapshot was held or rejected, and its row of the manifest stands. */
  | {
      readonly kind: 'refused';
      readonly handled: Handled;
      readonly commitId: string;
      /** Whether it is an earlier version that a person chose. */
      readonly isChosen: boolean;
    }
  /** Google or the script failed with a snapshot. */
  | { readonly kind: 'failed'; readonly handled: Handled; readonly isChosen: boolean }
  /** Somebody deleted the tab, or another tab bears its name. */
  | { readonly kind: 'tab-lost' }
  /** A person, or what a person changed, wants a snapshot dealt with once more. */
  | { readonly kind: 'rerun-requested'; readonly snapshot: Identity }
  /** A person publishes a held snapshot all the same. */
  | { readonly kind: 'approved'; readonly snapshot: Identity }
  /** A person wants an earlier version in the place of the newest file. */
  | { readonly kind: 'version-chosen'; readonly pin: Pin }
  /** A person wants the newest file again instead of an earlier version. */
  | { readonly kind: 'version-released' }
  /** A person edited `_Configuracion`: what was held or rejected may be right now, and another column may be the ID. */
  | { readonly kind: 'configuration-edited' }
  /** A check learned something of what the tab shows. */
  | {
      readonly kind: 'examined';
      readonly learned: {
        readonly id?: FoundId;
        readonly facts?: SnapshotFacts | null;
        readonly isEdited?: boolean;
      };
    }
  /** A check found the columns that point to other entities. */
  | { readonly kind: 'related'; readonly relations: readonly FoundRelation[] }
  /** The check came to its end; `observations` is null where it did not judge this entity. */
  | { readonly kind: 'checked'; readonly observations: Counts | null };

/** An event, and the tab of the entity that it happened to. */
export interface Happening {
  readonly tab: string;
  readonly event: EntityEvent;
}

/** An event of one kind. */
export type EventOf<Kind extends EntityEvent['kind']> = Extract<EntityEvent, { readonly kind: Kind }>;
