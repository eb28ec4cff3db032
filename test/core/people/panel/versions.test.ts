import { ServiceError } from '../../../../src/core/ground/ports/service-error';
import { runNow } from '../../../../src/core/people/command/run-now';
import { readVersions } from '../../../../src/core/people/panel/versions';
import type { VersionList } from '../../../../src/core/words/page/versions';
import { installed, published } from '../../fake/installed';
import { rows, twice } from '../../fake/versions';
import type { FakeWorld } from '../../fake/world';

function listOf(world: FakeWorld): VersionList {
  const data = readVersions(world, 'Clientes', null);
  if (data.stage !== 'ready') throw new Error(`the list is ${data.stage}`);
  return data;
}

/** Two customers were published and kept, then three. */
function kept(): FakeWorld {
  const world = published(rows([1, 2]));
  world.wait(5);
  world.source.put('clientes.csv', rows([1, 2, 3]));
  runNow(world);
  return world;
}

describe('the earlier versions that the sidebar lists', () => {
  it('have time, rows, columns and what became of them, beside what the tab holds', () => {
    const { shown, isPinned, rows: all } = listOf(kept());
    expect([shown, isPinned]).toEqual([{ rows: 3, columns: 2 }, false]);
    expect(all).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        at: '2026-11-24T12:00:00.000Z',
        rows: 2,
        columns: 2,
        bytes: rows([1, 2]).length,
        was: 'guardada',
        file: 'clientes.csv',
      },
    ]);
  });

  it('say plainly which ones are missing', () => {
    const world = twice();
    world.source.marked.clear();
    const data = readVersions(world, 'Clientes', null);
    expect(data).toMatchObject({
      stage: 'none',
      message: expect.stringContaining('Google Drive guarda 1 versión más y no la entrega'),
    });
  });

  it('are none of a tab that is not there, where nothing is installed, or of another account', () => {
    const world = published();
    expect(readVersions(world, 'Ventas', null)).toEqual({
      stage: 'none',
      message: '«Ventas» no es una hoja con datos publicados.',
    });
    const bare = installed();
    bare.store.entries = {};
    expect(readVersions(bare, 'Clientes', null)).toMatchObject({
      stage: 'none',
      message: expect.stringContaining('todavía no está instalada'),
    });
    const reads = world.source.calls.length;
    expect(readVersions(world, 'Clientes', 'otra@example.com').stage).toBe('other-account');
    expect(world.source.calls).toHaveLength(reads);
  });

  it('are told in words where Google does not answer', () => {
    const world = kept();
    const fault = new ServiceError('drive', 'denied', 403, 'refused', 'status 403');
    for (let left = 8; left > 0; left--) world.source.listFaults.push(fault);
    expect(readVersions(world, 'Clientes', null)).toMatchObject({
      stage: 'none',
      message: expect.any(String),
    });
  });
});
