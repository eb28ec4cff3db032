import { toSnapshot } from '../../../src/core/judge/lifecycle/pin';
import type { Handled, Pin } from '../../../src/core/judge/state/entity';
import type { Checkpoint, State } from '../../../src/core/judge/state/state';
import { catalogue } from '../../../src/core/records/entity/catalogue';
import type { RunRequest } from '../../../src/core/records/request';
import { keyOf, look, NO_LOOKS } from '../../../src/core/records/snapshot/first-looks';
import type { SnapshotFile } from '../../../src/core/records/snapshot/folder';
import type { Resolved } from '../../../src/core/records/snapshot/resolve';
import type { Due } from '../../../src/core/run/due';
import { decideDue, isStaged, withWanted } from '../../../src/core/run/due';
import { recordArrivals } from '../../../src/core/run/folder/record-arrivals';
import { takeWish } from '../../../src/core/run/request-events';
import { Session } from '../../../src/core/run/session/session';
import { putEntity, putState } from '../fake/kept';
import { FakeWorld } from '../fake/world';
import { publishedAs } from '../judge/lifecycle/made';
import { listed } from '../records/snapshot/file';

const MINUTE = 60_000;
const TRIGGER: RunRequest = { kind: 'poll', trigger: null, startedBy: 'reloj' };
const PERSON: RunRequest = { kind: 'run', startedBy: 'menú' };

/** A person asks for a file by its ID, its name or its tab. */
const asking = (file: string): RunRequest => ({ kind: 'rerun', file, startedBy: 'menú' });

function one(tab: string, winner: SnapshotFile, losers: readonly SnapshotFile[] = []): Resolved {
  const entity = catalogue().find((definition) => definition.tab === tab);
  if (!entity) throw new Error(`no entity ${tab}`);
  return { entity, winner, losers };
}

function handled(change: Partial<Handled> = {}): Handled {
  const told = { code: null, reason: '', todo: '', figures: {} };
  return { fileId: 'file-1', md5: 'aa', outcome: 'published', ...told, attempts: 0, dueMs: null, ...change };
}

const USER = 'administracion@example.com';

/** A run that has looked at the files a minute ago. */
function session(request: RunRequest, files: readonly SnapshotFile[], change: Partial<State> = {}): Session {
  const world = new FakeWorld();
  const made = new Session(world, request);
  putState(made, { looks: look(NO_LOOKS, files, world.nowMs - MINUTE).looks, ...change });
  return made;
}

const checkpointOf = (file: SnapshotFile, tab: string): Checkpoint => ({
  tab,
  fileId: file.id,
  md5: file.md5,
  name: file.name,
  bytes: file.bytes,
  revision: file.revision,
  staging: { sheetId: 1, rows: 2, columns: 2, filled: 0 },
  pin: null,
  encoding: null,
  download: null,
  reader: null,
  taken: null,
});

/** What a run is to deal with that sees these files so many ms after it began, and whether what a person asks for is there. */
function plan(run: Session, resolved: readonly Resolved[], afterMs = 0): Due & { readonly isFound: boolean } {
  if (run.world instanceof FakeWorld) run.world.nowMs = run.startedMs + afterMs;
  recordArrivals(run, resolved, []);
  const wished = takeWish(run, { entities: catalogue(), order: null }, resolved);
  const { state, isPoll, isEdited } = run;
  const all = withWanted(state, catalogue(), resolved);
  const seen = { resolved: all, older: [], wished, isPoll, isEdited, nowMs: run.world.clock.now() };
  const due = decideDue(state, seen);
  return { ...due, isFound: wished.size > 0 };
}

const tabsOf = (run: Session, resolved: readonly Resolved[]) => {
  const due = plan(run, resolved);
  return { now: due.now.map(({ entity }) => entity.tab), later: due.later };
};

describe('a run', () => {
  const clientes = listed();

  it('decides without touching anything', () => {
    const run = session(TRIGGER, [clientes], { checkpoint: checkpointOf(listed({ md5: 'gone' }), 'Ventas') });
    const before = run.state;
    const seen = { older: [], wished: new Map(), isPoll: true, isEdited: false, nowMs: run.startedMs };
    const due = decideDue(before, { ...seen, resolved: [one('Clientes', clientes)] });
    expect(due.dropsStaging).toBe(true);
    expect(run.state).toBe(before);
  });

  it.each([
    ['the same content', listed(), false],
    ['another content of the file', listed({ md5: 'newer' }), true],
  ])('drops what is half staged unless it is of %s', (_, staged, drops) => {
    const run = session(PERSON, [clientes], { checkpoint: checkpointOf(staged, 'Clientes') });
    expect(plan(run, [one('Clientes', clientes)]).dropsStaging).toBe(drops);
  });

  it('takes a snapshot that has settled', () => {
    expect(tabsOf(session(TRIGGER, [clientes]), [one('Clientes', clientes)])).toEqual({
      now: ['Clientes'],
      later: [],
    });
  });

  it('leaves one that has not settled for later, unless a person waits', () => {
    const fresh = listed({ md5: 'bb' });
    expect(tabsOf(session(TRIGGER, [clientes]), [one('Clientes', fresh)])).toEqual({
      now: [],
      later: ['file-1'],
    });
    expect(tabsOf(session(PERSON, [clientes]), [one('Clientes', fresh)]).now).toEqual(['Clientes']);
  });

  it.each(['published', 'held', 'rejected'] as const)('never takes again what was %s', (outcome) => {
    const run = session(PERSON, [clientes]);
    const shown = outcome === 'published' ? publishedAs('aa') : null;
    putEntity(run, 'Clientes', { handled: handled({ outcome }), published: shown });
    expect(tabsOf(run, [one('Clientes', clientes)])).toEqual({ now: [], later: [] });
  });

  it('takes new bytes of a file that was dealt with', () => {
    const run = session(TRIGGER, [clientes]);
    putEntity(run, 'Clientes', { handled: handled({ md5: 'old' }) });
    expect(tabsOf(run, [one('Clientes', clientes)]).now).toEqual(['Clientes']);
  });

  it('takes what failed when it is due again, and at once for a person', () => {
    const failed = handled({ outcome: 'failed', code: 'service/transient', attempts: 1 });
    const run = session(TRIGGER, [clientes]);
    putEntity(run, 'Clientes', { handled: { ...failed, dueMs: run.startedMs + 1 } });
    expect(tabsOf(run, [one('Clientes', clientes)])).toEqual({ now: [], later: ['file-1'] });
    putEntity(run, 'Clientes', { handled: { ...failed, dueMs: run.startedMs } });
    expect(tabsOf(run, [one('Clientes', clientes)]).now).toEqual(['Clientes']);
    const person = session(PERSON, [clientes]);
    putEntity(person, 'Clientes', { handled: { ...failed, dueMs: run.startedMs + MINUTE } });
    expect(tabsOf(person, [one('Clientes', clientes)]).now).toEqual(['Clientes']);
  });

  it('puts small files first, then the one that is half staged, then other large ones; parents first among each', () => {
    const file = (id: string, bytes: number) => listed({ id, bytes });
    const ventas = file('v', 5_000_000);
    const resolved = [
      one('Usuarios', file('u', 9_000_000)),
      one('Clientes', file('c', 10)),
      one('Ventas', ventas),
      one('Servicios', file('s', 20)),
    ];
    const run = session(PERSON, [], { checkpoint: checkpointOf(ventas, 'Ventas') });
    expect(tabsOf(run, resolved).now).toEqual(['Clientes', 'Servicios', 'Ventas', 'Usuarios']);
  });

  it.each([
    ['its tab', 'Clientes'],
    ['its tab, written in any way', ' CLIENTES '],
    ['its ID', 'file-1'],
    ['its name', 'Clientes.CSV'],
  ])('takes a file that a person asks for by %s, whatever became of it', (_, rerun) => {
    const run = session(asking(rerun), [clientes]);
    putEntity(run, 'Clientes', { handled: handled({ outcome: 'held' }) });
    const due = plan(run, [one('Clientes', clientes)]);
    expect(due.now.map(({ winner, pinned }) => [winner.id, pinned])).toEqual([['file-1', null]]);
    expect(due.isFound).toBe(true);
  });

  it('takes an older file that a person asks for, and pins it in the place of the newest', () => {
    const older = listed({ id: 'file-0', name: 'clientes (1).csv' });
    const run = session(asking('file-0'), [clientes, older]);
    const [first] = plan(run, [one('Clientes', clientes, [older])]).now;
    expect(first?.winner.id).toBe('file-0');
    expect(first?.losers.map(({ id }) => id)).toEqual(['file-1']);
    expect(first?.pinned).toMatchObject({ fileId: 'file-0', replaced: keyOf(clientes), by: USER });
  });

  it('leaves a newer file that nobody had seen when a person asked for an older one to the next run', () => {
    const older = listed({ id: 'file-0', name: 'clientes (1).csv' });
    const run = session(asking('file-0'), [older]);
    run.update({ looks: look(run.state.looks, [older, clientes], run.startedMs).looks });
    const due = plan(run, [one('Clientes', clientes, [older])]);
    expect([due.now.map(({ winner }) => winner.id), due.later]).toEqual([['file-0'], ['file-1']]);
  });

  describe('with an earlier snapshot pinned', () => {
    const pin: Pin = {
      ...{
        fileId: 'file-1',
        name: 'clientes.csv',
        md5: 'good',
        bytes: 9,
        revision: 'revision-0',
        modifiedMs: 0,
      },
      ...{ replaced: keyOf(clientes), atMs: Date.UTC(2026, 10, 24, 12), by: USER },
    };
    const pinned = (request: RunRequest, isPublished = true): Session => {
      const run = session(request, [clientes]);
      const { fileId, md5, name: fileName, revision } = pin;
      const grid = {
        sheetId: 1,
        rows: 1,
        columns: 2,
        headerRows: 1,
        firstLine: 2,
        atMs: 1,
        facts: null,
        id: null,
      };
      const published = isPublished ? { fileId, md5, fileName, revision, ...grid } : null;
      putEntity(run, 'Clientes', { pinned: pin, published, handled: handled({ md5: 'other' }) });
      return run;
    };
    const dueOf = (run: Session) =>
      plan(run, [one('Clientes', clientes)]).now.map((due) => [due.winner.md5, due.pinned]);

    it('leaves the newest file alone, whoever runs', () => {
      for (const request of [TRIGGER, PERSON]) expect(dueOf(pinned(request))).toEqual([]);
    });

    it('publishes the pinned one again when its tab is gone', () => {
      expect(dueOf(pinned(TRIGGER, false))).toEqual([['good', pin]]);
    });

    it('publishes the pinned one again when a person asks for the tab', () => {
      expect(dueOf(pinned(asking('Clientes')))).toEqual([['good', pin]]);
    });

    it('goes over to another file that a person asks for', () => {
      const run = pinned(asking('file-2'));
      const other = listed({ id: 'file-2', name: 'clientes (2).csv', md5: 'bb' });
      run.update({ looks: look(run.state.looks, [clientes, other], run.startedMs - MINUTE).looks });
      const [due] = plan(run, [one('Clientes', other, [clientes])]).now;
      expect([due?.winner.id, due?.pinned]).toEqual(['file-2', null]);
    });

    it('gives an earlier snapshot up that is half staged when a newer file comes', () => {
      const newer = listed({ md5: 'bb' });
      const run = session(PERSON, [clientes], {
        checkpoint: { ...checkpointOf(clientes, 'Clientes'), md5: 'good', pin },
      });
      run.update({ looks: look(run.state.looks, [newer], run.startedMs + MINUTE).looks });
      const due = plan(run, [one('Clientes', newer)], MINUTE);
      expect(due.now.map(({ winner, pinned }) => [winner.md5, pinned])).toEqual([['bb', null]]);
    });

    it('does not finish what is half staged of the newest file when a person restores', () => {
      const snapshot = { ...toSnapshot(clientes), md5: 'older' };
      const run = session({ kind: 'restore', tab: 'Clientes', snapshot, startedBy: 'menú' }, [clientes], {
        checkpoint: { ...checkpointOf(clientes, 'Clientes'), md5: 'half' },
      });
      expect(dueOf(run).map(([md5]) => md5)).toEqual(['older']);
    });
  });

  it('says when the folder does not hold what a person asks for', () => {
    const run = session(asking('Servicios'), [clientes]);
    expect(plan(run, [one('Clientes', clientes)]).isFound).toBe(false);
  });

  it('takes the newer one in the place of a half-staged snapshot: nobody can read that to its end any more', () => {
    const newer = listed({ md5: 'bb', revision: 'revision-2' });
    const run = session(PERSON, [newer], { checkpoint: checkpointOf(clientes, 'Clientes') });
    expect(plan(run, [one('Clientes', newer)]).now[0]?.winner.md5).toBe('bb');
  });

  describe('a snapshot that was not what was listed', () => {
    const unsettled = { fileId: 'file-1', md5: 'aa', sinceMs: 1, tries: 1, dueMs: null };

    it('waits until it is its turn again, but not for a person', () => {
      for (const [request, minutes, when] of [
        [TRIGGER, 4, 'later'],
        [TRIGGER, 5, 'now'],
        [PERSON, 4, 'now'],
      ] as const) {
        const run = session(request, [clientes]);
        const dueMs = run.startedMs + 5 * MINUTE;
        putEntity(run, 'Clientes', { unsettled: { ...unsettled, dueMs } });
        const due = plan(run, [one('Clientes', clientes)], minutes * MINUTE);
        expect([due.now.length, due.later.length]).toEqual(when === 'now' ? [1, 0] : [0, 1]);
        expect(run.entity('Clientes').unsettled).not.toBeNull();
      }
    });

    it('keeps no newer content waiting', () => {
      const newer = listed({ md5: 'bb' });
      const run = session(TRIGGER, [newer]);
      putEntity(run, 'Clientes', { unsettled: { ...unsettled, dueMs: run.startedMs + 60 * MINUTE } });
      expect(tabsOf(run, [one('Clientes', newer)]).now).toEqual(['Clientes']);
    });

    it('is forgotten once nothing is left to be read', () => {
      const run = session(TRIGGER, [clientes]);
      putEntity(run, 'Clientes', { unsettled, handled: handled(), published: publishedAs('aa') });
      expect(plan(run, [one('Clientes', clientes)]).finished).toEqual(['Clientes']);
    });
  });
});

describe('what is half staged', () => {
  it('is of the same content of the same file for the same tab, in whatever revision', () => {
    const file = listed();
    const run = session(PERSON, [], { checkpoint: checkpointOf(file, 'Clientes') });
    expect(isStaged(run.state.checkpoint, one('Clientes', file))).toBe(true);
    expect(isStaged(run.state.checkpoint, one('Ventas', file))).toBe(false);
    expect(isStaged(run.state.checkpoint, one('Clientes', listed({ revision: 'x' })))).toBe(true);
    for (const change of [{ id: 'x' }, { md5: 'x' }]) {
      expect(isStaged(run.state.checkpoint, one('Clientes', listed(change)))).toBe(false);
    }
  });
});
