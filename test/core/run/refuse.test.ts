import type { FailureKind } from '../../../src/core/ground/ports/service-error';
import { ServiceError } from '../../../src/core/ground/ports/service-error';
import type { DueSnapshot } from '../../../src/core/judge/lifecycle/due-snapshot';
import type { Checkpoint } from '../../../src/core/judge/state/state';
import { catalogue } from '../../../src/core/records/entity/catalogue';
import { fail } from '../../../src/core/run/fail';
import { refuse } from '../../../src/core/run/refuse';
import { Session } from '../../../src/core/run/session/session';
import { putState } from '../fake/kept';
import { FakeWorld } from '../fake/world';
import { listed } from '../records/snapshot/file';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;
const MINUTE = 60_000;

function clientes(change: Partial<ReturnType<typeof listed>> = {}): DueSnapshot {
  const entity = catalogue().find(({ tab }) => tab === 'Clientes');
  if (!entity) throw new Error('no such entity');
  return { entity, winner: listed(change), losers: [], pinned: null };
}

const service = (kind: FailureKind, name = 'urlfetch') =>
  new ServiceError(name, kind, 500, 'unknown', 'palabras');

/** Fails so many times in a row, as runs would; answers what was told each time. */
function failing(errors: readonly unknown[]) {
  const world = new FakeWorld();
  const session = new Session(world, REQUEST);
  const told = errors.map((error) => {
    const handling = fail(session, clientes(), error, 100);
    if (handling.kind === 'refused') session.apply('Clientes', handling.event);
    return handling.kind === 'refused' ? handling.row.code : '';
  });
  return { world, session, told };
}

describe('refuse', () => {
  it('makes a row with the figures in words, and remembers the snapshot and its commit', () => {
    const session = new Session(new FakeWorld(), REQUEST);
    const facts = { length: 60_000, most: 50_000, line: 3, record: 2, column: 2 };
    const handling = refuse(
      session,
      clientes(),
      { outcome: 'rejected', code: 'file/cell-too-long', facts },
      null,
      1_234,
    );
    if (handling.kind !== 'refused') throw new Error('not refused');
    const { row, event } = handling;
    expect(row).toMatchObject({
      outcome: 'rejected',
      code: 'file/cell-too-long',
      tab: 'Clientes',
      fileId: 'file-1',
      rows: null,
      seconds: 1.2,
    });
    expect(row.reason).toContain('60.000');
    expect(event).toMatchObject({
      kind: 'refused',
      commitId: row.commitId,
      handled: { fileId: 'file-1', md5: 'aa', outcome: 'rejected', attempts: 0, dueMs: null },
    });
  });
});

describe('fail', () => {
  it('tries again after 5, 10, 20, 40 and then every 60 minutes', () => {
    const { world, session } = failing([]);
    const waits = [1, 2, 3, 4, 5, 6].map(() => {
      const handling = fail(session, clientes(), service('denied'), 0);
      if (handling.kind === 'refused') session.apply('Clientes', handling.event);
      return Math.ceil(((session.entity('Clientes').handled?.dueMs ?? 0) - world.nowMs) / MINUTE);
    });
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
  });

  it('tells a failure once while it goes on', () => {
    expect(failing([service('denied'), service('denied'), service('denied')]).told).toEqual([
      'service/denied',
      '',
      '',
    ]);
  });

  it('tells again when it fails in another way', () => {
    expect(failing([service('denied'), service('full'), service('full')]).told).toEqual([
      'service/denied',
      'service/full',
      '',
    ]);
  });

  it('waits with the news that a file is missing until it stays so', () => {
    const missing = service('missing');
    expect(failing([missing, missing, missing]).told).toEqual(['', 'service/missing', '']);
  });

  it('begins anew with another snapshot', () => {
    const { session } = failing([service('denied'), service('denied')]);
    const handling = fail(session, clientes({ md5: 'bb' }), service('denied'), 0);
    expect(handling.kind === 'refused' && handling.event).toMatchObject({
      kind: 'failed',
      handled: { attempts: 1, md5: 'bb' },
    });
  });

  it('tells of our own errors too, without their words', () => {
    const { told, session, world } = failing([new TypeError('Juan Pérez is not a function')]);
    expect(told).toEqual(['service/internal']);
    expect(JSON.stringify(session.state)).not.toMatch(/Juan/);
    expect(world.lines).toEqual([expect.stringMatching(/: TypeError +at /)]);
    expect(world.lines.join()).not.toMatch(/Juan/);
  });

  it('keeps no commit: a failure is looked up by nobody', () => {
    expect(failing([service('denied')]).session.entity('Clientes').commitId).toBeNull();
  });

  it('says that nothing is staged when the staging tab is gone, and tells nobody', () => {
    const { session } = failing([]);
    const checkpoint: Checkpoint = {
      tab: 'Clientes',
      fileId: 'file-1',
      md5: 'aa',
      revision: 'revision-1',
      name: 'clientes.csv',
      bytes: 10,
      staging: { sheetId: 9, rows: 2, columns: 2, filled: 1 },
      pin: null,
      encoding: null,
      download: null,
      reader: null,
      taken: null,
    };
    putState(session, { checkpoint });
    expect(fail(session, clientes(), service('missing', 'sheets.spreadsheets.values.update'), 0)).toEqual({
      kind: 'unstaged',
    });
    // That a file is gone once says nothing about what is staged of it.
    expect(fail(session, clientes(), service('missing'), 0).kind).toBe('later');
    expect(session.state.checkpoint).toEqual(checkpoint);
    expect(fail(session, clientes(), service('missing'), 0).kind).toBe('refused');
  });
});
