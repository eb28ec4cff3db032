/** What a journal holds: steps of pushes, one a line. Keys, hashes, codes and times only. */
import type { Ring } from '../registry/dealership';
import type { Health, SickCode } from './health';

/** Why a dealership is not pushed to. */
export type SkipCode =
  | 'no-script'
  | 'silent'
  | 'short-time'
  | 'unseen'
  | 'gone'
  | 'denied'
  | 'unbound'
  | 'edited'
  | 'permissions'
  | 'no-former';

export type Entry = { readonly push: string; readonly atMs: number } & (
  | {
      readonly kind: 'begun';
      readonly hash: string;
      readonly version: string;
      readonly ring: Ring | null;
      readonly keys: readonly string[];
    }
  /** About to replace the files `from`. */
  | { readonly kind: 'intended'; readonly key: string; readonly from: string; readonly before: Health }
  /** The files stand. */
  | { readonly kind: 'pushed'; readonly key: string }
  | { readonly kind: 'healthy'; readonly key: string }
  | { readonly kind: 'sick'; readonly key: string; readonly why: SickCode }
  | { readonly kind: 'skipped'; readonly key: string; readonly why: SkipCode }
  /** A person wants its former files back. */
  | { readonly kind: 'recalled'; readonly key: string }
  /** The ring gets its former files back. */
  | { readonly kind: 'turned' }
  | { readonly kind: 'returned'; readonly key: string }
  /** Somebody changed the files meanwhile: they stay as they are. */
  | { readonly kind: 'left'; readonly key: string; readonly why: SkipCode }
  | { readonly kind: 'ended' }
);
