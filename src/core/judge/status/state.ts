/** The status of an entity: one stable code, and its cause. */

import type { FailureKind } from '../../ground/ports/service-error';
import type { TableProof } from '../../ground/proof/table-proof';
import type { Kind } from '../../records/entity/definition';
import type { Outcome } from '../../records/snapshot/outcome';
import type { Identity } from '../../records/snapshot/snapshot';
import type { FoundRelation } from '../audit/search/foundrelation';
import type { FoundId } from '../audit/search/idcolumn';
import type { RefusalCode } from '../guard/refusal';
import type { Punctuality } from './frequency';

/** These codes are written into `_Estado` unchanged, and readers rely on them. */
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

/** Cause of a state if an unused file with another name may be the entity's file. */
export const CANDIDATE = 'status/candidate';

/** How far the attempt is to publish the snapshot that stands for an entity; see the table in `docs/lifecycle.md`. */
export type AttemptKind = 'none' | 'waiting' | 'staging' | 'published' | 'held' | 'rejected' | 'failed';

/** A file, and when its content was first seen, in ms since 1970; null = unknown. */
interface FileFacts {
  readonly name: string;
  readonly fileId: string;
  readonly md5: string;
  readonly seenMs: number | null;
}

/** All facts that decide the status of an entity. */
export interface EntityFacts {
  readonly tab: string;
  /** False for a published tab that no active row of `_Configuracion` names any more. */
  readonly configured: boolean;
  /** Kind of the entity; null for a tab that no active row of `_Configuracion` names. */
  readonly kind: Kind | null;
  /** The content of the tab; null = never published, or a person deleted the tab. */
  readonly published:
    | (FileFacts & {
        readonly sheetId: number;
        /** Rows of its header: 1, or 0 where the file has none. */
        readonly headerRows: number;
        readonly rows: number;
        readonly columns: number;
        readonly atMs: number;
        /** Hashes of the table; left out or null = unknown. */
        readonly proof?: TableProof | null;
        /** Whether people have changed cells since. */
        readonly isEdited?: boolean;
      })
    | null;
  /** The file that stands for the entity now, including a person's choice; null = the folder holds none. */
  readonly winner: FileFacts | null;
  /** Since when an earlier snapshot that a person chose is in place of the newest file, in ms; null = it is not. */
  readonly pinnedMs: number | null;
  /** A file with another name that looks like the entity's file; null = none. */
  readonly candidate: { readonly name: string; readonly fileId: string } | null;
  /** Outcome of the last handled snapshot, with the reported reason; null = none. */
  readonly ended: Ending | null;
  /** How far the attempt is to publish the winner. */
  readonly attempt: AttemptKind;
  /** Progress of its load, in per cent; null = no load is in progress. */
  readonly percent: number | null;
  /** Since when loads fail because the file is written meanwhile, in ms; null = they do not fail. */
  readonly unsettledMs: number | null;
  /** Whether this has lasted so long that a person should know. */
  readonly isOvertaken: boolean;
  readonly punctuality: Punctuality;
  /** Whether the content of the tab has been checked; before that, its number of errors is unknown. */
  readonly checked: boolean;
  /** Observations by severity. */
  readonly observations: Counts;
  /** The ID column and its evidence; null = none was found, or nothing is published. */
  readonly id: FoundId | null;
  /** The columns that point to other entities, with their evidence. */
  readonly relations: readonly FoundRelation[];
}

/** Observations by severity, including those without a row of their own. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Observations that cannot be judged before another file arrives. */
  readonly notes: number;
}

/** Why an attempt published nothing. */
export type EndedCode =
  | RefusalCode
  | `service/${FailureKind | 'internal'}`
  | 'file/version-gone'
  | 'file/version-withheld';

/** How a snapshot ended. */
export interface Ending extends Identity {
  readonly outcome: Outcome;
  /** Why; null = it was published. */
  readonly code: string | null;
  readonly reason: string;
  readonly todo: string;
  /** The numbers of the reason: counts and positions, never text of the file. */
  readonly figures: Readonly<Record<string, number>>;
  /** Tries that failed in a row. */
  readonly attempts: number;
}

export interface EntityStatus {
  readonly code: StateCode;
  /** Stable code of the reason; null = none. */
  readonly cause: string | null;
  readonly facts: EntityFacts;
}
