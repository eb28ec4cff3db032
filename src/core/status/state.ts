/** How an entity stands: one stable code, and why. */

import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { Kind } from '../entity/definition';
import type { RefusalCode } from '../guard/refusal';
import type { FailureKind } from '../ports/service-error';
import type { TableProof } from '../proof/table-proof';
import type { Outcome } from '../snapshot/outcome';
import type { Punctuality } from './frequency';

/** Written into `_Estado` as they are; readers rely on them. */
export const STATE_CODES = [
  'al-dia',
  'fijado',
  'en-curso',
  'retenido',
  'rechazado',
  'fallido',
  'atrasado',
  'falta',
  'sin-configurar',
] as const;

export type StateCode = (typeof STATE_CODES)[number];

/** Cause of a state where a file of another name may be the one that nobody took. */
export const CANDIDATE = 'status/candidate';

/** How far the attempt is to publish what stands for an entity; the table of `docs/lifecycle.md` has these rows. */
export type AttemptKind = 'none' | 'waiting' | 'staging' | 'published' | 'held' | 'rejected' | 'failed';

/** A file, and when its content was first seen, in ms since 1970; null = nobody knows. */
interface FileFacts {
  readonly name: string;
  readonly fileId: string;
  readonly md5: string;
  readonly seenMs: number | null;
}

/** All that decides how an entity stands. */
export interface EntityFacts {
  readonly tab: string;
  /** False for a tab that was published and that no row of `_Configuracion` names any more. */
  readonly configured: boolean;
  /** What it holds; null for a tab that no row of `_Configuracion` names. */
  readonly kind: Kind | null;
  /** What the tab holds; null = it has never been published, or somebody deleted it. */
  readonly published:
    | (FileFacts & {
        readonly sheetId: number;
        /** Rows of its header: 1, or 0 where the file has none. */
        readonly headerRows: number;
        readonly rows: number;
        readonly columns: number;
        readonly atMs: number;
        /** Hashes of it; left out, or null, where nobody made them. */
        readonly proof?: TableProof | null;
        /** Whether people changed cells since. */
        readonly isEdited?: boolean;
      })
    | null;
  /** The file that stands for the entity now, a person's choice considered; null = the folder holds none. */
  readonly winner: FileFacts | null;
  /** Since when that is an earlier snapshot, which a person put in the place of the newest, in ms; null = it is not. */
  readonly pinnedMs: number | null;
  /** A file of another name that looks like it; null = the folder holds none. */
  readonly candidate: { readonly name: string; readonly fileId: string } | null;
  /** How the last snapshot that was dealt with ended, and what was said about it. */
  readonly ended: Ending | null;
  /** How far the attempt is to publish the winner. */
  readonly attempt: AttemptKind;
  /** How far its load is, in per cent; null when none is under way. */
  readonly percent: number | null;
  /** Since when loads come to nothing because the file is written meanwhile, in ms; null = they do not. */
  readonly unsettledMs: number | null;
  /** Whether that has gone on for so long that somebody should know. */
  readonly isOvertaken: boolean;
  readonly punctuality: Punctuality;
  /** Whether what the tab holds has been checked; until then nobody knows how many errors it has. */
  readonly checked: boolean;
  /** Observations by severity. */
  readonly observations: { readonly errors: number; readonly warnings: number; readonly notes: number };
  /** The ID column, and why it is taken for it; null = none was found, or nothing is published. */
  readonly id: FoundId | null;
  /** The columns that point to other entities, and why. */
  readonly relations: readonly FoundRelation[];
}

/** Why an attempt published nothing. */
export type EndedCode =
  | RefusalCode
  | `service/${FailureKind | 'internal'}`
  | 'file/version-gone'
  | 'file/version-withheld';

export interface Ending {
  readonly fileId: string;
  readonly md5: string;
  readonly outcome: Outcome;
  /** Why; null = it was published. */
  readonly code: string | null;
  readonly reason: string;
  readonly todo: string;
  /** The numbers of the reason, for a mail: counts and positions, never text of the file. */
  readonly figures: Readonly<Record<string, number>>;
  /** Tries that failed in a row. */
  readonly attempts: number;
}

export interface EntityStatus {
  readonly code: StateCode;
  /** Stable code of the reason; null = there is nothing to say. */
  readonly cause: string | null;
  readonly facts: EntityFacts;
}
