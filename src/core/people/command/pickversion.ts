/** Lets a person choose an earlier version of an entity by its number, after a jump to a day if wanted. */
import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import type { Pin } from '../../judge/state/entity';
import type { Version } from '../../records/snapshot/version';
import { describeVersions } from '../../words/person/restore';
import { RUN } from '../../words/person/summary';
import type { Choice } from './versions';

/**
 * Shows the versions and asks. If the answer is a day, shows the versions from that day on and asks again.
 *
 * @param pinned - the tab's pin; null = none
 * @returns the answer; null = none
 */
export function askVersion(world: World, tab: string, choice: Choice, pinned: Pin | null): string | null {
  const { local, now } = world.clock;
  const { versions } = choice;
  for (let first = 0; ; ) {
    const page = { first, versions: versions.slice(first, first + LIMITS.versionsShown) };
    const text = describeVersions(tab, choice, page, pinned, local);
    const answer = world.dialogue.ask(RUN.title, text)?.trim() ?? '';
    const day = dayOf(answer, local(now()).slice(0, 10));
    if (day === null) return answer === '' ? null : answer;
    const found = versions.findIndex(({ modifiedMs }) => local(modifiedMs).slice(0, 10) <= day);
    first = Math.max(0, found);
  }
}

/**
 * The version that an answer means; null = none in the list.
 *
 * @param versions - newest first
 * @param answer - position in the list from 1, MD5 or revision
 */
export function pickVersion(versions: readonly Version[], answer: string): Version | null {
  const isIt = ({ md5, revision }: Version) => md5 === answer || revision === answer;
  return versions[Number(answer) - 1] ?? versions.find(isIt) ?? null;
}

/** A day as ISO 8601. Without a year it is the latest such day up to today. Null = the text is no day. */
function dayOf(text: string, today: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text) ?? [];
  if (!day || !month) return null;
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) return `${year}-${rest}`;
  const thisYear = Number(today.slice(0, 4));
  return `${thisYear}-${rest}` <= today ? `${thisYear}-${rest}` : `${thisYear - 1}-${rest}`;
}
