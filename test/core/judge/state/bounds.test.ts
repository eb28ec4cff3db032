import { poll, runNow } from '../../../../src/core/people/command/run-now';
import { installed } from '../../fake/installed';

/** Longer than Drive and Sheets take. */
const LONG = 40_000;

/** Characters of all that is kept. */
const kept = (world: ReturnType<typeof installed>) =>
  Object.entries(world.store.entries).reduce((sum, [key, text]) => sum + key.length + text.length, 0);

describe('what is kept stays small', () => {
  it('whatever the name of a file is', () => {
    const world = installed();
    world.source.put(`clientes${' '.repeat(LONG)}.csv`, 'id,nombre\n1,Ana\n');
    runNow(world);
    expect(world.book.textsOf('Clientes')?.[1]).toEqual(['1', 'Ana']);
    expect(kept(world)).toBeLessThan(8_000);
    world.wait(5);
    poll(world);
    expect(poll(world).status).toBe('idle');
  });

  it('whatever the names of its columns are', () => {
    const world = installed();
    const line = (...cells: string[]) => `${cells.join(',')}\n`;
    const id = `id_cliente${'_'.repeat(LONG)}`;
    world.source.put('clientes.csv', `${line(id, `n${'x'.repeat(LONG)}`)}1,Ana\n2,Eva\n`);
    world.source.put('ventas.csv', `${line('id_venta', id)}1,1\n2,2\n`);
    for (let run = 0; run < 3; run += 1) {
      world.wait(5);
      runNow(world);
    }
    expect(world.book.textsOf('Ventas')?.[0]).toEqual(['id_venta', id]);
    expect(kept(world)).toBeLessThan(12_000);
    world.source.put('ventas.csv', `${line('id_venta', id)}1,1\n2,2\n3,9\n`);
    runNow(world);
    expect(world.book.textsOf('Ventas')).toHaveLength(4);
  });

  it('while a large file with such a name is half staged', () => {
    const world = installed();
    world.source.put(`clientes${' '.repeat(LONG)}.csv`, `id,nombre\n${'1,Ana María\n'.repeat(600_000)}`);
    world.source.afterRead = () => {
      world.nowMs += 3 * 60_000;
    };
    runNow(world);
    expect(world.store.entries['state.0']).toContain('"checkpoint":{');
    expect(kept(world)).toBeLessThan(12_000);
  });
});
