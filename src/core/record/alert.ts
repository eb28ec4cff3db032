/** Sends the mail that a change of state deserves: none twice, none lost. */
import type { Standing } from '../lifecycle/standing';
import { describeLetter } from '../messages/alarm';
import { ServiceError } from '../ports/service-error';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import { offsetOf } from '../snapshot/arrivals';
import { hash } from '../snapshot/hash';
import type { Letter } from '../status/alarm';
import type { Quota } from '../status/claim';
import { claimLetter, noteRefused, noteSent, settleClaim } from '../status/claim';
import type { Conditions } from '../status/conditions';
import { conditionsNow, withProblem } from '../status/conditions';
import { dueLetter, noteConditions } from '../status/letter';
import type { Problem } from '../status/problems';
import type { Book } from '../workbook/book';

/**
 * Takes in how everything stands and sends what is due. The claim is kept before the mail is sent, and what became of
 * it after; what happens when a run is killed between the two stands in `status/claim`.
 *
 * @param session - of this run
 * @param book - with the addresses
 * @param present - how everything stands
 */
export function sendAlarms(session: Session, book: Book, present: Standing): void {
  const now = session.world.clock.now();
  const { entities, problems } = present;
  const { open } = session.state.alarms;
  tell(session, book, conditionsNow(entities, problems, open, now), now);
}

/**
 * Tells what keeps every run from the folder, and sends what is due.
 *
 * @param session - of this run
 * @param book - with the addresses
 * @param problem - what stands in the way
 */
export function sendProblem(session: Session, book: Book, problem: Problem): void {
  const now = session.world.clock.now();
  tell(session, book, withProblem(session.state.alarms.open, problem, now), now);
}

function tell(session: Session, book: Book, open: Conditions, now: number): void {
  const { addresses } = book.configuration;
  const offsetMs = offsetOf(session.world.clock.local(now));
  let alarms = session.state.alarms;
  const quota = alarms.claim && remaining(session);
  if (quota !== null) alarms = settleClaim(alarms, quota, now, offsetMs);
  alarms = noteConditions(alarms, open, addresses.length > 0, now);
  session.update({ alarms });
  const letter = dueLetter(alarms, addresses, now, offsetMs);
  if (letter) send(session, letter, now, offsetMs);
}

function send(session: Session, letter: Letter, now: number, offsetMs: number): void {
  const { state } = session;
  const quota = remaining(session);
  if (quota === null || quota.left < letter.to.length) {
    session.update({ alarms: noteRefused(state.alarms, now) });
    return;
  }
  session.update({ alarms: claimLetter(state.alarms, letter, quota, now) });
  session.save();
  const { subject, body } = describeLetter(letter, session.mailFrame());
  try {
    deliver(session, letter.to, subject, body);
    session.update({ alarms: noteSent(session.state.alarms, now, offsetMs) });
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // Without an answer nobody knows: the claim stays, and the next run settles it.
    if (error.fate === 'refused' || error.kind !== 'transient')
      session.update({ alarms: noteRefused(session.state.alarms, now) });
  }
}

/** Google sends to nobody when it refuses one address: then each gets a mail of its own, and one of them is enough. */
function deliver({ world }: Session, to: readonly string[], subject: string, body: string): void {
  try {
    world.mailer.send(to, subject, body);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.kind !== 'invalid' || to.length === 1) throw error;
    const isTaken = (address: string) => {
      try {
        world.mailer.send([address], subject, body);
        return true;
      } catch (refusal) {
        if (!(refusal instanceof ServiceError)) throw refusal;
        return false;
      }
    };
    if (to.filter(isTaken).length === 0) throw error;
  }
}

/** Null when Google does not tell: the account may not send mail, which must keep nothing else from being done. */
function remaining({ budget, world }: Session): Quota | null {
  try {
    return { left: withRetry(budget, () => world.mailer.remaining()), by: hash(world.account()) };
  } catch (error) {
    if (error instanceof ServiceError) return null;
    throw error;
  }
}
