/** Events of an entity. A commit of a killed run is found in the manifest and applied again as the same event. */

import type { Identity, Snapshot } from '../../records/snapshot/snapshot';
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { SnapshotFacts } from '../guard/facts';
import type { Handled, Pin, Published, SeenFile } from '../state/entity';
import type { Checkpoint } from '../state/state';
import type { Counts } from '../status/state';

export type EntityEvent =
  /** The folder holds this file for the entity, and maybe others. */
  | {
      readonly kind: 'file-seen';
      readonly file: SeenFile;
      readonly revision: string | null;
      /** IDs of the other files, best first. */
      readonly rivals: readonly string[];
      /** When it arrived, in ms, as far as known. */
      readonly cameMs: number;
      readonly atMs: number;
      /** Local time minus UTC, in ms. */
      readonly offsetMs: number;
    }
  /** The folder holds no file for the entity, or only a copy that is older than what the tab shows. */
  | { readonly kind: 'file-missed'; readonly older: SeenFile | null; readonly atMs: number }
  /** The manifest shows that a file was there; it may be gone now. */
  | {
      readonly kind: 'file-recalled';
      readonly snapshot: Pick<Snapshot, 'fileId' | 'md5' | 'revision'>;
      readonly seenMs: number;
      readonly offsetMs: number;
    }
  /** A part of a large snapshot was staged. */
  | { readonly kind: 'staged'; readonly checkpoint: Checkpoint }
  /** The staged rows were removed. */
  | { readonly kind: 'staging-dropped'; readonly atMs: number }
  /** The bytes that were read are not the listed ones: the file was written meanwhile, or the listing was out of date. */
  | { readonly kind: 'changed-while-read'; readonly snapshot: Identity; readonly atMs: number }
  /** Nothing is left to be loaded. */
  | { readonly kind: 'nothing-left' }
  /** A snapshot was committed, with its row of the manifest. */
  | {
      readonly kind: 'published';
      readonly published: Published;
      /** The version that a person chose for the tab; null = the tab shows the newest file. */
      readonly pin: Pin | null;
      /** Number of reader observations that were committed with it; null = unknown. */
      readonly warnings: number | null;
      readonly commitId: string;
    }
  /** A snapshot was held or rejected, and its row is in the manifest. */
  | {
      readonly kind: 'refused';
      readonly handled: Handled;
      readonly commitId: string;
      /** Whether it is an earlier version that a person chose. */
      readonly isChosen: boolean;
    }
  /** Google or the script failed with a snapshot. */
  | { readonly kind: 'failed'; readonly handled: Handled; readonly isChosen: boolean }
  /** A person deleted the tab, or another tab has its name. */
  | { readonly kind: 'tab-lost' }
  /** A person wants a snapshot to be processed again, or changed something that requires it. */
  | { readonly kind: 'rerun-requested'; readonly snapshot: Identity }
  /** A person decided to publish a held snapshot. */
  | { readonly kind: 'approved'; readonly snapshot: Identity }
  /** A person wants an earlier version in place of the newest file. */
  | { readonly kind: 'version-chosen'; readonly pin: Pin }
  /** A person wants the newest file again instead of an earlier version. */
  | { readonly kind: 'version-released' }
  /** A person edited `_Configuracion`: a held or rejected snapshot may be valid now, and another column may be the ID. */
  | { readonly kind: 'configuration-edited' }
  /** A check learned something about the content of the tab. */
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
  /** The check ended; `observations` is null if it did not judge this entity. */
  | { readonly kind: 'checked'; readonly observations: Counts | null };

/** An event, and the tab of the entity that it happened to. */
export interface Happening {
  readonly tab: string;
  readonly event: EntityEvent;
}

/** An event of one kind. */
export type EventOf<Kind extends EntityEvent['kind']> = Extract<EntityEvent, { readonly kind: Kind }>;
