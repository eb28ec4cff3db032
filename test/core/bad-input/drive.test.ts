import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { poll, runNow } from '../../../src/core/people/command/run-now';
import { outcomes, published } from '../fake/installed';
import { GOOD, told } from './told';

describe('Drive that does not give the file', () => {
  it.each([
    ['denied', 403, 'service/denied', /no tiene permiso/, /comparta la carpeta/],
    ['quota', 403, 'service/quota', /cupo diario/, /se reintenta solo/],
    ['invalid', 400, 'service/invalid', /no aceptó/, /Procesar ahora/],
  ] as const)('is told by its kind, and the tab kept: %s', (kind, status, code, reason, todo) => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n');
    world.source.failNext(kind, status);
    expect(runNow(world).pending).toBe(1);
    expect(told(world)).toEqual({
      outcome: 'fallido',
      code,
      reason: expect.stringMatching(reason),
      todo: expect.stringMatching(todo),
    });
    expect(world.book.textsOf('Clientes')).toEqual(GOOD);
  });

  it.each([
    ['429', 429],
    ['500', 500],
    ['a cut-off body', 0],
  ])('is asked again when it answers with %s, and nobody is told', (_, status) => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    world.source.failNext('transient', status);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
    expect(outcomes(world)).toEqual(['Clientes | publicado | ', 'Clientes | publicado | ']);
  });

  it('is told once when it does not answer six times, and the file is published when it does', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    for (let index = 0; index < 6; index++) world.source.failNext('transient', 500);
    runNow(world);
    for (let index = 0; index < 6; index++) world.source.failNext('transient', 500);
    runNow(world);
    expect(outcomes(world)).toEqual(['Clientes | fallido | service/transient', 'Clientes | publicado | ']);
    runNow(world);
    expect(world.book.textsOf('Clientes')).toHaveLength(4);
  });

  it('is tried again later and later', () => {
    const world = published();
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n');
    const tries: number[] = [];
    world.wait(5);
    for (let minute = 0; minute < 180; minute += 5) {
      if (minute > 0) world.source.failNext('denied', 403);
      const { faults } = world.source;
      const before = faults.length;
      poll(world);
      if (faults.length < before) tries.push(minute);
      faults.length = 0;
      world.wait(5);
    }
    expect(tries).toEqual([5, 10, 20, 40, 80, 140]);
    expect(outcomes(world).filter((row) => row.includes('fallido'))).toHaveLength(1);
  });

  it.each(['denied', 'missing'] as const)(
    'is told once when the folder itself is %s, and every tab kept',
    (kind) => {
      const world = published();
      for (let run = 0; run < 3; run++) {
        world.source.listFaults.push(
          new ServiceError('drive.files.list', kind, 404, 'refused', 'File not found: .'),
        );
        world.source.listFaults.push(
          new ServiceError('drive.files.list', kind, 404, 'refused', 'File not found: .'),
        );
        expect(poll(world).status).toBe('no-folder');
        world.source.listFaults.length = 0;
      }
      expect(outcomes(world)).toEqual([' | fallido | system/no-folder', 'Clientes | publicado | ']);
      expect(world.book.textsOf('Clientes')).toEqual(GOOD);
      world.wait(5);
      expect(poll(world)).toMatchObject({ status: 'done', pending: 0 });
      expect(outcomes(world)).toHaveLength(2);
    },
  );

  it('ends the run without an exception when the folder cannot be listed for the moment, and frees the lock', () => {
    const world = published();
    for (let index = 0; index < 6; index++) {
      world.source.listFaults.push(
        new ServiceError('drive.files.list', 'transient', 500, 'unknown', 'backend'),
      );
    }
    expect(poll(world)).toMatchObject({ status: 'failed', failure: 'transient' });
    expect(world.locked).toBe(false);
    expect(poll(world).status).toBe('idle');
  });
});
