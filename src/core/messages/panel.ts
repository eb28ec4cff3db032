/** Words of the sidebar. */
import type { CardState, PanelAction, Severities, SystemNotice } from '../page/data';
import type { ProblemCode } from '../status/problems';
import { figure } from './advice';
import { describeSystemProblem } from './problem';
import { SERVICES, SERVICES_STEPS } from './services';

/** A state in words, with the symbol that stands beside them. */
export interface StateWords {
  readonly word: string;
  readonly symbol: string;
  /** How the state is coloured, besides its words. */
  readonly tone: 'good' | 'busy' | 'warn' | 'bad' | 'idle';
}

export const STATE_WORDS: Readonly<Record<CardState, StateWords>> = {
  current: { word: 'Al día', symbol: '✓', tone: 'good' },
  loading: { word: 'En curso', symbol: '⋯', tone: 'busy' },
  held: { word: 'Retenido', symbol: '■', tone: 'warn' },
  rejected: { word: 'Rechazado', symbol: '✕', tone: 'bad' },
  failed: { word: 'Se reintenta', symbol: '↻', tone: 'warn' },
  late: { word: 'Atrasado', symbol: '!', tone: 'warn' },
  missing: { word: 'Sin archivo', symbol: '○', tone: 'idle' },
};

export const ACTION_WORDS: Readonly<Record<PanelAction, string>> = {
  run: 'Procesar ahora',
  rerun: 'Reprocesar',
  publish: 'Publicar retenido…',
  restore: 'Restaurar…',
  go: 'Ir a la hoja',
  titles: 'La primera fila son títulos',
  rows: 'La primera fila es un dato',
  split: 'Usar el otro separador',
};

export const NOTICE_WORDS: Readonly<Record<SystemNotice, string>> = {
  'lost-folder':
    'Fue borrada o esta cuenta ya no tiene permiso. Las hojas conservan sus datos. Restaure o comparta la carpeta, ' +
    'o elija «Configurar…» e indique la nueva.',
  disabled: `${SERVICES.reason} ${SERVICES_STEPS}`,
  'short-time':
    'Hoy se usó casi todo el tiempo que Google da por día: la carpeta se revisa cada 30 minutos hasta que se renueve.',
  configuration: 'Hay celdas de _Configuracion que no se entienden; la hoja _Manifiesto dice cuáles.',
  'versions/permission': noticeOf('versions/permission'),
  'versions/room': noticeOf('versions/room'),
  'versions/drive-full': noticeOf('versions/drive-full'),
  'versions/failing': noticeOf('versions/failing'),
};

function noticeOf(code: ProblemCode): string {
  const { reason, todo } = describeSystemProblem({ code, facts: {} });
  return `${reason} ${todo}`;
}

export const PANEL = {
  title: 'Integración TECNOM',
  entities: 'Archivos',
  system: 'Sistema',
  never: 'Sin publicar todavía',
  absent: 'Sin archivo en la carpeta',
  rows: (rows: number) => `${figure(rows)} ${rows === 1 ? 'fila' : 'filas'}`,
  publishedAt: 'publicado el',
  pinned: 'versión anterior, fijada',
  percent: (percent: number) => `${percent} %`,
  expected: (words: string) => `se espera ${words}`,
  trend: (rows: readonly number[]) =>
    `Filas de las últimas ${rows.length} publicaciones: ${rows.map(figure).join(', ')}`,
  detail: 'Qué pasó y qué hacer',
  all: (count: number) => (count === 1 ? 'El archivo está al día' : 'Todos los archivos están al día'),
  attention: (count: number) =>
    count === 1 ? '1 archivo necesita atención' : `${count} archivos necesitan atención`,
  busy: 'Hay un archivo en curso',
  lost: 'No se encuentra la carpeta',
  empty: 'La carpeta todavía no tiene archivos conocidos.',
  emptyTodo:
    'Exporte los archivos a la carpeta que sincroniza Google Drive. Aparecen aquí solos, en menos de 10 minutos.',
  firstRun: 'La integración todavía no está instalada.',
  firstRunTodo: 'Se instala una sola vez, en dos minutos: solo hace falta el enlace de la carpeta.',
  install: 'Instalar…',
  copy: 'Esta planilla es una copia.',
  copyTodo:
    'La integración está instalada en la planilla original; para que los datos no se dupliquen, aquí no se procesa nada.',
  failed: 'No se pudo leer el estado.',
  stale: 'No se pudo actualizar; lo que se ve puede no ser lo último.',
  failedTodo: 'Se vuelve a intentar solo. Si se repite, cierre este panel y vuelva a abrirlo.',
  noAccess: 'Google pide permisos que todavía no fueron aceptados. Elija «Instalar…» para ver cuáles.',
  retry: 'Reintentar',
  working: 'Procesando…',
  actionFailed: 'No se pudo completar la acción. Vuelva a intentarlo en unos minutos.',
  lastLook: 'Última señal',
  lastWork: 'Última novedad',
  next: 'Próxima revisión',
  every: (minutes: number) => `cada ${minutes} minutos`,
  work: 'Trabajo pendiente',
  nothing: 'nada',
  someWork: 'en la próxima revisión',
  budget: 'Tiempo de Google usado hoy',
  generation: 'Versión de los datos',
  installedBy: 'Instalado por',
  folder: 'Abrir la carpeta en Drive',
  settings: 'Configurar…',
  close: 'Cerrar aviso',
  newTab: ' (se abre en otra pestaña)',
} as const;

/**
 * Observations in words, most serious first; '' when there are none.
 *
 * @param severities - how many of each
 */
export function observationWords({ errors, warnings, notes }: Severities): string[] {
  return [
    ...(errors > 0 ? [`${figure(errors)} ${errors === 1 ? 'error' : 'errores'}`] : []),
    ...(warnings > 0 ? [`${figure(warnings)} ${warnings === 1 ? 'aviso' : 'avisos'}`] : []),
    ...(notes > 0 ? [`${figure(notes)} ${notes === 1 ? 'pendiente' : 'pendientes'}`] : []),
  ];
}
