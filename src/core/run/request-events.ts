/** Turns a person's request into events. They are saved before the work starts, so a killed run does not lose a request. */

import { standInOf } from '../judge/lifecycle/attempt';
import type { Asker } from '../judge/lifecycle/decide';
import { toListed, toSnapshot } from '../judge/lifecycle/pin';
import { fold } from '../reading/text/fold';
import type { Configuration } from '../records/entity/configuration';
import type { SnapshotFile } from '../records/snapshot/folder';
import type { Resolved } from '../records/snapshot/resolve';
import type { Identity } from '../records/snapshot/snapshot';
import { isSnapshot } from '../records/snapshot/snapshot';
import type { ReadableSnapshot } from '../records/snapshot/version';
import { pinOf } from './choice';
import type { Session } from './session/session';

/** How the request decides which snapshot stands for an entity, by tab. Only entities whose requested file was found. */
export type Wished = ReadonlyMap<string, Exclude<Asker, 'poll'>>;

/**
 * Applies the request to the state, and saves it.
 *
 * @param session - of this run, with the files of the folder noted
 * @param configuration - as the Spreadsheet has it now
 * @param resolved - the winner of each entity that has a file
 */
export function takeWish(
  session: Session,
  { entities: definitions, order }: Pick<Configuration, 'entities' | 'order'>,
  resolved: readonly Resolved[],
): Wished {
  const wished = new Map<string, Exclude<Asker, 'poll'>>();
  reconsider(session);
  const isOrdered = takeOrder(session, order?.tabs ?? [], resolved);
  for (const { tab } of definitions.filter(({ active }) => active)) {
    const one = resolved.find(({ entity }) => entity.tab === tab) ?? null;
    const answer = answerOf(session, tab, one);
    if (answer) wished.set(tab, answer);
  }
  const { request } = session;
  if (request.kind === 'release') release(session, request.tab, request.newest);
  if (wished.size > 0 || request.kind === 'release' || isOrdered) session.save();
  return wished;
}

/** Requests the reruns that an editor ordered in `_Configuracion`; true if there is any. The run's end clears the cell. */
function takeOrder(session: Session, tabs: readonly string[], resolved: readonly Resolved[]): boolean {
  for (const tab of tabs) {
    const present = presentOf(session, tab, resolved.find(({ entity }) => entity.tab === tab) ?? null);
    if (present) askAgain(session, tab, { fileId: present.id, md5: present.md5 });
  }
  return tabs.length > 0;
}

/** The snapshot that stands for an entity without this request: the version that a person chose, or the newest file. */
function presentOf(session: Session, tab: string, one: Resolved | null): SnapshotFile | null {
  const pin = standInOf(session.entity(tab), null)?.pin ?? null;
  return pin ? toListed(pin) : (one?.winner ?? null);
}

/** Requests a new judgement of held or rejected snapshots after an edit, or after a person may have freed cells. */
function reconsider(session: Session): void {
  const { state, isEdited, request } = session;
  for (const [tab, { handled }] of Object.entries(state.entities)) {
    if (isEdited) session.apply(tab, { kind: 'configuration-edited' });
    else if (handled?.code === 'file/too-many-cells' && request.kind !== 'poll')
      session.apply(tab, { kind: 'rerun-requested', snapshot: handled });
  }
}

function answerOf(session: Session, tab: string, one: Resolved | null): Exclude<Asker, 'poll'> | null {
  const { request } = session;
  if (request.kind === 'restore') return restore(session, tab, one, request);
  if (request.kind === 'rerun') return rerun(session, tab, one, request.file);
  if (request.kind !== 'publishHeld' || !one || !isSnapshot(request.snapshot, one.winner)) return null;
  // The person approves only this snapshot, not one that took its place meanwhile.
  approve(session, tab, request.snapshot);
  askAgain(session, tab, request.snapshot);
  return 'newest';
}

/** Chooses and approves an earlier version in place of the newest file, even if the guard finds it implausible. */
function restore(
  session: Session,
  tab: string,
  one: Resolved | null,
  wanted: { readonly tab: string; readonly snapshot: ReadableSnapshot },
): 'chosen' | null {
  if (wanted.tab !== tab) return null;
  approve(session, tab, wanted.snapshot);
  session.apply(tab, { kind: 'version-chosen', pin: pinOf(session, one?.winner ?? null, wanted.snapshot) });
  return 'chosen';
}

/** Requests the present snapshot again, or chooses an older file of the folder in place of the newest. */
function rerun(
  session: Session,
  tab: string,
  one: Resolved | null,
  asked: string,
): Exclude<Asker, 'poll'> | null {
  const present = presentOf(session, tab, one);
  if (present && (fold(asked) === fold(tab) || isNamed(present, asked))) {
    askAgain(session, tab, { fileId: present.id, md5: present.md5 });
    return 'person';
  }
  if (one && isNamed(one.winner, asked)) {
    askAgain(session, tab, { fileId: one.winner.id, md5: one.winner.md5 });
    return 'newest';
  }
  const older = one?.losers.find((file) => isNamed(file, asked));
  if (!one || !older) return null;
  session.apply(tab, { kind: 'version-chosen', pin: pinOf(session, one.winner, toSnapshot(older)) });
  return 'chosen';
}

/** Publishes the newest file that the person has seen; a file that took its place meanwhile is judged. */
function release(session: Session, tab: string, newest: Identity | null): void {
  session.apply(tab, { kind: 'version-released' });
  if (newest) approve(session, tab, newest);
}

function approve(session: Session, tab: string, { fileId, md5 }: Identity): void {
  session.apply(tab, { kind: 'approved', snapshot: { fileId, md5 } });
}

function askAgain(session: Session, tab: string, snapshot: Identity): void {
  session.apply(tab, { kind: 'rerun-requested', snapshot });
}

function isNamed(file: SnapshotFile, asked: string): boolean {
  return file.id === asked || fold(file.name) === fold(asked);
}
