/** Words of the sidebar. */

import type { Tone } from '../../ground/tone';
import type { Problem } from '../../judge/status/problems';
import type { StateCode } from '../../judge/status/state';
import { toneOf } from '../../judge/status/state-tone';
import type { PanelAction, Severities } from '../page/data';
import { counted, figure } from '../terms/advice';
import { describeSystemProblem } from '../terms/problem';
import { STATE_WORDS } from '../terms/status';
import { everyMinutes } from '../terms/time';

/** The symbol of a state, for people who do not see colours. */
export const STATE_SYMBOLS: Readonly<Record<StateCode, string>> = {
  'al-dia': '✓',
  fijado: '◆',
  'en-curso': '⋯',
  retenido: '■',
  rechazado: '✕',
  fallido: '↻',
  atrasado: '!',
  falta: '○',
  'sin-configurar': '·',
};

/** The look of a state, besides its words. */
export interface StateLook {
  readonly symbol: string;
  readonly tone: Tone;
}

/**
 * The look of an entity's state.
 *
 * @param hasCandidate - whether there is a file with another name that may belong to the entity
 */
export function lookOf(state: StateCode, hasCandidate: boolean): StateLook {
  return { symbol: STATE_SYMBOLS[state], tone: toneOf(state, hasCandidate) };
}

/** A state at the start of a card: the word of `_Estado`, with a capital letter. */
export function stateTitle(code: StateCode): string {
  const word = STATE_WORDS[code];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const ACTION_WORDS: Readonly<Record<PanelAction, string>> = {
  run: 'Procesar ahora',
  rerun: 'Reprocesar',
  publish: 'Publicar retenido…',
  restore: 'Restaurar…',
  go: 'Ir a la hoja',
  titles: 'La primera fila son títulos',
  rows: 'La primera fila es un dato',
  split: 'Usar el otro separador',
  use: 'Usarlo',
};

/** A problem of the system and what to do, in one text. */
export function noticeOf(problem: Problem): string {
  const { reason, todo } = describeSystemProblem(problem);
  return `${reason} ${todo}`;
}

export const PANEL = {
  title: 'Integración TECNOM',
  entities: 'Archivos',
  system: 'Sistema',
  never: 'Sin publicar todavía',
  absent: 'Sin archivo en la carpeta',
  rows: (rows: number) => counted(rows, 'fila', 'filas'),
  publishedAt: 'publicado el',
  pinned: 'versión anterior, fijada',
  candidate: (tab: string) => `Parece el archivo de ${tab}: ¿usarlo?`,
  percent: (percent: number) => `${percent} %`,
  expected: (words: string) => `se espera ${words}`,
  trend: (rows: readonly number[]) =>
    `Filas de ${counted(rows.length, 'publicación', 'últimas publicaciones')}: ${rows.map(figure).join(', ')}`,
  more: 'Más acciones',
  looks: (minutes: number) => `Se revisa ${PANEL.every(minutes)}`,
  all: (count: number) => (count === 1 ? 'El archivo está al día' : 'Todos los archivos están al día'),
  attention: (count: number) => counted(count, 'archivo necesita atención', 'archivos necesitan atención'),
  busy: 'Hay un archivo en curso',
  older: (count: number) => `${counted(count, 'hoja muestra', 'hojas muestran')} una versión anterior`,
  lost: 'No se encuentra la carpeta',
  stopped: 'La revisión automática no está trabajando',
  empty: 'La carpeta todavía no tiene archivos conocidos.',
  emptyTodo:
    'Exporte los archivos a la carpeta que sincroniza Google Drive. Aparecen aquí solos, en unos minutos.',
  firstRun: 'La integración todavía no está instalada.',
  firstRunTodo: 'Se instala una sola vez, en dos minutos: solo hace falta el enlace de la carpeta.',
  install: 'Instalar…',
  copy: 'Esta hoja de cálculo es una copia.',
  copyTodo:
    'La integración está instalada en la hoja de cálculo original; para que los datos no se dupliquen, aquí no se procesa nada.',
  failed: 'No se pudo leer el estado.',
  stale: 'No se pudo actualizar; lo que se ve puede no ser lo último.',
  failedTodo: 'Se vuelve a intentar solo. Si se repite, cierre este panel y vuelva a abrirlo.',
  noAccess: 'Google pide permisos que todavía no fueron aceptados. Elija «Configurar…» para ver cuáles.',
  retry: 'Reintentar',
  working: 'Procesando…',
  actionFailed: 'No se pudo completar la acción. Vuelva a intentarlo en unos minutos.',
  lastLook: 'Última revisión',
  noNews: 'Sin novedades desde',
  lastWork: 'Último cambio',
  pace: 'Revisión automática',
  every: (minutes: number | null) => (minutes === null ? 'no hay' : everyMinutes(minutes)),
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
 * Observations in words, most serious first.
 *
 * @param severities - how many of each
 */
export function observationWords({ errors, warnings, notes }: Severities): string[] {
  return [
    ...(errors > 0 ? [counted(errors, 'error', 'errores')] : []),
    ...(warnings > 0 ? [counted(warnings, 'aviso', 'avisos')] : []),
    ...(notes > 0 ? [counted(notes, 'pendiente', 'pendientes')] : []),
  ];
}
