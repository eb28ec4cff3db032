/** Tells what a change of state deserves, by mail and in a chat: nothing twice, nothing lost. */
import type { Standing } from '../lifecycle/standing';
import { describeLetter } from '../messages/alarm';
import { ServiceError } from '../ports/service-error';
import { mailFrame } from '../session/mail-frame';
import type { Session } from '../session/session';
import { offsetOf } from '../snapshot/arrivals';
import { lookMinutes } from '../state/pace';
import type { AlarmState, Letter } from '../status/alarm';
import { claimLetter, closeClaim, isLeftToPoll, noteRefused, noteSent } from '../status/claim';
import type { Conditions } from '../status/conditions';
import { conditionsNow, withProblem } from '../status/conditions';
import { dueLetter, noteConditions } from '../status/due-mail';
import type { Problem } from '../status/problems';
import type { Book } from '../workbook/open-book';
import type { Channel } from './channel';
import { chatChannel, mailChannel } from './channel';

/**
 * Takes in how everything stands and sends what is due. The claim is kept before anything is sent, and what became of
 * it after; what happens when a run is killed between the two stands in `status/claim`.
 */
export function sendAlarms(session: Session, book: Book, present: Standing): void {
  const now = session.world.clock.now();
  const { entities, problems } = present;
  const { open } = session.state.alarms;
  tell(session, book, conditionsNow(entities, problems, open, now), now);
}

/** Tells what keeps every run from the folder, and sends what is due. */
export function sendProblem(session: Session, book: Book, problem: Problem): void {
  const now = session.world.clock.now();
  tell(session, book, withProblem(session.state.alarms.open, problem, now), now);
}

/** All ways take in what has changed before the first of them is told: a run may be killed while it tells one. */
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
    kept.put(noteConditions(kept.alarms, open, channel.to.length > 0, now));
    return { channel, kept };
  });
  for (const { channel, kept } of all) {
    const letter = dueLetter(kept.alarms, channel.to, now, offsetMs, daily);
    if (letter) send(session, channel, kept, letter, now);
  }
}

/** What is remembered of one channel. What is wrong is the same for all, and kept once. */
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
    kept.put(noteRefused(kept.alarms, now));
    return;
  }
  // Whatever has to be asked comes before the claim: a run that is killed after it may have told, as far as anybody knows.
  const text = describeLetter(letter, mailFrame(session));
  kept.put(claimLetter(kept.alarms, letter, quota, now));
  session.save();
  try {
    channel.deliver(text);
    kept.put(noteSent(kept.alarms, now, offsetOf(session.world.clock.local(now))));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Without an answer nobody knows: the claim stays, and the next run closes it.
    if (error.fate === 'refused' || error.kind !== 'transient') kept.put(noteRefused(kept.alarms, now));
  }
}
