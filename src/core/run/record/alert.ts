/** Reports changes of state by mail and in a chat. No change is reported twice, and no change is lost. */

import { ServiceError } from '../../ground/ports/service-error';
import type { Standing } from '../../judge/lifecycle/standing';
import { lookMinutes } from '../../judge/state/pace';
import type { AlarmState, Letter } from '../../judge/status/alarm';
import { afterMailRefused, afterSent, claimLetter, closeClaim, isLeftToPoll } from '../../judge/status/claim';
import type { Conditions } from '../../judge/status/conditions';
import { conditionsNow, withProblem } from '../../judge/status/conditions';
import { dueLetter, withConditions } from '../../judge/status/due-mail';
import type { Problem } from '../../judge/status/problems';
import { offsetOf } from '../../records/snapshot/arrivals';
import { describeLetter } from '../../words/person/alarm';
import { mailFrame } from '../session/mail-frame';
import type { Session } from '../session/session';
import type { Book } from '../workbook/open-book';
import type { Channel } from './channel';
import { chatChannel, mailChannel } from './channel';

/**
 * Notes the present status and sends the messages that are due. The claim is stored before a message is sent, and the
 * result after it. `status/claim` explains what happens when a run is killed between the two.
 */
export function sendAlarms(session: Session, book: Book, present: Standing): void {
  const now = session.world.clock.now();
  const { entities, problems } = present;
  const { open } = session.state.alarms;
  tell(session, book, conditionsNow(entities, problems, open, now), now);
}

/** Notes a problem that keeps every run from its work, and sends the messages that are due. */
export function sendProblem(session: Session, book: Book, problem: Problem): void {
  const now = session.world.clock.now();
  tell(session, book, withProblem(session.state.alarms.open, problem, now), now);
}

/** All channels note the changes before the first message is sent, because a run may be killed while it sends one. */
function tell(session: Session, book: Book, open: Conditions, now: number): void {
  const { addresses, daily } = book.configuration;
  const before = session.state.alarms.open;
  const offsetMs = offsetOf(session.world.clock.local(now));
  const minutes = lookMinutes(session.state, now);
  const all = [mailChannel(session, addresses), chatChannel(session)].map((channel) => {
    const kept = new Kept(session, channel.key, before);
    const quota = kept.alarms.claim ? channel.quota() : 'unknown';
    if (quota !== 'unknown' && !(session.isVisitor && isLeftToPoll(kept.alarms, quota, now, minutes)))
      kept.put(closeClaim(kept.alarms, quota, now, offsetMs));
    kept.put(withConditions(kept.alarms, open, channel.to.length > 0, now));
    return { channel, kept };
  });
  for (const { channel, kept } of all) {
    const letter = dueLetter(kept.alarms, channel.to, now, offsetMs, daily);
    if (letter) send(session, channel, kept, letter, now);
  }
}

/** The stored state of one channel. The open conditions are the same for all channels and are stored once. */
class Kept {
  alarms: AlarmState;

  constructor(
    private readonly session: Session,
    private readonly key: Channel['key'],
    open: Conditions,
  ) {
    this.alarms = { ...session.state[key], open };
  }

  put(alarms: AlarmState): void {
    this.alarms = alarms;
    this.session.update(this.key === 'alarms' ? { alarms } : { chat: { ...alarms, open: {} } });
  }
}

function send(session: Session, channel: Channel, kept: Kept, letter: Letter, now: number): void {
  const quota = channel.quota();
  if (quota === 'unknown' || (quota && quota.left < letter.to.length)) {
    kept.put(afterMailRefused(kept.alarms, now));
    return;
  }
  // All requests come before the claim: if the run is killed after the claim, the message may have been sent.
  const text = describeLetter(letter, mailFrame(session));
  kept.put(claimLetter(kept.alarms, letter, quota, now));
  session.save();
  try {
    channel.deliver(text);
    kept.put(afterSent(kept.alarms, now, offsetOf(session.world.clock.local(now))));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Without an answer the result is unknown: the claim stays, and the next run closes it.
    if (error.fate === 'refused' || error.kind !== 'transient') kept.put(afterMailRefused(kept.alarms, now));
  }
}
