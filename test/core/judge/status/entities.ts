/** Facts of entities for the tests of status and alarms. */
import type { SystemFacts } from '../../../../src/core/judge/status/problems';
import type { Ending, EntityFacts } from '../../../../src/core/judge/status/state';

export const published = {
  name: 'clientes.csv',
  fileId: 'file-1',
  md5: 'aaaa',
  seenMs: 1_000,
  sheetId: 7,
  headerRows: 1,
  rows: 200,
  columns: 12,
  atMs: 2_000,
};

export const winner = { name: 'clientes.csv', fileId: 'file-1', md5: 'aaaa', seenMs: 1_000 };

/** An entity whose tab holds what the folder holds. */
export function entity(change: Partial<EntityFacts> = {}): EntityFacts {
  return {
    tab: 'Clientes',
    configured: true,
    kind: 'clientes',
    published,
    winner,
    pinnedMs: null,
    candidate: null,
    ended: null,
    attempt: 'published',
    percent: null,
    unsettledMs: null,
    isOvertaken: false,
    punctuality: { code: 'on-time', everyHours: 24, learned: true, lastMs: 1_000, dueMs: 9_000, same: 1 },
    checked: true,
    observations: { errors: 0, warnings: 0, notes: 0 },
    id: { column: 0, name: 'id', confidence: 0.9, evidence: [{ code: 'former' }] },
    relations: [
      {
        column: 3,
        name: 'zona',
        kind: 'ubicaciones',
        tab: 'Sucursales',
        need: 'may',
        confidence: 0.9,
        evidence: [{ code: 'unproved' }],
      },
    ],
    ...change,
  };
}

/** How the snapshot `bbbb` of the entity's file ended. */
export function ended(outcome: Ending['outcome'], code: string, attempts = 0): Ending {
  return {
    fileId: 'file-1',
    md5: 'bbbb',
    outcome,
    code,
    reason: 'Motivo.',
    todo: 'Qué hacer.',
    figures: {},
    attempts,
  };
}

/** An entity whose newest snapshot `bbbb` ended like this. */
export function refused(outcome: 'held' | 'rejected' | 'failed', code: string, attempts = 0): EntityFacts {
  const newest = { ...winner, md5: 'bbbb' };
  return entity({ winner: newest, attempt: outcome, ended: ended(outcome, code, attempts) });
}

/** A system in which nothing is wrong. */
export function system(change: Partial<SystemFacts> = {}): SystemFacts {
  return {
    version: '0.1.0',
    codeHash: '0f1e2d',
    scriptId: 'script-id',
    timeZone: 'America/Bogota',
    lastRunMs: 5_000,
    lastPollMs: 5_000,
    lookMinutes: 1,
    generation: 7,
    hasTrigger: true,
    spentShare: 0.1,
    needsAuthorisation: false,
    mailRefused: false,
    chatFails: false,
    mistakes: 0,
    keepTrouble: null,
    ...change,
  };
}
