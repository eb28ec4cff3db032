/** Every sentence of the rehearsal report, for the client and their consultant. */
import { delimiterWord } from '../inspect/messages';
import { counted, figure } from '../told/figure';

export const REPORT = {
  title: 'Ensayo de integración',
  intro:
    'Estos archivos se procesaron en esta computadora con el mismo programa que se ejecuta en Google. Nada se envió a ningún lado.',
  folder: 'Carpeta',
  made: 'Hecho el',
  version: 'Versión',
  summary: 'Resumen',
  problems: 'Qué hay que resolver',
  noProblems: 'Todos los archivos se pudieron publicar.',
  files: 'Cómo se leyó cada archivo',
  relations: 'Cómo se relacionan las hojas',
  noRelations: 'Todavía no se publicó ninguna hoja.',
  relationsHint: 'La columna de ID identifica cada fila; las relaciones apuntan a los ID de otra hoja.',
  observations: 'Observaciones sobre los datos',
  noObservations: 'No hay observaciones.',
  observationsHint: 'Cada caso se muestra una vez, con el primer lugar en que aparece.',
  evidence: 'Por qué se lee así',
  findings: 'Qué tiene de particular',
  todo: 'Qué hacer',
  reason: 'Motivo',
  sheet: 'Hoja',
  result: 'Resultado',
  encoding: 'Codificación',
  delimiter: 'Separador',
  newline: 'Fin de línea',
  size: 'Tamaño',
  preamble: 'Antes de la tabla',
  header: 'Títulos',
  confidence: 'Confianza',
  runnerUp: 'Otra posibilidad',
  none: 'ninguna',
  idColumn: 'Columna de ID',
  why: 'Por qué',
  relation: 'Relación',
  found: 'Qué se encontró',
  noIssue: 'sin problemas',
  severity: 'Gravedad',
  place: 'Dónde',
  line: 'línea',
  rule: 'Qué pasa y qué hacer',
  rules: (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}.`,
  rows: 'Filas',
  footer:
    'Este informe nombra archivos, hojas y columnas, y cuenta filas. No contiene datos de las filas: no muestra ninguna celda.',
} as const;

/** What became of files, in the order of the summary. */
export const OUTCOME_TITLES = {
  published: ['publicado', 'publicados'],
  held: ['retenido', 'retenidos'],
  rejected: ['rechazado', 'rechazados'],
  failed: ['fallido', 'fallidos'],
  ignored: ['sin usar', 'sin usar'],
} as const;

/**
 * The confidence of the reading in words.
 *
 * @param confidence - from 0 to 1
 */
export function confidenceWord(confidence: number): string {
  const word =
    confidence >= 0.8 ? 'alta' : confidence >= 0.5 ? 'buena' : confidence >= 0.3 ? 'regular' : 'baja';
  return `${word} (${Math.floor(confidence * 100)} %)`;
}

/**
 * The next best reading in words.
 *
 * @param text - in the reader's form: delimiter in quotes, quote if there is one, columns
 */
export function runnerUpWord(text: string | null): string {
  if (text === null) return REPORT.none;
  const found = /^("(?:[^"\\]|\\.)*") (?:(\S) )?× (\d+)$/.exec(text);
  if (!found) return text;
  const delimiter: unknown = JSON.parse(found[1] ?? '""');
  return `${delimiterWord(String(delimiter))}, ${counted(Number(found[3]), 'columna', 'columnas')}`;
}

/**
 * Rows and columns of a table.
 *
 * @param rows - without the header
 * @param columns - of the widest row
 */
export function sizeWord(rows: number, columns: number): string {
  return `${counted(rows, 'fila', 'filas')} y ${counted(columns, 'columna', 'columnas')}`;
}

/** Rows of a tab. */
export function rowsWord(rows: string): string {
  return counted(Number(rows), 'fila', 'filas');
}

/**
 * Lines before the table, or records of its header.
 *
 * @param lines - how many
 */
export function linesWord(lines: number): string {
  return lines === 0 ? REPORT.none : counted(lines, 'línea', 'líneas');
}

/**
 * The first place of a finding and how often it occurs; null when it has no line and occurs once.
 *
 * @param line - physical line of the reader; 0 for the file as a whole
 */
export function timesWord(line: number, times: number): string | null {
  const words = [
    ...(line > 0 ? [`línea ${figure(line)}`] : []),
    ...(times > 1 ? [counted(times, 'vez', 'veces')] : []),
  ];
  return words.length === 0 ? null : words.join(', ');
}
