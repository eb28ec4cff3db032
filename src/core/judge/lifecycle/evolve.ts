/** Applies an event to an entity. No other code changes what is stored about an entity. */
import { arrivalOf, isSameAgain, withArrival } from '../../records/snapshot/arrivals';
import type { Identity } from '../../records/snapshot/snapshot';
import { sameSnapshot } from '../../records/snapshot/snapshot';
import type { Handled, Pin } from '../state/entity';
import { isAwaited } from '../state/entity';
import type { Entity } from './entity';
import type { EntityEvent, EventOf } from './event';
import { noted } from './seen-file';
import { overtaken, readAgain } from './unsettled';

/**
 * The entity after an event. Applying the same event twice gives the same result, so a killed run may be repeated.
 *
 * @param entity - before
 */
export function evolve(entity: Entity, event: EntityEvent): Entity {
  switch (event.kind) {
    case 'file-seen':
      return afterSeen(entity, event);
    case 'file-missed':
      return afterMissed(entity, event);
    case 'file-recalled':
      return afterRecalled(entity, event);
    case 'staged':
      return { ...entity, staging: event.checkpoint };
    case 'staging-dropped':
      return afterDropped(entity, event.atMs);
    case 'changed-while-read':
      return { ...entity, unsettled: readAgain(entity.unsettled, event.snapshot, event.atMs) };
    case 'nothing-left':
      return { ...entity, unsettled: null };
    case 'published':
      return afterPublished(entity, event);
    case 'refused':
      return afterRefused(entity, event);
    case 'failed':
      return afterFailed(entity, event);
    case 'tab-lost':
      return afterLost(entity);
    case 'rerun-requested':
      return afterAsked(entity, event.snapshot);
    case 'approved':
      return { ...entity, allowed: event.snapshot };
    case 'version-chosen':
      return afterChosen(entity, event.pin);
    case 'version-released':
      return afterReleased(entity);
    case 'configuration-edited':
      return afterEdited(entity);
    case 'examined':
      return { ...entity, published: entity.published && { ...entity.published, ...event.learned } };
    case 'related':
      return { ...entity, relations: event.relations };
    case 'checked':
      return { ...entity, isChecked: true, observations: event.observations ?? entity.observations };
  }
}

function afterSeen(entity: Entity, event: EventOf<'file-seen'>): Entity {
  const { file, revision, rivals, atMs, offsetMs } = event;
  const { fileId, md5 } = file;
  // The same bytes in another revision of the file were written again: they arrive now, not when they were first seen.
  const isAgain = isSameAgain(entity.arrivals, fileId, md5);
  const winner = noted(entity, file, event.cameMs);
  const arrival = arrivalOf({ fileId, md5, revision }, isAgain ? atMs : (winner.cameMs ?? winner.seenMs));
  const arrivals = withArrival(entity.arrivals, arrival, offsetMs);
  return outdatedByFile(entity, { ...entity, winner, arrivals, rivals, absentSinceMs: null });
}

function afterMissed(entity: Entity, { older, atMs }: EventOf<'file-missed'>): Entity {
  const winner = older && noted(entity, older, older.cameMs ?? older.seenMs);
  if (entity.absentSinceMs !== null) return { ...entity, winner };
  return outdatedByFile(entity, { ...entity, winner, absentSinceMs: atMs });
}

/**
 * Entities that point to this one wait for a file that no tab shows, but only while the folder holds that file. So the
 * check is outdated when such a file goes away or comes back. A file that has just arrived changes nothing yet: it is
 * published or held next, and then everything is checked again.
 */
function outdatedByFile(before: Entity, after: Entity): Entity {
  const wasGone = before.absentSinceMs !== null;
  const isKnown = isAwaited({ ...before, absentSinceMs: null });
  return isKnown && isAwaited(after) === wasGone ? { ...after, isChecked: false } : after;
}

function afterRecalled(entity: Entity, { snapshot, seenMs, offsetMs }: EventOf<'file-recalled'>): Entity {
  return { ...entity, arrivals: withArrival(entity.arrivals, arrivalOf(snapshot, seenMs), offsetMs) };
}

function afterDropped(entity: Entity, atMs: number): Entity {
  const { staging, winner, unsettled } = entity;
  const isOvertaken = staging && winner && !staging.pin && !sameSnapshot(staging, winner);
  return {
    ...entity,
    staging: null,
    unsettled: isOvertaken ? overtaken(unsettled, staging, atMs) : unsettled,
  };
}

function afterPublished(entity: Entity, event: EventOf<'published'>): Entity {
  const { published, pin: pinned, warnings, commitId } = event;
  const isStaged = entity.staging !== null && sameSnapshot(entity.staging, published);
  return {
    ...entity,
    handled: handledAs(published),
    rerun: null,
    commitId,
    published,
    pinned,
    chosen: null,
    unsettled: null,
    allowed: null,
    observations: warnings === null ? entity.observations : { errors: 0, warnings, notes: 0 },
    // The commit removed its staging tab.
    staging: isStaged ? null : entity.staging,
    isChecked: false,
  };
}

function handledAs({ fileId, md5 }: Identity): Handled {
  const told = { reason: '', todo: '', figures: {} };
  return { fileId, md5, outcome: 'published', code: null, ...told, attempts: 0, dueMs: null };
}

/** A refused version that a person chose does not change what the tab shows. Without a tab, the newest file is next. */
function afterRefused(entity: Entity, { handled, commitId, isChosen }: EventOf<'refused'>): Entity {
  const choice = isChosen ? { chosen: null } : {};
  if (isChosen && entity.published)
    return { ...entity, ...choice, commitId, allowed: null, rerun: wantedAfter(entity, handled) };
  const pinned = isChosen ? null : entity.pinned;
  const ended = { handled, rerun: null, commitId, pinned, allowed: null, unsettled: null };
  // Entities that point to this one wait for its file from now on.
  return { ...entity, ...choice, ...ended, isChecked: false };
}

/** If a chosen version fails, the person has to ask for it again. Without a tab, the script retries it. */
function afterFailed(entity: Entity, { handled, isChosen }: EventOf<'failed'>): Entity {
  if (isChosen && entity.published) return { ...entity, chosen: null, rerun: wantedAfter(entity, handled) };
  return { ...entity, handled, rerun: null };
}

/** The request for a rerun that is still open after a chosen version was handled. */
function wantedAfter({ rerun }: Entity, chosen: Identity): Identity | null {
  return rerun && sameSnapshot(rerun, chosen) ? null : rerun;
}

/** Only a snapshot with a final outcome needs the request; one that was never judged, or that failed, is loaded anyway. */
function afterAsked(entity: Entity, { fileId, md5 }: Identity): Entity {
  const { handled, published } = entity;
  const ended = [published, handled?.outcome === 'failed' ? null : handled];
  const isEnded = ended.some((one) => one !== null && sameSnapshot(one, { fileId, md5 }));
  return isEnded ? { ...entity, rerun: { fileId, md5 } } : entity;
}

function afterLost(entity: Entity): Entity {
  const isShown = entity.handled?.outcome === 'published';
  return { ...entity, published: null, ...(isShown ? { handled: null, rerun: null } : {}) };
}

/** Rows that were staged for another choice no longer belong to a choice. */
function afterChosen(entity: Entity, pin: Pin): Entity {
  const { staging } = entity;
  const isSame = staging !== null && sameSnapshot(staging, pin);
  return { ...entity, chosen: pin, staging: staging && { ...staging, pin: isSame ? pin : null } };
}

function afterReleased(entity: Entity): Entity {
  const { staging } = entity;
  return { ...entity, chosen: null, pinned: null, staging: staging && { ...staging, pin: null } };
}

function afterEdited(entity: Entity): Entity {
  const { handled } = entity;
  const isRefused = handled?.outcome === 'held' || handled?.outcome === 'rejected';
  const rerun = isRefused ? { fileId: handled.fileId, md5: handled.md5 } : entity.rerun;
  return { ...entity, isChecked: false, rerun };
}
