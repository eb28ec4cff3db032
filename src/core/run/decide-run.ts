/** Decides what a run does, from facts alone: nothing, wait, look again, or open the Spreadsheet. */
import { DUTIES, type Duty, type RunReason } from '../records/summary';

/** What a look at the folder found. */
export interface FolderFacts {
  /** Whether the last run that ended its work saw another listing. */
  readonly isNews: boolean;
  /** Whether a run has already dealt with this listing as far as it could. */
  readonly isDealt: boolean;
  /** Whether the newest file of an entity is gone. */
  readonly hasLost: boolean;
  /** Numbers of files that no run has handled: still being written, resting after a failure, ready. */
  readonly unsettled: number;
  readonly resting: number;
  readonly ready: number;
  /** Whether a file has changed for so long that it would never settle between two polls. */
  readonly isRestless: boolean;
}

export interface RunFacts {
  readonly asker: 'poll' | 'person';
  /** Whether this firing looks at the folder; the others save the trigger's daily time. */
  readonly isTurn: boolean;
  readonly duties: readonly Duty[];
  /** Null = the run has not looked yet. */
  readonly folder: FolderFacts | null;
}

export type RunDecision = {
  /**
   * `rest`: does not look; `look`: lists the folder; `stop-idle`: nothing to do; `keep-waiting`: leaves all files to a later run;
   * `look-twice`: looks again after the time in which a file settles; `execute`: opens the Spreadsheet.
   */
  readonly kind: 'rest' | 'look' | 'stop-idle' | 'keep-waiting' | 'look-twice' | 'execute';
  readonly reason: RunReason;
};

/** Duties that a run does even while all files wait. A heartbeat can wait until a file has settled. */
const URGENT = DUTIES.filter((duty) => duty !== 'heartbeat');

/** Decides from what a run knows. Touches nothing. */
export function decideRun({ asker, isTurn, duties, folder }: RunFacts): RunDecision {
  if (folder === null) return decideLook(asker, isTurn, duties);
  if (asker === 'person') return { kind: 'execute', reason: 'asked-by-a-person' };
  const [duty] = duties;
  if (duty === undefined && !folder.isNews) return { kind: 'stop-idle', reason: 'nothing-new' };
  if (duties.includes('edited-configuration')) return { kind: 'execute', reason: 'edited-configuration' };
  if (folder.isRestless) return { kind: 'look-twice', reason: 'restless-file' };
  return decideAmid(duties, folder);
}

/** Whether a run looks at the folder at all. */
function decideLook(asker: RunFacts['asker'], isTurn: boolean, duties: readonly Duty[]): RunDecision {
  if (asker === 'person') return { kind: 'look', reason: 'asked-by-a-person' };
  if (duties.includes('new-code')) return { kind: 'look', reason: 'new-code' };
  return isTurn ? { kind: 'look', reason: 'new-listing' } : { kind: 'rest', reason: 'not-its-turn' };
}

/** Files that wait must not delay other work: an urgent duty or a file that is gone is handled now. */
function decideAmid(duties: readonly Duty[], folder: FolderFacts): RunDecision {
  const { unsettled, resting, ready, hasLost, isDealt } = folder;
  if (ready > 0) return { kind: 'execute', reason: 'ready-files' };
  const urgent = URGENT.find((duty) => duties.includes(duty));
  if (urgent !== undefined) return { kind: 'execute', reason: urgent };
  if (hasLost) return { kind: 'execute', reason: 'lost-file' };
  if (unsettled > 0) return { kind: 'keep-waiting', reason: 'unsettled-files' };
  if (resting > 0 && isDealt && !duties.includes('heartbeat'))
    return { kind: 'keep-waiting', reason: 'resting-files' };
  return { kind: 'execute', reason: duties[0] ?? 'new-listing' };
}
