/** How an entity stands: one stable code, and why. */
import type { TableProof } from '../proof/table-proof';
import type { Outcome } from '../snapshot/outcome';
import type { Punctuality } from './frequency';

/** Written into `_Estado` as they are; readers rely on them. */
export type StateCode =
  | 'al-dia'
  | 'en-curso'
  | 'retenido'
  | 'rechazado'
  | 'fallido'
  | 'atrasado'
  | 'falta'
  | 'sin-configurar';

/** A file of the folder, and when it was first seen. */
export interface SeenFile {
  readonly name: string;
  readonly fileId: string;
  readonly md5: string;
  readonly seenMs: number;
}

/** All that decides how an entity stands. */
export interface EntityFacts {
  readonly tab: string;
  /** False for a tab that was published and that no row of `_Configuracion` names any more. */
  readonly configured: boolean;
  /** What the tab holds; null = it has never been published, or somebody deleted it. */
  readonly published:
    | (SeenFile & {
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
  readonly winner: SeenFile | null;
  /** Since when that is an earlier snapshot, which a person put in the place of the newest, in ms; 0 = it is not. */
  readonly pinnedMs: number;
  /** How the last snapshot that was dealt with ended, and what was said about it. */
  readonly ended: Ending | null;
  /** How far the load of the winner is, in per cent; null when none is under way. */
  readonly percent: number | null;
  /** Since when loads come to nothing because the file is written meanwhile, in ms; 0 = they do not. */
  readonly unsettledMs: number;
  /** Whether that has gone on for so long that somebody should know. */
  readonly isOvertaken: boolean;
  readonly punctuality: Punctuality;
  /** Whether what the tab holds has been checked; until then nobody knows how many errors it has. */
  readonly checked: boolean;
  /** Observations by severity. */
  readonly observations: { readonly errors: number; readonly warnings: number; readonly notes: number };
  /** The ID column, and why it is taken for it, in words. */
  readonly idColumn: {
    readonly name: string;
    /** From 0; null = there is none. */
    readonly place: number | null;
    readonly evidence: string;
  };
  /** The columns that point to other entities, and why, in words; one a line. */
  readonly relations: string;
}

export interface Ending {
  readonly fileId: string;
  readonly md5: string;
  readonly outcome: Outcome;
  readonly code: string;
  readonly reason: string;
  readonly todo: string;
  /** The numbers of the reason, for a mail: counts and positions, never text of the file. */
  readonly figures: Readonly<Record<string, number>>;
  /** Tries that failed in a row. */
  readonly attempts: number;
}

export interface EntityStatus {
  readonly code: StateCode;
  /** Stable code of the reason; '' when there is nothing to say. */
  readonly cause: string;
  readonly facts: EntityFacts;
}

/**
 * How an entity stands. What a person has to act on comes before what only takes time, and a file that is being
 * dealt with comes before what was wrong with the one before it.
 *
 * @param facts - of the entity
 */
export function judgeEntity(facts: EntityFacts): EntityStatus {
  const { configured, punctuality, published, winner } = facts;
  const status = (code: StateCode, cause: string): EntityStatus => ({ code, cause, facts });
  if (!configured) return status('sin-configurar', 'status/not-configured');
  const atWork = judgeWinner(facts);
  if (atWork) return status(atWork[0], atWork[1]);
  if (punctuality.code === 'missing') return status('falta', 'frequency/missing');
  if (!winner && punctuality.code === 'absent') return status('falta', 'frequency/absent');
  if (!winner && !published) return status('sin-configurar', 'status/never-seen');
  if (punctuality.code === 'late') return status('atrasado', 'frequency/late');
  if (punctuality.code === 'repeated') return status('atrasado', 'frequency/repeated');
  if (facts.pinnedMs > 0) return status('al-dia', 'status/pinned');
  return status('al-dia', published?.isEdited ? 'status/edited' : '');
}

const REFUSED = { held: 'retenido', rejected: 'rechazado', failed: 'fallido' } as const;

/** What the folder's file is at; null when the tab holds it, or when there is no file. */
function judgeWinner(facts: EntityFacts): [StateCode, string] | null {
  const { winner, published, ended, percent, isOvertaken } = facts;
  if (!winner) return null;
  const isOfWinner = (one: { fileId: string; md5: string } | null) =>
    one !== null && one.fileId === winner.fileId && one.md5 === winner.md5;
  if (isOvertaken && !isOfWinner(published)) return ['fallido', 'status/overtaken'];
  if (percent !== null) return ['en-curso', 'status/loading'];
  if (ended && isOfWinner(ended)) {
    const { outcome, code } = ended;
    if (outcome === 'held' || outcome === 'rejected' || outcome === 'failed') return [REFUSED[outcome], code];
  }
  return isOfWinner(published) ? null : ['en-curso', 'status/waiting'];
}
