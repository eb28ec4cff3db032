/** Entities and events as the tests of the lifecycle need them: few files, so that what happens meets what happened. */
import type { Entity } from '../../../../src/core/judge/lifecycle/entity';
import type { EntityEvent, EventOf } from '../../../../src/core/judge/lifecycle/event';
import type { Handled, Pin, Published, SeenFile } from '../../../../src/core/judge/state/entity';
import { EMPTY_ENTITY } from '../../../../src/core/judge/state/entity';
import type { Checkpoint } from '../../../../src/core/judge/state/state';

export const MINUTE = 60_000;

/** 26 November 2026, a Thursday, 12:00 in UTC. */
export const NOON = Date.UTC(2026, 10, 26, 12);

export const NEW: Entity = { ...EMPTY_ENTITY, staging: null, isChecked: true };

export function seen(md5: string, seenMs = NOON): SeenFile {
  return { fileId: 'file-1', md5, name: 'clientes.csv', bytes: 100, seenMs };
}

export function pinTo(md5: string, atMs = NOON, replaced = ''): Pin {
  const file = { fileId: 'file-1', name: 'clientes.csv', md5, bytes: 100, revision: 'r', modifiedMs: 0 };
  return { ...file, replaced, atMs, by: null };
}

export function checkpointOf(md5: string, pin: Pin | null = null): Checkpoint {
  return {
    tab: 'Clientes',
    fileId: 'file-1',
    md5,
    name: 'clientes.csv',
    bytes: 100,
    revision: 'r',
    staging: { sheetId: 9, rows: 2, columns: 2, filled: 1 },
    pin,
    encoding: null,
    download: null,
    reader: null,
    taken: null,
  };
}

export function handledAs(outcome: Handled['outcome'], md5: string, change: Partial<Handled> = {}): Handled {
  const told = { code: null, reason: '', todo: '', figures: {} };
  return { fileId: 'file-1', md5, outcome, ...told, attempts: 0, dueMs: null, ...change };
}

export function publishedAs(md5: string): Published {
  return {
    fileId: 'file-1',
    md5,
    revision: 'r',
    sheetId: 1,
    rows: 2,
    columns: 2,
    headerRows: 1,
    firstLine: 2,
    fileName: 'clientes.csv',
    atMs: NOON,
    commitId: `commit ${md5}`,
    seenMs: NOON,
    facts: null,
    id: null,
  };
}

export const sawFile = (md5: string, atMs = NOON): EntityEvent => {
  const file = seen(md5, atMs);
  return { kind: 'file-seen', file, revision: 'r', rivals: [], cameMs: atMs, atMs, offsetMs: 0 };
};

export const wasPublished = (md5: string, pin: Pin | null = null): EntityEvent => {
  const published = publishedAs(md5);
  return { kind: 'published', published, pin, warnings: 0, commitId: published.commitId ?? '' };
};

export const wasRefused = (
  outcome: 'held' | 'rejected',
  md5: string,
  commitId = `commit ${md5}`,
  isChosen = false,
): EntityEvent => ({ kind: 'refused', handled: handledAs(outcome, md5), commitId, isChosen });

export const hasFailed = (md5: string, attempts = 1, dueMs = NOON + 5 * MINUTE): EventOf<'failed'> => ({
  kind: 'failed',
  handled: handledAs('failed', md5, { code: 'service/transient', attempts, dueMs }),
  isChosen: false,
});
