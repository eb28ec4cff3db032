import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { look, markDone, NO_LOOKS } from '../../../../src/core/records/snapshot/first-looks';
import type { ListedFile } from '../../../../src/core/records/snapshot/folder';
import { reviewRestless, sortWaiting } from '../../../../src/core/run/folder/waiting-files';
import { Session } from '../../../../src/core/run/session/session';
import { outcomes, published } from '../../fake/installed';
import { putEntity } from '../../fake/kept';
import { FakeWorld } from '../../fake/world';
import { listed, withoutBytes } from '../../records/snapshot/file';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;
const clientes = listed();
const ventas = listed({ id: 'file-2', name: 'ventas.csv' });
const failed = {
  fileId: 'file-2',
  md5: 'aa',
  outcome: 'failed',
  code: 'service/denied',
  reason: '',
  todo: '',
  figures: {},
  attempts: 1,
} as const;

function session(world = new FakeWorld()): Session {
  return new Session(world, REQUEST);
}

const idsOf = (run: Session, files: readonly ListedFile[] = [clientes, ventas]) => {
  const { unsettled, resting, ready } = sortWaiting(run, files);
  const ids = (some: readonly { readonly id: string }[]) => some.map((file) => file.id);
  return { unsettled: ids(unsettled), resting: ids(resting), ready: ids(ready) };
};

describe('sortWaiting', () => {
  it('tells files that settle from those that are ready', () => {
    const run = session();
    const before = look(NO_LOOKS, [clientes], run.startedMs - 60_000).looks;
    run.update({ looks: look(before, [clientes, ventas], run.startedMs).looks });
    expect(idsOf(run)).toEqual({ unsettled: ['file-2'], resting: [], ready: ['file-1'] });
  });

  it('leaves out what was dealt with, and what has no bytes of its own', () => {
    const run = session();
    const looks = look(NO_LOOKS, [clientes, ventas], run.startedMs).looks;
    run.update({ looks: markDone(looks, [clientes, ventas], new Set(['file-2'])) });
    expect(idsOf(run, [clientes, ventas, withoutBytes({ id: 'folder' })])).toMatchObject({
      unsettled: ['file-2'],
      ready: [],
    });
  });

  it('lets a file rest on which Google failed, until it is due or changes', () => {
    const run = session();
    run.update({ looks: look(NO_LOOKS, [clientes, ventas], run.startedMs - 60_000).looks });
    putEntity(run, 'Ventas', { handled: { ...failed, dueMs: run.startedMs + 1 } });
    expect(idsOf(run)).toEqual({ unsettled: [], resting: ['file-2'], ready: ['file-1'] });
    putEntity(run, 'Ventas', { handled: { ...failed, dueMs: run.startedMs } });
    expect(idsOf(run).ready).toEqual(['file-1', 'file-2']);
    putEntity(run, 'Ventas', { handled: { ...failed, md5: 'old', dueMs: run.startedMs + 1 } });
    expect(idsOf(run).ready).toEqual(['file-1', 'file-2']);
  });
});

/** Reviews the files and keeps the result, as a run does; whether it should look twice. */
function markRestless(run: Session, files: Parameters<typeof reviewRestless>[1]): boolean {
  const { sinceMs, isLong } = reviewRestless(run.state, files, run.world.clock.now());
  run.update({ restless: sinceMs });
  return isLong;
}

describe('a file that never settles', () => {
  it('has a file looked at twice in one run after it changed at every look for half an hour', () => {
    const world = new FakeWorld();
    const run = session(world);
    const looks = Array.from({ length: 8 }, (_, index) => {
      const isLong = markRestless(run, [listed({ md5: `version ${index}` })]);
      world.wait(5);
      return isLong;
    });
    expect(looks).toEqual([false, false, false, false, false, false, true, false]);
  });

  it('forgets a file that settled', () => {
    const world = new FakeWorld();
    const run = session(world);
    markRestless(run, [clientes]);
    world.wait(25);
    markRestless(run, [ventas]);
    world.wait(10);
    expect(markRestless(run, [clientes])).toBe(false);
  });

  it('knows a file by its name and folder, since it may be a new one each time', () => {
    const run = session();
    markRestless(run, [clientes]);
    const before = run.state.restless;
    markRestless(run, [listed({ id: 'other', md5: 'other' })]);
    expect(run.state.restless).toEqual(before);
  });
});

describe('a file that changes at every look', () => {
  /** Minutes that runs slept in three hours while the file was written anew before each of them. */
  const slept = (name: string) => {
    const world = published();
    const before = world.nowMs;
    for (let run = 0; run < 36; run++) {
      world.source.put(name, `id,nombre\n${run},Ana\n`);
      world.wait(5);
      poll(world);
    }
    return (world.nowMs - before) / 60_000 - 180;
  };

  it('takes a minute of every half hour when it stands for an entity', () => {
    expect(slept('ventas.csv')).toBe(5);
  });

  it.each(['export.log', 'stock.csv'])('takes a minute once when it stands for none: %s', (name) => {
    expect(slept(name)).toBeLessThanOrEqual(1);
  });

  it('takes no room of the state however many there are', () => {
    const run = session();
    markRestless(
      run,
      Array.from({ length: 20_000 }, (_, file) => listed({ id: `file-${file}`, name: `${file}.csv` })),
    );
    expect(JSON.stringify(run.state.restless).length).toBeLessThan(20_000);
  });
});

describe('a file that rests for an hour because Google refuses it', () => {
  const stateOf = (world: FakeWorld, tab: string) =>
    world.book.textsOf('_Estado')?.find((row) => row[2] === tab)?.[0];
  /** Ventas is published; Clientes has been refused so often that the next try is an hour away. */
  const refused = () => {
    const world = published();
    const ventas = world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    world.source.put('clientes.csv', 'id,nombre\n1,Eva\n');
    for (let tries = 0; tries < 9; tries++) world.source.failNext('denied', 403);
    for (let run = 0; run < 6; run++) runNow(world);
    const polls = (count: number) =>
      Array.from({ length: count }, () => {
        world.wait(5);
        return poll(world).status;
      });
    return { world, ventas, polls };
  };

  it('asks Sheets nothing meanwhile', () => {
    const { world, polls } = refused();
    // Meanwhile the version that Ventas shows is kept, which Google has refused, too.
    polls(4);
    world.book.calls.length = 0;
    expect(polls(6)).toEqual(Array.from({ length: 6 }, () => 'waiting'));
    expect(world.book.calls).toEqual([]);
  });

  it('does not hide that the file of another entity is gone', () => {
    const { world, ventas, polls } = refused();
    polls(2);
    world.source.remove(ventas);
    polls(3);
    expect([stateOf(world, 'Clientes'), stateOf(world, 'Ventas')]).toEqual(['fallido', 'falta']);
  });

  it('does not hide that the file of another entity bears another name', () => {
    const { world, ventas, polls } = refused();
    polls(2);
    world.source.rename(ventas, 'stock.csv');
    polls(3);
    expect(stateOf(world, 'Ventas')).toBe('falta');
    expect(outcomes(world)[0]).toBe(' | no usado | file/unknown-name');
  });

  it('keeps no sign of life back', () => {
    const { world, polls } = refused();
    const written = () => Date.parse(world.book.textsOf('_Estado')?.[1]?.[21] ?? '');
    for (let poll = 0; poll < 24; poll++) {
      polls(1);
      expect(world.nowMs - written()).toBeLessThan(55 * 60_000);
    }
  });
});
