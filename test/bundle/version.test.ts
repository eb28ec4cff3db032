/** Version and hash are stamped into the bundle and shown where a person, or a program of TECNOM's, looks. */
import { readFileSync } from 'node:fs';
import { codeHash, projectFiles, readFiles } from '../../scripts/code-hash.mjs';
import { deleteColumns } from './person';
import { openBundle } from './world';

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const hash = codeHash(projectFiles(readFiles('dist')));

it('are shown by «Ver estado», by the panel and in the report of the diagnosis', () => {
  const { runtime } = openBundle();
  runtime.call('showStatus');
  expect(runtime.dialogs.at(-1)?.text).toContain(`Versión ${version} (código ${hash.slice(0, 8)})`);
  expect(runtime.call('panelData').value).toMatchObject({ version, codeHash: hash });
  expect(runtime.call('selfTest').value).toMatchObject({ version, codeHash: hash });
});

it('stand in the row of the system of _Estado, with the script that wrote it and where it was installed', () => {
  const settings = { frequencyHours: 'learned', addresses: [], timeZone: 'America/Bogota' };
  const user = 'administracion@concesionario.example';
  const world = openBundle({ user });
  world.runtime.call('install', [world.folderId, settings, user], { user });
  world.put('clientes.csv', 'id\n1\n');
  world.settle();
  const row = (world.texts('_Estado') ?? []).find(([code]) => code === 'sistema') ?? [];
  expect([row[20], row[28], row[29]]).toEqual([version, hash, 'America/Bogota']);
  expect(row[27]).toMatch(/^[\w-]{20,}$/);
});

it('are told when the folder is not to be seen either, though the tab has become too narrow for it', () => {
  const world = openBundle();
  world.put('clientes.csv', 'id\n1\n');
  world.settle();
  deleteColumns(world, '_Estado', 27);
  world.drive.trash(world.folderId);
  world.poll();
  const row = (world.texts('_Estado') ?? []).find(([code]) => code === 'sistema') ?? [];
  expect([row[3], row[28]]).toEqual(['system/no-folder', hash]);
});
