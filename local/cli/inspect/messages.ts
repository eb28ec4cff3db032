/** Every sentence of `inspect`, for the person at the terminal. */

export const INSPECT_TEXT = {
  usage: 'RUTA… [--json] [--out CARPETA]',
  description:
    'Dice cómo está escrito cada archivo CSV y qué tiene de raro, con el mismo lector que publica.',
  paths: 'archivos o carpetas',
  json: 'escribe un objeto JSON por línea',
  out: 'carpeta donde se guarda cada archivo como CSV simple (UTF-8, coma)',
  help: 'muestra esta ayuda',
  titles: { 'Usage:': 'Uso:', 'Options:': 'Opciones:', 'Arguments:': 'Argumentos:' } as Readonly<
    Record<string, string>
  >,
  confidence: 'confianza',
  because: 'Por qué se lee así:',
  runnerUp: 'la otra posibilidad:',
  findings: 'Observaciones:',
  nothing: 'No hay archivos CSV en esa carpeta.',
} as const;

const DELIMITERS: Readonly<Record<string, string>> = {
  '': 'sin separador',
  ',': 'coma',
  ', ': 'coma y espacio',
  ';': 'punto y coma',
  '; ': 'punto y coma y espacio',
  '\t': 'tabulador',
  '|': 'barra |',
  ' ': 'espacio',
};

/**
 * Names a delimiter.
 *
 * @param delimiter - as it stands in the file, or empty
 */
export function delimiterWord(delimiter: string): string {
  return DELIMITERS[delimiter] ?? `«${delimiter}»`;
}

/**
 * Names a line end.
 *
 * @param newline - as it stands in the file
 */
export function newlineWord(newline: string): string {
  return newline === '\r\n' ? 'CRLF' : newline === '\r' ? 'CR' : 'LF';
}

/** Says that a path cannot be read. */
export function unreachable(path: string, code: string): string {
  const why =
    code === 'ENOENT'
      ? 'no existe'
      : code === 'EACCES'
        ? 'no se puede abrir: falta permiso'
        : code === 'EINVAL'
          ? 'no es un archivo común'
          : `no se puede abrir (${code})`;
  return `${path}: ${why}.`;
}
