/** What keeps published data from being checked keeps nothing else from being done. */

import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { poll, runNow } from '../../../src/core/people/command/run-now';
import { installed, manifest, outcomes, published } from '../fake/installed';
import type { FakeWorld } from '../fake/world';

const lastRun = (texts: string[][] | null) => texts?.find(([state]) => state === 'sistema')?.[21];

it('goes on while _Observaciones is protected, and checks once it is not', () => {
  const world = published();
  const apply = world.book.apply.bind(world.book);
  const sheetId = world.book.tabList.find(({ title }) => title === '_Observaciones')?.sheetId;
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'links' && edit.sheetId === sheetId))
      throw new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
    return apply(edits);
  };
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n1,Luis\n');
  const errors = () => world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes')?.[14];
  for (let run = 0; run < 4; run++) {
    world.wait(5);
    poll(world);
  }
  expect([world.book.textsOf('Clientes')?.[2]?.[1], errors()]).toEqual(['Luis', '']);
  const before = lastRun(world.book.textsOf('_Estado'));
  world.wait(60);
  poll(world);
  expect(lastRun(world.book.textsOf('_Estado'))).not.toBe(before);
  world.book.apply = apply;
  world.wait(5);
  poll(world);
  expect(errors()).toBe('2');
});

it('reads a file that changes at every look while _Observaciones is protected', () => {
  const world = published();
  const apply = world.book.apply.bind(world.book);
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'links'))
      throw new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
    return apply(edits);
  };
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n1,Luis\n');
  for (let run = 0; run < 20; run++) {
    world.source.put('ventas.csv', `id,cliente\n${run},1\n`);
    world.wait(5);
    poll(world);
  }
  expect(world.book.textsOf('Ventas')).toHaveLength(2);
});

it('goes on while _Configuracion is protected and has a mistake that would be marked', () => {
  const world = published();
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts.find((row) => row[2] === 'Ventas');
  if (cells) cells[1] = 'ventas?';
  const apply = world.book.apply.bind(world.book);
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'cells' && edit.sheetId === tab?.sheetId))
      throw new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
    return apply(edits);
  };
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
  for (let run = 0; run < 4; run++) {
    world.wait(5);
    poll(world);
  }
  expect(outcomes(world).filter((row) => row.includes('configuration/kind'))).toHaveLength(1);
  expect(poll(world).status).toBe('idle');
});

it('samples many wide tabs in reads that Google can answer', () => {
  const world = installed();
  const columns = Array.from({ length: 600 }, (_, column) => `c${column}`);
  const rows = Array.from({ length: 501 }, (_, row) => columns.map((name) => `${name}-${row}`).join(';'));
  for (const name of ['ventas', 'unidades', 'servicios']) {
    world.source.put(`${name}.csv`, `${columns.join(';')}\n${rows.join('\n')}\n`);
  }
  const cells: number[] = [];
  const read = world.book.read.bind(world.book);
  world.book.read = (regions) => {
    if (regions.some(({ title }) => title === 'Ventas' || title === 'Servicios'))
      cells.push(
        regions.reduce((sum, one) => sum + (one.title.startsWith('_') ? 0 : one.rows * one.columns), 0),
      );
    return read(regions);
  };
  for (let run = 0; run < 4; run++) {
    world.wait(5);
    poll(world);
  }
  expect(Math.max(...cells)).toBeGreaterThan(10_000);
  expect(Math.max(...cells)).toBeLessThanOrEqual(150_000);
});

it('goes on showing what the reader saw of the published file while a newer one is held', () => {
  const rows = Array.from({ length: 20 }, (_, row) => (row === 3 ? '4,Ana' : `${row + 1},Luis,x`));
  const world = published(`id,nombre,nota\n${rows.join('\n')}\n`);
  const seen = () => world.book.textsOf('_Observaciones')?.map((row) => [row[2], row[14]].join(' '));
  const warnings = () => world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes')?.[15];
  const commitId = manifest(world)[0]?.[19];
  world.source.put('clientes.csv', 'id,nombre,nota\n1,Ana,x\n');
  for (let run = 0; run < 4; run++) {
    world.wait(5);
    poll(world);
  }
  expect(outcomes(world)[0]).toBe('Clientes | retenido | file/rows-fell');
  expect(seen()?.slice(1)).toEqual([`row/short ${commitId}`]);
  expect(warnings()).toBe('1');
});

it('says that the trigger is gone in the run that finds it out, though that run publishes', () => {
  const world = published();
  world.triggers = 0;
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
  runNow(world);
  const system = world.book.textsOf('_Estado')?.[1] ?? [];
  expect([system[3], system[24]]).toEqual(['system/trigger-gone', 'no']);
});

it('checks in the next run once _Estado is protected no more', () => {
  const world = published();
  world.source.put('clientes.csv', 'id,nombre\n1,Ana\n1,Luis\n');
  for (let run = 0; run < 2; run++) {
    world.wait(5);
    poll(world);
  }
  const apply = world.book.apply.bind(world.book);
  const refused = new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
  world.book.apply = () => {
    throw refused;
  };
  for (let run = 0; run < 12; run++) {
    world.wait(5);
    try {
      poll(world);
    } catch (error) {
      expect(error).toBe(refused);
    }
  }
  world.book.apply = apply;
  world.wait(5);
  poll(world);
  expect(world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes')?.[14]).toBe('2');
});

describe('a check that never comes to its end', () => {
  const MINUTE = 60_000;
  /** Customers that have to be checked, and how often a run begins to read their first rows for it. */
  const withCheck = (during: (world: FakeWorld) => void) => {
    const world = published();
    const begun = { times: 0 };
    const read = world.book.read.bind(world.book);
    world.book.read = (regions) => {
      if (regions.some(({ title, rows }) => title === 'Clientes' && rows > 1)) {
        begun.times += 1;
        during(world);
      }
      return read(regions);
    };
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n1,Luis\n');
    return { world, begun };
  };
  /** A kill lets nothing be tidied up: what was kept before it is what the next run finds. */
  const killing = (world: FakeWorld) => {
    const kept = { ...world.store.entries };
    world.store.save = () => {};
    throw Object.assign(new Error('killed'), { kept });
  };
  const pollAfter = (world: FakeWorld, minutes: number) => {
    world.nowMs += minutes * MINUTE;
    const save = world.store.save.bind(world.store);
    try {
      return poll(world).status;
    } catch {
      return 'killed';
    } finally {
      world.store.save = save;
    }
  };

  it('takes a small share of the day when time runs out, and is done again at once when a person asks', () => {
    const { world, begun } = withCheck((slow) => {
      slow.nowMs += 5 * MINUTE;
    });
    for (let run = 0; run < 36; run++) pollAfter(world, 5);
    expect(begun.times).toBeGreaterThan(0);
    expect(begun.times).toBeLessThan(3);
    const before = begun.times;
    runNow(world);
    expect(begun.times).toBe(before + 1);
  });

  it('is left for hours once it has killed two runs, and keeps no new file from being published', () => {
    const { world, begun } = withCheck(killing);
    for (let run = 0; run < 8; run++) pollAfter(world, 5);
    expect(begun.times).toBe(2);
    world.source.put('clientes.csv', 'id,nombre\n1,Eva\n2,Sol\n');
    for (let run = 0; run < 3; run++) pollAfter(world, 5);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Eva']);
    pollAfter(world, 4 * 60);
    expect(begun.times).toBe(3);
  });

  it('forgets no first look at a file that comes meanwhile', () => {
    const { world } = withCheck(killing);
    for (let run = 0; run < 2; run++) pollAfter(world, 5);
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    for (let run = 0; run < 3; run++) pollAfter(world, 5);
    expect(world.book.textsOf('Ventas')).toHaveLength(2);
  });
});

it('writes _Estado once, though the answer to it was lost', () => {
  const world = published();
  world.wait(60);
  const generation = () => Number(world.book.textsOf('_Estado')?.[1]?.[19]);
  const before = generation();
  world.book.faults.push({
    call: 'apply',
    error: new ServiceError('sheets.batchUpdate', 'transient', 503, 'unknown', 'unavailable'),
    applied: true,
  });
  expect(poll(world).status).toBe('done');
  expect([world.book.faults, world.book.count('apply'), generation()]).toEqual([[], 1, before + 1]);
});
