/** Data for the sidebar, as the script sends it. */
import type { EntityCard, ReadyPanel, SystemCard } from '../../src/core/words/page/data';

export const NOW = Date.UTC(2026, 10, 24, 18, 30);

export const CARD: EntityCard = {
  tab: 'Clientes',
  state: 'al-dia',
  cause: null,
  percent: null,
  rows: 3412,
  pinned: false,
  candidate: null,
  publishedAt: '2026-11-24T15:18:04-03:00',
  history: [3102, 3155, 3160, 3201, 3290, 3340, 3391, 3412],
  file: 'clientes.csv',
  reason: null,
  todo: null,
  observations: { errors: 0, warnings: 0, notes: 0 },
  expectedHours: 24,
  actions: ['go', 'rerun', 'restore'],
};

export const SYSTEM: SystemCard = {
  folderId: '1CarpetaDeExportaciones',
  installedBy: 'administracion@concesionario.example',
  everyMinutes: 5,
  workedMs: NOW - 12 * 60_000,
  lookedMs: NOW - 2 * 60_000,
  generation: 418,
  percent: null,
  isPending: false,
  spentPercent: 22,
  problems: [],
};

export function panelOf(entities: readonly EntityCard[], change: Partial<ReadyPanel> = {}): ReadyPanel {
  return {
    stage: 'ready',
    version: '0.1.0',
    codeHash: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    nowMs: NOW,
    mark: 'a',
    system: SYSTEM,
    entities,
    absent: ['Depositos', 'Ubicaciones', 'Usuarios'],
    ...change,
  };
}

/** Ten entities, all well. */
export function allWell(): EntityCard[] {
  const tabs = ['Vendedores', 'Sucursales', 'Talleres', 'Clientes', 'Ventas', 'Unidades', 'Servicios'];
  return [...tabs, 'Usuarios', 'Ubicaciones', 'Depositos'].map((tab, index) => ({
    ...CARD,
    tab,
    rows: 40 * (index + 1) ** 3,
    history: CARD.history.map((rows) => Math.round((rows / 3412) * 40 * (index + 1) ** 3)),
  }));
}

/** A newer export lies in the folder under another name. */
export const MISNAMED: EntityCard = {
  ...CARD,
  cause: 'status/candidate',
  candidate: 'Listado de Clientes 2026.csv',
  reason: 'En la carpeta está «Listado de Clientes 2026.csv», que parece ser el archivo de Clientes.',
  todo: 'Si lo es, elija «Usarlo» en el panel, o escriba su nombre en _Configuracion.',
  actions: ['use', 'go', 'rerun', 'restore'],
};

/** One entity in every state. */
export const EVERY_STATE: readonly EntityCard[] = [
  {
    ...CARD,
    state: 'retenido',
    cause: 'file/rows-fell',
    reason:
      'El archivo tiene 1.204 filas y el anterior tenía 3.412: faltan 65 de cada 100. La hoja conserva los datos anteriores.',
    todo: 'Revise la exportación. Si el archivo está bien, publíquelo; si no, exporte de nuevo.',
    observations: { errors: 2, warnings: 1, notes: 14 },
    actions: ['go', 'rerun', 'publish', 'restore'],
  },
  {
    ...CARD,
    tab: 'Ventas',
    state: 'en-curso',
    cause: 'status/loading',
    percent: 63,
    rows: 81_250,
    observations: null,
  },
  {
    ...CARD,
    tab: 'Unidades',
    state: 'rechazado',
    rows: null,
    publishedAt: null,
    history: [],
    cause: 'file/binary',
    reason: 'El archivo no es un texto CSV: es un libro de Excel.',
    todo: 'Ábralo y guárdelo como CSV.',
    file: 'unidades.csv',
    observations: null,
    actions: ['rerun'],
  },
  {
    ...CARD,
    tab: 'Servicios',
    state: 'fallido',
    cause: 'service/transient',
    reason: 'Google no respondió a tiempo. La hoja conserva los datos anteriores.',
    todo: 'No hace falta hacer nada: se reintenta solo.',
  },
  {
    ...CARD,
    tab: 'Talleres',
    state: 'atrasado',
    cause: 'frequency/late',
    rows: 1,
    history: [1],
    publishedAt: '2026-11-21T09:00:00-03:00',
  },
  {
    ...CARD,
    tab: 'Vendedores',
    state: 'fijado',
    cause: 'status/pinned',
    reason:
      'Muestra una versión anterior, fijada el 24/11/2026 12:30:00 hasta que llegue un archivo más nuevo.',
    todo: 'Para volver al archivo más nuevo, elija «Restaurar versión anterior…» y quite la fijación.',
    rows: 38,
    pinned: true,
    history: [35, 35, 36, 38],
    observations: { errors: 0, warnings: 3, notes: 0 },
  },
];

/** Two that are held because nobody knows how to read them: a button for each answer. */
export const ASKING: readonly EntityCard[] = [
  {
    ...CARD,
    state: 'retenido',
    cause: 'file/header-doubtful',
    rows: null,
    publishedAt: null,
    history: [],
    reason: 'No se sabe si la primera fila tiene los títulos.',
    todo: 'Diga qué es la primera fila.',
    actions: ['rerun', 'titles', 'rows'],
  },
  {
    ...CARD,
    tab: 'Ventas',
    state: 'retenido',
    cause: 'file/delimiter-doubtful',
    rows: null,
    publishedAt: null,
    history: [],
    reason: 'Solo hay espacios entre los datos.',
    todo: 'Diga si los espacios separan columnas.',
    actions: ['rerun', 'split'],
  },
];

/** What no file stands behind: one that was there, and one that nobody has set up. */
export const ABSENT: readonly EntityCard[] = [
  {
    ...CARD,
    tab: 'Unidades',
    state: 'falta',
    cause: 'frequency/missing',
    reason: 'El archivo ya no está en la carpeta.',
    todo: 'Exporte de nuevo.',
  },
  {
    ...CARD,
    tab: 'Turnos',
    state: 'sin-configurar',
    cause: 'status/not-configured',
    rows: null,
    publishedAt: null,
    history: [],
    file: null,
    observations: null,
    actions: [],
  },
];
