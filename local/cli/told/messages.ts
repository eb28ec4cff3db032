/** What the command line tells of a run, for the person at the terminal. */

import { isDiskFull } from '../../host/system-error';
import { counted, figure } from './figure';
import type { ObservationLine } from './observations';
import { EXPECTED } from './problem-messages';
import type { Phase } from './progress';
import type { FileLine, Outcome } from './summary';

export const TABLE_HEADER = [
  'Entidad',
  'Archivo',
  'Codificación',
  'Separador',
  'Filas',
  'Columnas',
  'Resultado',
  'Tiempo',
] as const;

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  published: 'publicado',
  unchanged: 'sin cambios',
  held: 'retenido',
  rejected: 'rechazado',
  failed: 'falló',
  ignored: 'no se usa',
};

const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'coma',
  ';': 'punto y coma',
  '\t': 'tabulador',
  '|': 'barra |',
  ' ': 'espacio',
};

/** What a person calls the services, by the beginning of their calls' names. */
export const SERVICE_WORDS: Readonly<Record<string, string>> = {
  sheets: 'hoja de cálculo',
  drive: 'lista de archivos',
  urlfetch: 'lectura de archivos',
  PropertiesService: 'memoria',
  ScriptApp: 'disparador',
  SpreadsheetApp: 'pestaña a la vista',
  Ui: 'menú',
};

/**
 * Name of a delimiter; one without a name is shown as it is.
 *
 * @param delimiter - as it stands in the file
 */
export function delimiterWord(delimiter: string): string {
  return DELIMITER_WORDS[delimiter] ?? delimiter;
}

const tenths = new Intl.NumberFormat('es-AR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A number with one decimal: 2,5. */
export function decimal(value: number): string {
  return tenths.format(value);
}

/**
 * A duration in seconds with one decimal: 12,3 s.
 *
 * @param ms - milliseconds
 */
export function secondsText(ms: number): string {
  return `${tenths.format(ms / 1000)} s`;
}

/** What the program is at, while it takes long. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  look: 'Mirando la carpeta',
  load: 'Leyendo y publicando',
  keep: 'Guardando la hoja de cálculo',
  workbook: 'Escribiendo el archivo de Excel',
};

export const PROGRESS_WORDS = {
  rows: 'filas',
  of: (done: string, total: string, unit: string) => `${done} de ${total} ${unit}`,
  left: (time: string) => `faltan ${time}`,
} as const;

export const SENTENCES = {
  nothing: `En la carpeta no hay ningún archivo CSV; se esperan archivos como ${EXPECTED}.`,
  problems: 'Para revisar:',
  remarks: 'Observaciones:',
  status: 'Estado de las entidades:',
  data: 'En los datos publicados:',
  watching: 'Siguiendo la carpeta; Ctrl-C para terminar.',
  settling: 'Algo cambió; en un minuto, si no cambia más, se publica.',
  stopped: 'Terminado.',
} as const;

export const SENTENCES_WITH = {
  /** Heads the advice on one file. */
  file: (line: FileLine) => `${line.file}${line.tab ? ` (${line.tab})` : ''}: ${OUTCOME_WORDS[line.outcome]}`,
  reason: (reason: string) => `Motivo: ${reason}`,
  todo: (todo: string) => `Qué hacer: ${todo}`,
  /** Heads the advice on one rule that is broken in one column. */
  observation: ({ severity, tab, cell, line, file, ruleWord, rows }: ObservationLine) => {
    const place = cell === '' ? tab : `${tab} ${cell}`;
    const origin = line === '' ? file : `${file}, línea ${line}`;
    return `${place} (${origin}): ${severity}, ${ruleWord}, ${counted(rows, 'vez', 'veces')}`;
  },
  pending: (count: number) =>
    count === 1
      ? 'Quedó 1 archivo sin terminar; ejecute de nuevo para seguir.'
      : `Quedaron ${counted(count, 'archivo', 'archivos')} sin terminar; ejecute de nuevo para seguir.`,
  following: (count: number) =>
    count === 1
      ? 'Queda 1 archivo sin terminar; se sigue solo.'
      : `Quedan ${counted(count, 'archivo', 'archivos')} sin terminar; se sigue solo.`,
  broken: (error: { name: string; message: string }) =>
    `El programa se detuvo: ${error.name}: ${error.message}`,
  calls: (count: number, locks: number, detail: string) =>
    `Llamadas a Google: ${figure(count)}${detail ? ` (${detail})` : ''}, más ${figure(locks)} del bloqueo.`,
  time: (runs: number, modelledMs: number, wallMs: number) =>
    `Tiempo: ${secondsText(modelledMs)} en Google, según el modelo, en ${counted(runs, 'ejecución', 'ejecuciones')}; ${secondsText(wallMs)} aquí.`,
  workbook: (path: string) => `Hoja de cálculo: ${path}`,
  notSaved: (path: string) =>
    `No se pudo guardar ${path}: si está abierto en otro programa, ciérrelo; si no, libere espacio en el disco. Después ejecute de nuevo.`,
  report: (path: string) => `Informe: ${path}`,
  cutCells: (sheet: string, count: number) =>
    `En la hoja ${sheet} del .xlsx hay ${counted(count, 'celda cortada', 'celdas cortadas')} en 32.767 caracteres, que es lo que admite Excel; en la hoja de cálculo de Google van enteras.`,
  cutRows: (sheet: string, count: number) =>
    `En la hoja ${sheet} del .xlsx faltan las últimas ${counted(count, 'fila', 'filas')}: Excel admite 1.048.576; en la hoja de cálculo de Google están todas.`,
  cutColumns: (sheet: string, count: number) =>
    `En la hoja ${sheet} del .xlsx faltan las últimas ${counted(count, 'columna', 'columnas')}: Excel admite 16.384; en la hoja de cálculo de Google están todas.`,
  /** Said while files are waited for. */
  growing: (names: readonly string[]) => `Se espera a que se termine de escribir: ${names.join(', ')}`,
  unread: (path: string, reason: string) => {
    if (reason === 'link') return `${path} es un enlace; los enlaces no se leen.`;
    if (reason === 'growing')
      return `${path} se está escribiendo todavía y no se tomó: ejecute de nuevo cuando termine la exportación.`;
    if (isDiskFull(reason))
      return `No hay espacio en el disco para copiar ${path}: libere espacio y ejecute de nuevo.`;
    return `No se pudo leer ${path} (${reason}): revise sus permisos.`;
  },
  damagedState: (path: string) =>
    `No se entiende lo guardado en ${path}: borre esa carpeta y ejecute de nuevo; los archivos se vuelven a publicar.`,
  otherFolder: (path: string, folder: string) =>
    `Lo guardado en ${path} es de la carpeta ${folder}; indique otro lugar con --state.`,
  busyState: (path: string, lock: string) =>
    `Otra ejecución está usando ${path}; espere a que termine o indique otra con --state. Si no hay ninguna, borre ${lock}.`,
} as const;
