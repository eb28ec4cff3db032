import { poll, rerun, runNow } from '../../../src/core/people/command/run-now';
import { Session } from '../../../src/core/run/session/session';
import { installed, nextLook, outcomes, published } from '../fake/installed';
import { putState } from '../fake/kept';
import type { FakeWorld } from '../fake/world';

const REQUEST = { kind: 'poll', trigger: null, startedBy: 'reloj' } as const;

/** A file of about 10 MB, which three runs read when each has time for one chunk. */
const large = (name: string, rows = 10_000) =>
  `id,nombre,nota\n${Array.from({ length: rows }, (_, index) => `${index},${name},${'x'.repeat(1_000)}\n`).join('')}`;

/** Lets time run so fast that each run reads one chunk. */
function hurry(world: FakeWorld): void {
  world.source.afterRead = () => {
    world.nowMs += 3 * 60_000;
  };
}

const staging = (world: FakeWorld) => world.book.tabList.filter(({ title }) => title.startsWith('_carga'));
const checkpoint = (world: FakeWorld) => new Session(world, REQUEST).state.checkpoint;

/** A world in which the customers are half staged. */
function halfStaged(): FakeWorld {
  const world = published('id,nombre,nota\n1,Ana,x\n');
  world.source.put('clientes.csv', large('Ana'));
  hurry(world);
  expect(runNow(world).percent).toBeGreaterThan(0);
  expect(staging(world)).toHaveLength(1);
  return world;
}

/** Runs until nothing is pending. */
function settle(world: FakeWorld): number {
  let runs = 1;
  while (runNow(world).pending > 0 && runs < 10) runs += 1;
  return runs;
}

describe('a snapshot that takes several runs', () => {
  it('leaves the tab as it was until it is there whole, and the staging tab hidden', () => {
    const world = halfStaged();
    expect(world.book.textsOf('Clientes')).toEqual([
      ['id', 'nombre', 'nota'],
      ['1', 'Ana', 'x'],
    ]);
    expect(staging(world)[0]?.hidden).toBe(true);
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
    expect([staging(world), checkpoint(world)]).toEqual([[], null]);
    expect(outcomes(world).filter((row) => row === 'Clientes | publicado | ')).toHaveLength(2);
  });

  it('does not keep a small file waiting', () => {
    const world = halfStaged();
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    expect(world.book.textsOf('Ventas')).toHaveLength(2);
  });

  it('keeps another large file waiting: there is never a second staging tab', () => {
    const world = halfStaged();
    world.source.put('ventas.csv', large('Luis', 3_000));
    expect(runNow(world).pending).toBeGreaterThan(0);
    expect(staging(world)).toHaveLength(1);
    settle(world);
    expect([world.book.textsOf('Ventas')?.length, world.book.textsOf('Clientes')?.length]).toEqual([
      3_001, 10_001,
    ]);
  });

  it('is dropped when the file is replaced meanwhile', () => {
    const world = halfStaged();
    world.source.put('clientes.csv', 'id,nombre,nota\n1,Ana,x\n2,Luis,y\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(3);
    expect([staging(world), checkpoint(world)]).toEqual([[], null]);
  });

  it('is still there when Google answers again', () => {
    const world = halfStaged();
    const before = checkpoint(world);
    for (let run = 0; run < 2; run++) {
      for (let attempt = 0; attempt < 6; attempt++) world.source.failNext('transient', 503);
      world.wait(5);
      poll(world);
    }
    world.wait(5);
    poll(world);
    expect(checkpoint(world)).toEqual(before);
    world.wait(5);
    poll(world);
    expect(checkpoint(world)?.reader?.offset).toBeGreaterThan(before?.reader?.offset ?? 0);
  });

  it('gives way to other large ones when only a person can help it', () => {
    const world = halfStaged();
    world.source.failNext('denied', 403);
    for (const minutes of [5, 5]) {
      world.wait(minutes);
      world.source.failNext('denied', 403);
      poll(world);
    }
    world.source.faults.length = 0;
    world.wait(5);
    poll(world);
    expect([staging(world), checkpoint(world)]).toEqual([[], null]);
  });

  it('is finished though the same bytes are written anew before each run', () => {
    const world = halfStaged();
    const bytes = large('Ana');
    for (let run = 0; run < 12; run++) {
      world.source.put('clientes.csv', bytes);
      world.wait(5);
      poll(world);
    }
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
  });

  it('is dropped when the file holds something else than the listing says, and read again once they agree', () => {
    const world = halfStaged();
    const bytes = large('Luis');
    world.source.replaceUnlisted('file-1', bytes);
    world.wait(5);
    expect(poll(world).pending).toBeGreaterThan(0);
    expect([staging(world), checkpoint(world)]).toEqual([[], null]);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ']);
    world.source.put('clientes.csv', bytes);
    settle(world);
    expect(world.book.textsOf('Clientes')?.[1]?.[1]).toBe('Luis');
  });

  it('is never finished with the rest of another version, of the same size, that is listed as the first', () => {
    const world = halfStaged();
    const first = large('Ana');
    // The last bytes are others, in whatever run they are read.
    world.source.replaceUnlisted(
      'file-1',
      `${first.slice(0, 10_000_000)}${'y'.repeat(20)}${first.slice(10_000_020)}`,
    );
    for (let run = 0; run < 6; run++) {
      world.wait(5);
      poll(world);
      expect(world.book.textsOf('Clientes')).toHaveLength(2);
    }
    world.source.replaceUnlisted('file-1', first);
    world.wait(60);
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
  });

  it('is staged anew when a former version staged it, which did not digest what it read', () => {
    const world = halfStaged();
    const session = new Session(world, REQUEST);
    const { download: _, ...former } = { ...session.state.checkpoint };
    putState(session, JSON.parse(JSON.stringify({ checkpoint: former })));
    session.save();
    const { 'state.head': head = '' } = world.store.entries;
    world.store.entries = { ...world.store.entries, 'state.head': head.replace(/\d+$/, '2') };
    expect(checkpoint(world)).toBeNull();
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
    expect(staging(world)).toEqual([]);
  });

  it('is dropped when the file is gone', () => {
    const world = halfStaged();
    world.source.remove('file-1');
    runNow(world);
    expect([staging(world), checkpoint(world)]).toEqual([[], null]);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });

  it('is staged anew when a person deleted the staging tab', () => {
    const world = halfStaged();
    world.book.tabList = world.book.tabList.filter(({ title }) => !title.startsWith('_carga'));
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
  });

  it('is staged anew when a person renamed the staging tab, of which nothing is left', () => {
    const world = halfStaged();
    const before = world.book.tabList.length - 1;
    world.book.tabList = world.book.tabList.map((tab) =>
      tab.title.startsWith('_carga') ? { ...tab, title: 'Hoja 2' } : tab,
    );
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
    expect(world.book.tabList).toHaveLength(before);
  });

  it('is staged anew when the run was killed before it made the staging tab', () => {
    const world = halfStaged();
    world.book.tabList = world.book.tabList.filter(({ title }) => !title.startsWith('_carga'));
    const session = new Session(world, REQUEST);
    const { checkpoint: half } = session.state;
    if (half)
      session.keepCheckpoint({ ...half, reader: null, taken: null, staging: { ...half.staging, filled: 0 } });
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
  });

  it('is staged anew when a person edits the configuration meanwhile', () => {
    const world = halfStaged();
    const before = checkpoint(world)?.staging.sheetId;
    const cells = world.book.tabList
      .find(({ title }) => title === '_Configuracion')
      ?.texts.find((row) => row[2] === 'Clientes');
    if (cells) cells[7] = ';';
    world.store.entries = { ...world.store.entries, 'configuration.touched': '1' };
    runNow(world);
    expect(checkpoint(world)?.staging.sheetId).not.toBe(before);
    settle(world);
    expect(outcomes(world)[0]).toMatch(/^Clientes \| retenido/);
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
  });

  it('is finished by a run that follows one killed right after the commit', () => {
    const world = halfStaged();
    runNow(world);
    const before = { ...world.store.entries };
    settle(world);
    world.store.entries = before;
    settle(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
    expect(staging(world)).toEqual([]);
    expect(outcomes(world).filter((row) => row === 'Clientes | publicado | ')).toHaveLength(2);
  });
});

describe('a large file that is dealt with once more', () => {
  /** Polls until nothing is pending. */
  const pollOn = (world: FakeWorld) => {
    for (let run = 0; run < 10; run++) if (nextLook(world).pending === 0) return;
  };
  const setIdColumn = (world: FakeWorld, name: string) => {
    const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
    const cells = tab?.texts.find((row) => row[2] === 'Clientes');
    if (cells) cells[3] = name;
    world.store.entries = { ...world.store.entries, 'configuration.touched': name };
  };

  it('is published again though that takes more time than the run has in which a person asks for it', () => {
    const world = halfStaged();
    settle(world);
    expect(rerun(world, 'Clientes')?.percent).toBeGreaterThan(0);
    pollOn(world);
    expect(outcomes(world).filter((row) => row === 'Clientes | publicado | ')).toHaveLength(3);
    expect(nextLook(world).status).toBe('idle');
  });

  it('is published again though another file is half staged when a person asks for it', () => {
    const world = halfStaged();
    settle(world);
    world.source.put('ventas.csv', large('Luis'));
    runNow(world);
    rerun(world, 'Clientes');
    pollOn(world);
    expect(outcomes(world).filter((row) => row === 'Clientes | publicado | ')).toHaveLength(3);
  });

  it('is judged again to its end after the configuration has changed', () => {
    const world = published('id,nombre,nota\n1,Ana,x\n');
    setIdColumn(world, 'nombre');
    world.source.put('clientes.csv', large('Ana').replace('nombre', 'apellido'));
    hurry(world);
    pollOn(world);
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/id-column-gone');
    setIdColumn(world, 'id');
    pollOn(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
    expect(world.book.textsOf('Clientes')).toHaveLength(10_001);
  });

  it('is judged again in a later run when other files left no time for it', () => {
    const world = published('id,nombre,nota\n1,Ana,x\n');
    setIdColumn(world, 'nombre');
    world.source.put('clientes.csv', 'id,apellido,nota\n1,Paz,x\n');
    pollOn(world);
    expect(outcomes(world)[0]).toBe('Clientes | retenido | file/id-column-gone');
    setIdColumn(world, 'id');
    world.source.put('usuarios.csv', 'id,nombre\n7,Luis\n');
    world.source.afterRead = () => {
      world.nowMs += 5 * 60_000;
      world.source.afterRead = null;
    };
    expect(runNow(world).pending).toBeGreaterThan(0);
    pollOn(world);
    expect(outcomes(world)[0]).toBe('Clientes | publicado | ');
  });
});

it('tries one file a run while the quota of the day is used up, also once that has been told', () => {
  const world = installed();
  for (const name of ['clientes', 'ventas', 'unidades'])
    world.source.put(`${name}.csv`, 'id,nombre\n1,Ana\n');
  const tries: number[] = [];
  for (let run = 0; run < 6; run++) {
    world.source.faults.length = 0;
    for (let read = 0; read < 9; read++) world.source.failNext('quota', null);
    world.source.calls.length = 0;
    world.wait(60);
    runNow(world);
    tries.push(world.source.calls.filter((call) => call.startsWith('read')).length);
  }
  expect(tries).toEqual([1, 1, 1, 1, 1, 1]);
});

describe('an idle poll', () => {
  it('asks for an empty subfolder too, and writes once that it is there', () => {
    const world = published();
    world.source.mkdir('backup', 'Respaldo');
    expect(poll(world).status).toBe('idle');
    const { saves } = world.store;
    world.source.calls.length = 0;
    expect(poll(world).status).toBe('idle');
    expect(world.source.calls).toEqual(['list root-folder-id', 'list backup']);
    expect(world.store.saves).toBe(saves);
  });

  it('asks once for an empty subfolder that is gone, and not again', () => {
    const world = published();
    world.source.mkdir('backup', 'Respaldo');
    poll(world);
    world.source.remove('backup');
    world.source.calls.length = 0;
    expect(poll(world).status).toBe('idle');
    expect(world.source.calls).toEqual(['list root-folder-id', 'entry backup']);
    world.source.calls.length = 0;
    expect(poll(world).status).toBe('idle');
    expect(world.source.calls).toEqual(['list root-folder-id']);
  });

  it('goes on from the root when a known subfolder is gone for good', () => {
    const world = published();
    world.source.mkdir('backup', 'Respaldo');
    poll(world);
    world.source.remove('backup');
    world.source.gone.add('backup');
    expect(poll(world).status).toBe('idle');
  });
});

describe('the target of a first publication', () => {
  it('is a tab of that name that is there already, however its name is written', () => {
    const world = installed();
    world.book.apply([
      { kind: 'addTab', sheetId: 42, title: 'CLIENTES', rows: 5, columns: 5, hidden: false },
    ]);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    runNow(world);
    const tab = world.book.tabList.find(({ sheetId }) => sheetId === 42);
    expect([tab?.title, tab?.rows, tab?.columns]).toEqual(['Clientes', 2, 2]);
  });
});
