/** The result of handling one snapshot. */

import type { Tab } from '../ground/ports/workbook';
import type { EntityEvent } from '../judge/lifecycle/event';
import type { ManifestRow } from '../records/manifest/row';

export type Handling =
  /** Its manifest row was committed together with the data. */
  | {
      readonly kind: 'published';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly tab: Tab;
      /** Position of the new tab; null = the tab existed before. */
      readonly index: number | null;
    }
  /** Its manifest row is not written yet. The state of the entity changes only after that write. */
  | {
      readonly kind: 'refused';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly event: EntityEvent;
    }
  /** Unknown whether it was published; the next run looks in the manifest. */
  | { readonly kind: 'doubt' }
  /** A later run continues. `percent`: null = nothing is staged. `told`: row of a failure that only a person gets. */
  | { readonly kind: 'later'; readonly percent: number | null; readonly told?: ManifestRow }
  /** Its staging tab is missing, or the bytes that were read are not the listed ones. A later run starts again. */
  | { readonly kind: 'unstaged' };
