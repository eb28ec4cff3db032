/** Every sentence of the command line, for the person at the terminal. */
import { counted } from '../inspect/messages';
import type { FolderProblem } from './folder';
import type { ObservationLine } from './observations';
import type { PlaceProblem } from './places';
import type { Phase } from './progress';
import type { FileLine, Outcome } from './summary';
import { isDiskFull } from './system-error';

export const ARGUMENT_TEXT = {
  usage:
    '[--folder DIR] [--out FILE.xlsx] [--state DIR] [--watch] [--json] [--trace FILE.jsonl] [--report FILE.html]',
  description:
    'Convierte una carpeta de archivos CSV en una hoja de cálculo, con el mismo programa que corre en Google, y la guarda como .xlsx.',
  folder: 'carpeta con los archivos CSV; solo se lee (de forma predeterminada, example)',
  out: 'archivo que se escribe (de forma predeterminada, out/consolidado.xlsx)',
  state: 'dónde se guarda la hoja de cálculo entre una ejecución y otra (de forma predeterminada, .state/…)',
  watch: 'sigue la carpeta hasta que se presione Ctrl-C',
  json: 'escribe un solo objeto JSON en la salida',
  trace: 'escribe una línea por cada llamada a Google',
  report: 'escribe un informe del ensayo en una página que se abre con el navegador',
  help: 'muestra esta ayuda',
  titles: { 'Usage:': 'Uso:', 'Options:': 'Opciones:' } as Readonly<Record<string, string>>,
} as const;

/** The seven files of a dealership that somebody who starts with nothing should know of. */
const EXPECTED =
  'clientes.csv, ventas.csv, unidades.csv, servicios.csv, vendedores.csv, sucursales.csv y talleres.csv';

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
};

/**
 * Name of a delimiter; one without a name is shown as it is.
 *
 * @param delimiter - as it stands in the file
 */
export function delimiterWord(delimiter: string): string {
  return DELIMITER_WORDS[delimiter] ?? delimiter;
}

const whole = new Intl.NumberFormat('es-AR', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('es-AR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * A whole number as it is written in Argentina: 1.234.567.
 *
 * @param value - any number
 */
export function figure(value: number): string {
  return whole.format(value);
}

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

/**
 * What is wrong with the arguments.
 *
 * @param code - as commander names the error
 * @param detail - commander's own sentence, in which the option is named
 */
export function describeUsageError(code: string, detail: string): string {
  const named = /'([^']+)'/.exec(detail)?.[1] ?? detail;
  const [, meant] = /Did you mean (?:one of )?(-[\w-]+)/.exec(detail) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return meant ? `No existe la opción ${named}: ¿quiso decir ${meant}?` : `No existe la opción ${named}.`;
    case 'commander.optionMissingArgument':
      return `A la opción ${named} le falta su valor.`;
    case 'commander.missingArgument':
      return `Falta indicar: ${named}.`;
    case 'commander.conflictingOption':
      return '--json escribe un solo objeto y --watch no termina: use una de las dos.';
    case 'commander.excessArguments':
      return 'Sobra algo: todo se indica con opciones, después de «--».';
    default:
      return detail;
  }
}

/**
 * npm keeps an option for itself that stands before `--`, and the program starts without it.
 *
 * @param command - as it is written: `npm start`
 * @param option - that npm kept
 * @param value - what stood after it; '' when nothing did
 */
export function describeSwallowed(command: string, option: string, value: string): string {
  const whole = [option, ...(value === '' ? [] : [value])].join(' ');
  return `npm se quedó con ${option}: falta «--» antes. Escriba ${command} -- ${whole}`;
}

/** Where the options are told. */
export function helpHint(command: string): string {
  return `Las opciones: ${command} -- --help`;
}

/**
 * Why the folder cannot be loaded.
 *
 * @param problem - what is wrong with it
 * @param path - the folder
 */
export function describeFolderProblem(problem: FolderProblem, path: string): string {
  switch (problem) {
    case 'missing':
      return `No existe la carpeta ${path}.`;
    case 'file':
      return `${path} es un archivo; indique la carpeta que lo contiene.`;
    case 'unreadable':
      return `No se puede leer la carpeta ${path}: revise sus permisos.`;
    case 'empty':
      return `La carpeta ${path} está vacía; se esperan archivos como ${EXPECTED}.`;
  }
}

/**
 * Why nothing can be written to a place.
 *
 * @param problem - the place and what is wrong with it
 */
export function describePlaceProblem({ code, path }: PlaceProblem): string {
  switch (code) {
    case 'inside-folder':
      return `${path} está dentro de la carpeta de los archivos, que solo se lee; elija otro lugar.`;
    case 'is-folder':
      return `${path} es una carpeta; indique un archivo.`;
    case 'not-writable':
      return `No se puede escribir en ${path}: revise los permisos.`;
    case 'is-special':
      return `${path} no es un archivo común; indique otro lugar.`;
  }
}

/**
 * What the system did not let us do.
 *
 * @param code - of the system's error
 * @param path - that it is about; '' when it names none
 */
export function describeSystemProblem(code: string, path: string): string {
  const what = path === '' ? '' : ` ${path}`;
  if (isDiskFull(code)) {
    return `No hay lugar en el disco${what && ` para escribir${what}`}: libere espacio y ejecute de nuevo. No se perdió nada.`;
  }
  return `El sistema no dejó usar${what || ' un archivo'} (${code}): revise que exista y sus permisos, y ejecute de nuevo.`;
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
      return `No hay lugar en el disco para copiar ${path}: libere espacio y ejecute de nuevo.`;
    return `No se pudo leer ${path} (${reason}): revise sus permisos.`;
  },
  damagedState: (path: string) =>
    `No se entiende lo guardado en ${path}: borre esa carpeta y ejecute de nuevo; los archivos se vuelven a publicar.`,
  otherFolder: (path: string, folder: string) =>
    `Lo guardado en ${path} es de la carpeta ${folder}; indique otro lugar con --state.`,
  busyState: (path: string, lock: string) =>
    `Otra ejecución está usando ${path}; espere a que termine o indique otra con --state. Si no hay ninguna, borre ${lock}.`,
} as const;
