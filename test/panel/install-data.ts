/** Data for the install dialog, as the script sends it. */

import type { InstallerData } from '../../src/core/people/panel/installer';
import type { FolderPreview, FoundFile } from '../../src/core/words/page/found';
import { NOW } from './panel-data';

const AUTH = 'https://www.googleapis.com/auth/';
const SCOPES = [
  'spreadsheets',
  'drive.readonly',
  'drive.appdata',
  'script.scriptapp',
  'script.external_request',
  'script.container.ui',
  'userinfo.email',
  'script.send_mail',
].map((scope) => AUTH + scope);

export const FRESH: InstallerData = {
  version: '0.1.0',
  nowMs: NOW,
  account: 'administracion@concesionario.example',
  authorization: { url: null, granted: SCOPES },
  isDisabled: false,
  installed: null,
  settings: { frequencyHours: 'learned', addresses: [] },
  recent: [
    { id: '1CarpetaDeExportaciones', name: 'Exportaciones', files: 7, modifiedMs: NOW - 40 * 60_000 },
    { id: '1OtraCarpetaCualquiera', name: 'Listas de precios', files: 1, modifiedMs: NOW - 50 * 3_600_000 },
  ],
};

export const INSTALLED: InstallerData = {
  ...FRESH,
  installed: { folderId: '1CarpetaDeExportaciones', name: 'Exportaciones', by: FRESH.account },
  settings: { frequencyHours: 24, addresses: ['administracion@concesionario.example'] },
};

/** The person does not want versions to be kept. */
export const WITHOUT_VERSIONS: InstallerData = {
  ...FRESH,
  authorization: {
    url: 'https://script.google.com/macros/d/1/authorize',
    granted: SCOPES.filter((scope) => !scope.endsWith('drive.appdata')),
  },
};

/** The person has unticked two boxes. */
export const UNTICKED: InstallerData = {
  ...FRESH,
  recent: [],
  authorization: {
    url: 'https://script.google.com/macros/d/1/authorize',
    granted: SCOPES.filter((scope) => !/drive\.readonly|scriptapp/.test(scope)),
  },
};

export const FILE: FoundFile = {
  tab: 'Clientes',
  file: 'clientes.csv',
  bytes: 412_300,
  encoding: 'windows-1252',
  delimiter: ';',
  rows: 3412,
  isExact: false,
  columns: 9,
  head: [
    ['ID', 'Apellido y nombre', 'CUIT', 'Teléfono', 'Localidad'],
    ['00123', 'Muñoz, Ángela', '27-12345678-4', '+54 9 11 5555-0101', 'Lanús'],
    ['00124', 'Pérez, José', '20-23456789-1', '', 'Quilmes'],
  ],
  isHeaded: true,
  held: null,
  isUnsure: false,
  said: { headed: 'automática', delimiter: 'automático', encoding: 'automática' },
  problem: null,
  others: 0,
};

export const FOUND: Extract<FolderPreview, { ok: true }> = {
  ok: true,
  folderId: '1CarpetaDeExportaciones',
  name: 'Exportaciones',
  files: [
    {
      ...FILE,
      tab: 'Vendedores',
      file: 'vendedores.csv',
      rows: 38,
      isExact: true,
      columns: 4,
      encoding: 'utf-8',
      delimiter: ',',
    },
    { ...FILE, others: 1 },
    {
      ...FILE,
      tab: 'Unidades',
      file: 'unidades.csv',
      encoding: null,
      delimiter: null,
      rows: 0,
      columns: 0,
      head: [],
      problem: { code: 'binary', facts: { kind: 'xlsx', bytes: 41_002 } },
    },
    {
      ...FILE,
      tab: 'Servicios',
      file: 'servicios.csv',
      rows: 12_081,
      columns: 1,
      delimiter: null,
      isHeaded: false,
      head: [['1'], ['2']],
    },
  ],
  absent: ['Usuarios', 'Depositos'],
  strangers: [
    { file: 'precios 2026.csv', code: 'file/unknown-name', tab: null },
    { file: 'ventas.xlsx', code: 'file/not-csv', tab: 'Ventas' },
  ],
  more: 0,
};
