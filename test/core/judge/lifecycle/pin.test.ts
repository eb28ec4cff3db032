import fc from 'fast-check';
import { standInOf } from '../../../../src/core/judge/lifecycle/attempt';
import { entityOf } from '../../../../src/core/judge/lifecycle/entity';
import { toSnapshot } from '../../../../src/core/judge/lifecycle/pin';
import { seenFile } from '../../../../src/core/judge/lifecycle/seen-file';
import type { Pin, SeenFile } from '../../../../src/core/judge/state/entity';
import type { Checkpoint, State } from '../../../../src/core/judge/state/state';
import { catalogue } from '../../../../src/core/records/entity/catalogue';
import type { RunRequest } from '../../../../src/core/records/request';
import { keyOf, look, NO_LOOKS } from '../../../../src/core/records/snapshot/first-looks';
import type { SnapshotFile } from '../../../../src/core/records/snapshot/folder';
import { pinOf } from '../../../../src/core/run/choice';
import { withWanted } from '../../../../src/core/run/due';
import { takeWish } from '../../../../src/core/run/request-events';
import { Session } from '../../../../src/core/run/session/session';
import { putEntity, putState } from '../../fake/kept';
import { FakeWorld } from '../../fake/world';
import { listed } from '../../records/snapshot/file';

const MINUTE = 60_000;
const PERSON: RunRequest = { kind: 'run', startedBy: 'menú' };

const bad = listed({ md5: 'bad' });
const good = listed({ md5: 'good', revision: 'revision-0' });

/** What a person put in the place of the newest file, as long as that holds. */
function pinInForce(state: State, tab: string, winner: SeenFile): Pin | null {
  return standInOf({ ...entityOf(state, tab), winner }, null)?.pin ?? null;
}

/** A run that has known these files for a minute. */
function session(files: readonly SnapshotFile[], request: RunRequest = PERSON): Session {
  const world = new FakeWorld();
  const made = new Session(world, request);
  made.update({ looks: look(NO_LOOKS, files, world.nowMs - MINUTE).looks });
  return made;
}

/** The state a while after the good snapshot was put in the place of the bad one; this is what the folder holds. */
function later(files: readonly SnapshotFile[], change: Partial<State> = {}): [State, number] {
  const run = session([bad]);
  putEntity(run, 'Clientes', { pinned: pinOf(run, bad, toSnapshot(good)) });
  const now = run.startedMs + 5 * MINUTE;
  putState(run, { looks: look(run.state.looks, files, now).looks, ...change });
  return [run.state, now];
}

function inForce(
  files: readonly SnapshotFile[],
  winner: SnapshotFile,
  change: Partial<State> = {},
): Pin | null {
  const [state, now] = later(files, change);
  return pinInForce(state, 'Clientes', seenFile(winner, state.looks, now));
}

describe('a pin', () => {
  it('remembers what it replaced, when and by whom', () => {
    const run = session([bad]);
    expect(pinOf(run, bad, toSnapshot(good))).toEqual({
      ...toSnapshot(good),
      replaced: keyOf(bad),
      atMs: run.startedMs,
      by: 'administracion@example.com',
    });
  });

  it('replaces nothing that nobody had seen before', () => {
    expect(pinOf(session([]), bad, toSnapshot(good)).replaced).toBeNull();
  });

  it('outlasts what it replaced, also when that was away for a while', () => {
    expect(inForce([bad], bad)?.md5).toBe('good');
    const [state, now] = later([]);
    const back = { ...state, looks: look(state.looks, [bad], now + MINUTE).looks };
    expect(pinInForce(back, 'Clientes', seenFile(bad, back.looks, now + MINUTE))?.md5).toBe('good');
  });

  it('outlasts an old duplicate that is left when the newest is deleted', () => {
    const copy = listed({ id: 'copy', name: 'clientes (1).csv', md5: 'old' });
    const run = session([bad, copy]);
    putEntity(run, 'Clientes', { pinned: pinOf(run, bad, toSnapshot(good)) });
    const now = run.startedMs + 5 * MINUTE;
    run.update({ looks: look(run.state.looks, [copy], now).looks });
    expect(pinInForce(run.state, 'Clientes', seenFile(copy, run.state.looks, now))?.md5).toBe('good');
  });

  it.each([
    ['new bytes of the same file', { md5: 'new' }],
    ['a new file', { id: 'file-9', md5: 'new' }],
    ['the same bytes as a new file', { id: 'file-9', md5: 'bad' }],
  ])('ends with %s', (_, change) => {
    const newer = listed(change);
    expect(inForce([newer], newer)).toBeNull();
  });

  it('stays when the pinned bytes themselves come back', () => {
    expect(inForce([good], good)?.md5).toBe('good');
  });

  it('outlasts exactly what was seen before it, whatever stands for the entity then', () => {
    const files = fc.uniqueArray(
      fc.record({ id: fc.integer({ max: 9 }), at: fc.integer({ min: -60, max: 60 }) }),
      {
        minLength: 1,
        selector: ({ id }) => id,
      },
    );
    fc.assert(
      fc.property(files, (seen) => {
        const run = session([bad]);
        putEntity(run, 'Clientes', { pinned: pinOf(run, bad, toSnapshot(good)) });
        const now = run.startedMs + 61 * MINUTE;
        for (const { id, at } of seen) {
          const file = listed({ id: `file ${id}`, md5: 'other' });
          run.update({ looks: { ...NO_LOOKS, pending: { [keyOf(file)]: run.startedMs + at * MINUTE } } });
          expect(pinInForce(run.state, 'Clientes', seenFile(file, run.state.looks, now)) !== null).toBe(
            at < 0,
          );
        }
      }),
    );
  });

  it('is of its own tab only', () => {
    const [state, now] = later([bad]);
    expect(pinInForce(state, 'Ventas', seenFile(bad, state.looks, now))).toBeNull();
  });

  it('is in force while its snapshot is half staged, before the one that is published', () => {
    const run = session([bad]);
    const pin = pinOf(run, bad, { ...toSnapshot(good), md5: 'older' });
    const checkpoint: Checkpoint = {
      ...toSnapshot(good),
      tab: 'Clientes',
      staging: { sheetId: 1, rows: 2, columns: 2, filled: 0 },
      pin,
      encoding: null,
      download: null,
      reader: null,
      taken: null,
    };
    expect(inForce([bad], bad, { checkpoint })?.md5).toBe('older');
  });

  it('is taken off where a person says so, and nowhere else', () => {
    const run = session([bad], { kind: 'release', tab: 'Clientes', newest: null, startedBy: 'menú' });
    const pinned = pinOf(run, bad, toSnapshot(good));
    for (const tab of ['Clientes', 'Ventas']) putEntity(run, tab, { pinned });
    takeWish(run, { entities: catalogue(), order: null }, []);
    expect(run.entity('Clientes').pinned).toBeNull();
    expect(run.entity('Ventas').pinned).toBe(pinned);
  });
});

describe('an entity of which the folder holds no file', () => {
  const wanted = (run: Session) =>
    withWanted(run.state, catalogue(), []).map(({ entity, winner }) => `${entity.tab} ${winner.md5}`);

  it('stands for itself when a person restores an earlier snapshot', () => {
    const wish = { kind: 'restore', tab: 'Clientes', snapshot: toSnapshot(good) } as const;
    const run = session([], { ...wish, startedBy: 'menú' });
    takeWish(run, { entities: catalogue(), order: null }, []);
    expect(wanted(run)).toEqual(['Clientes good']);
  });

  it('stands for itself when its pinned tab was deleted, and only then', () => {
    const run = session([]);
    putEntity(run, 'Clientes', { pinned: pinOf(run, bad, toSnapshot(good)) });
    expect(wanted(run)).toEqual(['Clientes good']);
    putEntity(run, 'Clientes', { pinned: null });
    expect(wanted(run)).toEqual([]);
  });
});
