/** The facts by which a run decides, from its state, its request and its look at the folder. */

import { LIMITS } from '../ground/limits';
import { isTurn, lookMinutes } from '../judge/state/pace';
import type { State } from '../judge/state/state';
import { isHeartbeatDue } from '../judge/status/heartbeat';
import { digestListing } from '../records/snapshot/digest';
import { DUTIES, type Duty } from '../records/summary';
import { isCheckDue } from './close';
import type { FolderFacts, RunFacts } from './decide-run';
import type { Scan } from './folder/scan';
import type { Waiting } from './folder/waiting-files';
import type { Session } from './session/session';
import { isKeepDue } from './versions/keeping';

/** Whether the run may leave files to a later one. A person does not wait, nor does an edited configuration. */
export function mayWait({ isPoll, isEdited }: Session): boolean {
  return isPoll && !isEdited;
}

/**
 * What a run knows before it looks at the folder.
 *
 * @param now - ms since 1970
 */
export function factsBefore({ state, isPoll, isNewCode }: Session, now: number): RunFacts {
  const asker = isPoll ? 'poll' : 'person';
  return { asker, isTurn: isTurn(state, now), duties: isNewCode ? ['new-code'] : [], folder: null };
}

/**
 * What a run knows after its look.
 *
 * @param now - when it looked, ms since 1970
 */
export function factsAfter(session: Session, folder: FolderFacts, now: number): RunFacts {
  return { asker: session.isPoll ? 'poll' : 'person', isTurn: true, duties: dutiesOf(session, now), folder };
}

/** What the state and the clock demand, whatever the folder holds. */
function dutiesOf(session: Session, now: number): Duty[] {
  const { state, isEdited, isNewCode } = session;
  const isSilent = isHeartbeatDue(state.statusMs, now);
  const due: Readonly<Record<Duty, boolean>> = {
    'edited-configuration': isEdited,
    'new-code': isNewCode,
    'staged-rows': state.checkpoint !== null,
    check: isCheckDue(state, now),
    versions: isKeepDue(session),
    'unsent-message': state.alarms.claim !== null || state.chat.claim !== null,
    'status-turn': state.turnMs !== null && now >= state.turnMs,
    'last-heartbeat': isSilent && lookMinutes(state, now) >= LIMITS.rareMinutes,
    heartbeat: isSilent,
  };
  return DUTIES.filter((duty) => due[duty]);
}

/**
 * What a look at the folder found.
 *
 * @param waiting - files that no run has handled
 * @param isRestless - whether one of them never settles
 */
export function folderFacts(
  state: State,
  { listing, hasLost }: Scan,
  { unsettled, resting, ready }: Waiting,
  isRestless: boolean,
): FolderFacts {
  const digest = digestListing(listing.files);
  return {
    isNews: digest !== state.digest,
    isDealt: digest === state.dealt,
    hasLost,
    unsettled: unsettled.length,
    resting: resting.length,
    ready: ready.length,
    isRestless,
  };
}
