/** Entries of a journal: steps of pushes, one a line. Keys, hashes, codes and times only. */
import type { Ring } from '../registry/dealership';
import type { Health, SickCode } from './health';

/** Why nothing is pushed to a dealership. */
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
  /** The files are in place. */
  | { readonly kind: 'pushed'; readonly key: string }
  | { readonly kind: 'healthy'; readonly key: string }
  | { readonly kind: 'sick'; readonly key: string; readonly why: SickCode }
  | { readonly kind: 'skipped'; readonly key: string; readonly why: SkipCode }
  /** A person wants the former files to be restored. */
  | { readonly kind: 'recalled'; readonly key: string }
  /** The former files of the ring are restored. */
  | { readonly kind: 'turned' }
  | { readonly kind: 'returned'; readonly key: string }
  /** Somebody changed the files meanwhile: they stay unchanged. */
  | { readonly kind: 'left'; readonly key: string; readonly why: SkipCode }
  | { readonly kind: 'ended' }
);
