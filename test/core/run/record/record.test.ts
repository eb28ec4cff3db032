import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { runNow } from '../../../../src/core/people/command/run-now';
import { MANIFEST_FIELDS } from '../../../../src/core/records/manifest/row';
import { installed, manifest, outcomes, published } from '../../fake/installed';
import type { FakeWorld } from '../../fake/world';

/** The newest row of the manifest, by field. */
function newest(world: FakeWorld): Record<string, string> {
  const cells = manifest(world)[0] ?? [];
  return Object.fromEntries(MANIFEST_FIELDS.map((field, index) => [field, cells[index] ?? '']));
}

describe('the manifest', () => {
  it('tells of a publication what was read, by whom, and by which version', () => {
    const world = installed();
    world.source.put('Clientes.CSV', 'id;nombre\r\n1;Jos\xe9\r\n2;Mu\xf1oz\r\n');
    runNow(world);
    expect(newest(world)).toMatchObject({
      time: '2026-11-24T12:00:00.000Z',
      entity: 'Clientes',
      tab: 'Clientes',
      outcome: 'publicado',
      fileName: 'Clientes.CSV',
      fileId: 'file-1',
      md5: expect.stringMatching(/^[0-9a-f]{32}$/),
      revision: 'revision-1',
      bytes: '28',
      encoding: 'windows-1252',
      delimiter: ';',
      rows: '2',
      columns: '2',
      startedBy: 'menú (administracion@example.com)',
      version: 'test',
      commitId: expect.stringMatching(/./),
    });
  });

  it('tells that the Spreadsheet is full without a cell more than there was', () => {
    const world = published('id,nombre\n1,Ana\n');
    world.source.put('ventas.csv', 'id,cliente\n7,1\n');
    runNow(world);
    world.book.cellsMax = world.book.tabList.reduce((sum, tab) => sum + tab.rows * tab.columns, 0);
    world.source.put('clientes.csv', 'id,nombre\n1,Ana\n2,Luis\n');
    runNow(world);
    expect(outcomes(world)[0]).toBe('Clientes | fallido | service/full');
    expect(world.book.textsOf('Clientes')).toHaveLength(2);
    expect(world.book.textsOf('_Estado')?.find((row) => row[2] === 'Clientes')?.[0]).toBe('fallido');
  });

  it('leaves blank what is not known of a file that was not read', () => {
    const world = installed();
    world.source.put('clientes.csv', '');
    runNow(world);
    expect(newest(world)).toMatchObject({
      outcome: 'retenido',
      encoding: '',
      rows: '',
      columns: '',
      bytes: '0',
    });
  });

  it('takes all rows of a run in one step, the newest first', () => {
    const world = installed();
    for (const name of ['clientes.csv', 'ventas.csv', 'unidades.csv']) world.source.put(name, '');
    runNow(world);
    const written = world.book.inserted.filter((count) => count > 1);
    expect(written).toEqual([3]);
    expect(outcomes(world)).toEqual([
      'Unidades | retenido | file/empty',
      'Ventas | retenido | file/empty',
      'Clientes | retenido | file/empty',
    ]);
  });

  it('gets a row once though the answer is lost', () => {
    const world = installed();
    world.source.put('clientes.csv', '');
    const error = new ServiceError('sheets', 'transient', 503, 'unknown', 'unavailable');
    world.book.faults.push({ call: 'apply', error, applied: true });
    runNow(world);
    expect(outcomes(world)).toEqual(['Clientes | retenido | file/empty']);
  });

  it('holds no cell of a client, nor does the log', () => {
    const world = installed();
    world.source.put('clientes.csv', `id,nombre\n1,"Ana Secreta\n2,Luis Oculto\n${'3,Eva\n'.repeat(30)}`);
    runNow(world);
    const told = [...manifest(world).flat(), ...world.lines, ...world.dialogue.told].join('\n');
    expect(told).not.toMatch(/Secreta|Oculto/);
    expect(newest(world).code).toBe('file/unclosed-quote');
  });
});
