/** What keeps published data from being checked keeps nothing else from being done. */
import { poll } from '../../src/core/command';
import { ServiceError } from '../../src/core/ports';
import { installed, outcomes, published } from './fake/installed';

const lastRun = (texts: string[][] | null) => texts?.find(([state]) => state === 'sistema')?.[21];

it('goes on while _Observaciones is protected, and checks once it is not', () => {
  const world = published();
  const apply = world.book.apply.bind(world.book);
  const sheetId = world.book.tabList.find(({ title }) => title === '_Observaciones')?.sheetId;
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'links' && edit.sheetId === sheetId))
      throw new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
    apply(edits);
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

it('goes on while _Configuracion is protected and has a mistake that would be marked', () => {
  const world = published();
  const tab = world.book.tabList.find(({ title }) => title === '_Configuracion');
  const cells = tab?.texts.find((row) => row[2] === 'Ventas');
  if (cells) cells[1] = 'ventas?';
  const apply = world.book.apply.bind(world.book);
  world.book.apply = (edits) => {
    if (edits.some((edit) => edit.kind === 'cells' && edit.sheetId === tab?.sheetId))
      throw new ServiceError('sheets.batchUpdate', 'denied', 403, 'refused', 'protected');
    apply(edits);
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

it('writes the same _Estado again when the answer to it was lost, as the same generation', () => {
  const world = published();
  world.wait(60);
  const written: (string[][] | null)[] = [];
  const apply = world.book.apply.bind(world.book);
  const lost = new ServiceError('sheets.batchUpdate', 'transient', 503, 'unknown', 'unavailable');
  world.book.apply = (edits) => {
    apply(edits);
    written.push(world.book.textsOf('_Estado') ?? null);
    if (written.length === 1) throw lost;
  };
  poll(world);
  expect(written).toHaveLength(2);
  expect(written[1]).toEqual(written[0]);
});
