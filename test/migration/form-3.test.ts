/** A Spreadsheet whose state has the third form continues under this version: no choice, address or staged load is lost. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryDrive } from '../../local/google/drive/memory';
import { openState } from '../../local/saved/state';

const OLDER = 'id,nombre\n1,Ana\n2,Luis\n3,Eva\n';
const UNITS = Array.from({ length: 20_000 }, (_, row) => `${row + 1},${(row % 20) + 1},M\n`);

/** Opens it, with its folder as it was. */
function openThird() {
  const drive = new MemoryDrive('migration-3');
  const folderId = drive.mkdir('Exportaciones');
  const put = (name: string, text: string) => drive.put(name, text, { parentId: folderId });
  put('clientes (1).csv', OLDER);
  put('clientes.csv', `${OLDER}4,Juan\n`);
  put('notas.txt', 'no es de la integración');
  put('unidades.csv', `id,venta,modelo\n${UNITS.join('')}`);
  const state = mkdtempSync(join(tmpdir(), 'third-'));
  cpSync('test/migration/form-3', state, { recursive: true });
  const runtime = openState(state, { scriptFolder: 'dist', drive });
  rmSync(state, { recursive: true });
  const texts = (title: string) =>
    [...(runtime.spreadsheet.tabs.find((one) => one.title === title)?.rows() ?? [])].map((row) => [...row]);
  const poll = (times: number) => {
    for (let left = times; left > 0; left -= 1) {
      runtime.clock.advance(60_000);
      expect(runtime.call('poll', [], { as: 'trigger' }).error).toBeNull();
    }
  };
  const stateOf = (tab: string) => texts('_Estado').find((row) => row[2] === tab)?.[0];
  const published = (tab: string) =>
    texts('_Manifiesto').filter((row) => row[2] === tab && row[3] === 'publicado').length;
  return { runtime, put, texts, poll, stateOf, published };
}

it('keeps the older file that a person chose, until something newer arrives', () => {
  const world = openThird();
  const before = world.published('Clientes');
  world.poll(4);
  expect([world.stateOf('Clientes'), world.texts('Clientes')]).toEqual([
    'fijado',
    [
      ['id', 'nombre'],
      ['1', 'Ana'],
      ['2', 'Luis'],
      ['3', 'Eva'],
    ],
  ]);
  expect(world.published('Clientes')).toBe(before);
  world.put('clientes (2).csv', `${OLDER}5,Rosa\n`);
  world.poll(4);
  expect([world.stateOf('Clientes'), world.texts('Clientes')[4]]).toEqual(['al-dia', ['5', 'Rosa']]);
});

it('publishes the file that was half staged', () => {
  const world = openThird();
  world.poll(3);
  expect([world.stateOf('Unidades'), world.texts('Unidades')]).toEqual(['al-dia', expect.any(Array)]);
  expect(world.texts('Unidades')).toHaveLength(20_001);
  expect(world.runtime.spreadsheet.tabs.filter(({ title }) => title.startsWith('_carga'))).toEqual([]);
});

it('still writes to the chat', () => {
  const world = openThird();
  world.put('talleres.csv', 'id,nombre\n');
  world.poll(4);
  expect(world.stateOf('Talleres')).toBe('retenido');
  expect(world.runtime.posts.map(({ url }) => new URL(url).host)).toContain('chat.googleapis.com');
});
