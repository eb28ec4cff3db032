/** What became of one snapshot. */
import type { EntityEvent } from '../lifecycle/event';
import type { ManifestRow } from '../manifest/row';
import type { Tab } from '../ports/workbook';

export type Handling =
  /** Its manifest row stands already: it was committed with the data. */
  | {
      readonly kind: 'published';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly tab: Tab;
      /** Where the tab was made; null = it was there. */
      readonly index: number | null;
    }
  /** Its manifest row has yet to be written; only then is the entity's state to change. */
  | {
      readonly kind: 'refused';
      readonly row: ManifestRow;
      readonly ms: number;
      readonly event: EntityEvent;
    }
  /** Nobody can tell whether it was published; the next run looks in the manifest. */
  | { readonly kind: 'doubt' }
  /** Goes on in a later run; `percent` is null when nothing of it is staged. A failure that was told has its row. */
  | { readonly kind: 'later'; readonly percent: number | null; readonly told?: ManifestRow }
  /** Its staging tab does not bear its name any more, or what was read is not what was listed: it begins anew later. */
  | { readonly kind: 'unstaged' };
