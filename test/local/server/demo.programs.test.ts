/** The demo: thirty dealerships, and in `_Estado` what its story says of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Opened, toldOf } from '../../../local/server/open';
import { openTestGoogle } from './world';

let opened: Opened;
beforeAll(async () => {
  opened = await openTestGoogle({ demo: true });
});
afterAll(() => opened.close());

const rowsOf = (tab: string, title: string): readonly (readonly string[])[] => {
  const found = [...opened.google.spreadsheets.values()].find((one) => one.title.endsWith(`: ${title}`));
  return [...(found?.tabNamed(tab)?.rows() ?? [])].slice(1);
};

/** Codes of a dealership in `_Estado`, each once, and what is the matter with the system; entities without files aside. */
function codesOf(title: string): string {
  const codes = rowsOf('_Estado', title).map(([code = '', , , reason = '']) =>
    code === 'sistema' ? reason : code,
  );
  return [...new Set(codes.filter((code) => code !== '' && code !== 'sin-configurar'))].sort().join(' ');
}

it('has thirty dealerships, each in an account of its own, and one account that looks after them', () => {
  const { accounts } = toldOf(opened);
  expect(accounts.map(({ email }) => email.split('@')[0]).slice(0, 2)).toEqual([
    'operaciones',
    'integracion',
  ]);
  expect(accounts).toHaveLength(31);
  expect(opened.google.spreadsheets.size).toBe(30);
});

it.each([
  ['al día 10', 'al-dia'],
  ['retenido, cayeron las filas', 'al-dia retenido'],
  ['retenido, solo el encabezado', 'al-dia retenido'],
  ['retenido, archivo vacío', 'al-dia retenido'],
  ['dos retenidos', 'al-dia retenido'],
  ['rechazado', 'al-dia rechazado'],
  ['fallido', 'al-dia fallido'],
  ['falta un archivo', 'al-dia falta'],
  ['faltan todos', 'falta'],
  ['carpeta borrada', 'al-dia system/no-folder'],
  ['carpeta vacía', ''],
  ['servicio de Drive apagado', 'al-dia system/disabled'],
  ['sin instalar', ''],
])('%s: %s', (title, codes) => {
  expect(codesOf(title)).toBe(codes);
});

it('has observations, a trigger that is gone, a script that was edited, and two without one that runs', () => {
  expect(rowsOf('_Observaciones', 'observaciones').length).toBeGreaterThan(0);
  const scripts = [...opened.google.projects.byId.values()].map(({ files }) => JSON.stringify(files));
  expect([scripts.length, new Set(scripts).size]).toEqual([29, 2]);
  const triggers = [...opened.google.projects.running.values()].map((runtime) => runtime.triggers.all.length);
  expect(triggers.filter((count) => count === 1)).toHaveLength(27);
});

it('has the same IDs at each start, so that the registry in dealerships/ finds three of it', () => {
  const registry = readdirSync('dealerships').map((name) =>
    JSON.parse(readFileSync(`dealerships/${name}`, 'utf8')),
  );
  const found = registry.map(({ name, spreadsheet, script }) => [
    name,
    opened.google.spreadsheets.get(spreadsheet)?.title,
    script === null ? null : opened.google.projects.byId.get(script)?.parentId === spreadsheet,
  ]);
  expect(found).toEqual([
    ['Autos del Sur', 'Concesionario 01: al día 1', true],
    ['Camiones del Norte', 'Concesionario 13: retenido, cayeron las filas', true],
    ['Motos Andinas', 'Concesionario 28: sin instalar', null],
  ]);
});
