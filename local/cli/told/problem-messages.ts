/** Texts of the command line about its options, and about places that it cannot use. */

import { isDiskFull } from '../../host/system-error';
import type { FolderProblem } from './folder';
import type { PlaceProblem } from './places';

export const ARGUMENT_TEXT = {
  usage:
    '[--folder DIR] [--out FILE.xlsx] [--state DIR] [--watch] [--json] [--trace FILE.jsonl] [--report FILE.html]',
  description:
    'Convierte una carpeta de archivos CSV en una hoja de cálculo, con el mismo programa que se ejecuta en Google, y la guarda como .xlsx.',
  folder: 'carpeta con los archivos CSV; solo se lee (de forma predeterminada, example)',
  out: 'archivo que se escribe (de forma predeterminada, out/consolidado.xlsx)',
  state: 'dónde se guarda la hoja de cálculo entre una ejecución y otra (de forma predeterminada, .state/…)',
  watch: 'sigue la carpeta hasta que se presione Ctrl-C',
  json: 'escribe un solo objeto JSON en la salida',
  trace: 'escribe una línea por cada llamada a Google, y una por cada ejecución con lo que hizo y por qué',
  report: 'escribe un informe del ensayo en una página que se abre con el navegador',
  help: 'muestra esta ayuda',
  titles: { 'Usage:': 'Uso:', 'Options:': 'Opciones:' } as Readonly<Record<string, string>>,
} as const;

/** The seven files of a dealership, for a person who starts with an empty folder. */
export const EXPECTED =
  'clientes.csv, ventas.csv, unidades.csv, servicios.csv, vendedores.csv, sucursales.csv y talleres.csv';

/**
 * What is wrong with the arguments.
 *
 * @param detail - commander's own sentence, which names the option
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
 * npm takes an option before `--` for itself, and the program starts without it.
 *
 * @param command - as a person types it: `npm start`
 * @param value - the text after the option; null when there was none
 */
export function describeSwallowed(command: string, option: string, value: string | null): string {
  const whole = value === null ? option : `${option} ${value}`;
  return `npm se quedó con ${option}: falta «--» antes. Escriba ${command} -- ${whole}`;
}

/** Where the options are explained. */
export function helpHint(command: string): string {
  return `Las opciones: ${command} -- --help`;
}

/** Why the folder cannot be loaded. */
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
 * What the system refused.
 *
 * @param path - that the error is about; null when it has none
 */
export function describeSystemProblem(code: string, path: string | null): string {
  if (isDiskFull(code)) {
    const purpose = path === null ? '' : ` para escribir ${path}`;
    return `No hay espacio en el disco${purpose}: libere espacio y ejecute de nuevo. No se perdió nada.`;
  }
  return `El sistema no dejó usar ${path ?? 'un archivo'} (${code}): revise que exista y sus permisos, y ejecute de nuevo.`;
}
