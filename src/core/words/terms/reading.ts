/** Words for how a file was read and what was odd in it. */
import type { Evidence } from '../../reading/candidates/dialect';
import type { BinaryKind } from '../../reading/text/signature';
import type { Facts, Finding, Problem } from '../../reading/told/finding';
import { counted as exactCount, figure as exactFigure } from './advice';
import type { FindingCode } from './readingadvice';

/** What is wrong, and what the client can do. */
export interface ProblemWords {
  readonly what: string;
  readonly todo: string;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Unicode)',
  'utf-16be': 'UTF-16 (Unicode, orden inverso)',
  'windows-1252': 'Windows-1252 (Excel)',
  'iso-8859-15': 'ISO-8859-15',
  cp850: 'CP850 (DOS)',
  cp437: 'CP437 (DOS)',
  'mac-roman': 'Mac Roman',
};

const FINDINGS: Readonly<Record<FindingCode, (facts: Facts) => string>> = {
  'preamble/lines': ({ lines }) => `${counted(lines, 'línea', 'líneas')} antes de la tabla; no son filas`,
  'note/trailing': ({ lines }) =>
    `${counted(lines, 'línea', 'líneas')} de notas o totales al final; no son filas`,
  'table/another': () => 'empieza otra tabla; solo se lee la primera',
  'line/blank': () => 'línea en blanco; se omite',
  'line/ruler': () => 'línea de guiones del listado; se omite',
  'line/comment': () => 'línea de comentario; se omite',
  'header/none': () => 'el archivo no tiene fila de títulos',
  'header/blank': () => 'columna sin título',
  'header/repeated': ({ first }) => `título repetido: es igual al de la columna ${figure(first)}`,
  'page/number': () => 'número de página del listado; se omite',
  'header/again': () => 'se repite la fila de títulos; se omite',
  'row/short': ({ cells, usual }) =>
    `fila con ${counted(cells, 'columna', 'columnas')} en lugar de ${figure(usual)}`,
  'row/long': ({ cells, usual }) =>
    `fila con ${counted(cells, 'columna', 'columnas')} en lugar de ${figure(usual)}; no se pierde nada`,
  'row/other-delimiter': () => 'fila escrita con otro separador; se leyó con ese',
  'quote/stray': () => 'comilla fuera de lugar; queda en su celda',
  'quote/unclosed': ({ mended }) =>
    `se abre una comilla que no se cierra${mended === 1 ? '; se lee como texto' : ''}`,
  'quote/swallowed': ({ records }) =>
    `una comilla encierra ${counted(records, 'fila', 'filas')} dentro de una celda`,
  'character/zero': ({ count: zeros }) =>
    `${counted(zeros, 'byte nulo', 'bytes nulos')} en una celda; no ${zeros === 1 ? 'se publica' : 'se publican'}`,
  'character/undecodable': () => 'carácter que no se puede leer; queda como �',
  'character/repaired': ({ count: letters }) =>
    `${counted(letters, 'letra escrita', 'letras escritas')} en Windows-1252 dentro de un archivo UTF-8; se leyó lo que corresponde`,
  'text/twice-decoded': () =>
    'texto con letras mal convertidas (como «Ã±» por «ñ») ya en el archivo; queda igual',
  'file/end-mark': () => 'marca de fin de archivo de DOS; se omite',
  'file/zero-padding': ({ bytes }) =>
    `relleno de ${counted(bytes, 'byte nulo', 'bytes nulos')} al final; se omite`,
  'newline/mixed': () => 'los finales de línea no son todos iguales',
  'reading/changed': ({ part, before, now }) =>
    `${PARTS[String(part)] ?? ''}: antes ${partWord(part, before)}, ahora ${partWord(part, now)}`,
  'encoding/doubtful': ({ runnerUp }) =>
    `la codificación no es segura; también podría ser ${encodingWord(runnerUp)}`,
  'dialect/doubtful': () => 'el separador no es seguro; conviene indicarlo en _Configuracion',
};

/** A figure of a finding; a dash if its facts do not contain it. */
function figure(value: string | number | undefined): string {
  return value === undefined ? '—' : exactFigure(value);
}

function counted(value: string | number | undefined, one: string, many: string): string {
  return value === undefined ? `— ${many}` : exactCount(value, one, many);
}

/** Codes of all that can be observed in a file. */
export const FINDING_CODES: readonly string[] = Object.keys(FINDINGS);

const SAID: Readonly<Record<string, (facts: Facts) => string>> = FINDINGS;

const EVIDENCE: Readonly<Record<string, (facts: Facts) => string>> = {
  'encoding/mark': ({ encoding }) => `el archivo empieza con la marca de ${encodingWord(encoding)}`,
  'encoding/zeros': ({ encoding }) => `uno de cada dos bytes es nulo, como en ${encodingWord(encoding)}`,
  'encoding/ascii': () => 'no hay acentos ni otros caracteres especiales en lo que se miró',
  'encoding/valid': ({ seen }) =>
    `${counted(seen, 'grupo de letras especiales es', 'grupos de letras especiales son')} UTF-8 válido`,
  'encoding/mostly-valid': () => 'casi todas las letras especiales son UTF-8 válido',
  'encoding/letters': ({ encoding, seen }) =>
    `${counted(seen, 'letra especial tiene', 'letras especiales tienen')} sentido en español o portugués ${seen === 1 ? 'leída' : 'leídas'} como ${encodingWord(encoding)}`,
  'encoding/forced': ({ encoding }) => `_Configuracion indica ${encodingWord(encoding)}`,
  'delimiter/forced': () => 'el separador está indicado en _Configuracion',
  'delimiter/told': () => 'la primera línea del archivo indica el separador (sep=)',
  'delimiter/padded': () => 'hay espacios junto a los separadores',
  'columns/fixed': ({ columns }) =>
    `la línea de guiones bajo los títulos marca ${counted(columns, 'columna', 'columnas')} de ancho fijo`,
  'records/even': ({ percent, records, columns }) =>
    `${figure(percent)} % de ${counted(records, 'línea mirada tiene', 'líneas miradas tienen')} ${counted(columns, 'columna', 'columnas')}`,
  'records/single': ({ records }) =>
    `ningún separador divide de manera pareja ${counted(records, 'la línea mirada', 'líneas miradas')}: es una sola columna`,
  'records/wrapped': () => 'cada línea está entera entre comillas',
  'columns/typed': ({ columns, of }) =>
    `${figure(columns)} de ${counted(of, 'columna', 'columnas')}: números, fechas o códigos de una misma clase`,
  'quote/backslash': () => 'las comillas dentro de un texto llevan barra invertida',
  'preamble/found': ({ lines }) => `la tabla empieza después de ${counted(lines, 'línea', 'líneas')}`,
  'header/found': ({ rows }) => `los títulos ocupan ${counted(rows, 'fila', 'filas')}`,
  'header/none': () => 'la primera fila es de datos: no hay títulos',
  'header/forced': ({ rows }) =>
    rows ? '_Configuracion indica que hay títulos' : '_Configuracion indica que no hay títulos',
  'header/invented': () => 'no hay títulos; se agregan nombres de columna porque _Configuracion lo pide',
  'header/paged': () => 'los títulos se repiten, como al comienzo de cada página de un listado',
  'newline/mixed': ({ crlf, lf, cr }) =>
    `finales de línea distintos: ${figure(crlf)} CRLF, ${figure(lf)} LF, ${figure(cr)} CR`,
};

/** Parts of a reading that can change. */
const PARTS: Readonly<Record<string, string>> = {
  encoding: 'cambió la codificación',
  delimiter: 'cambió el separador',
  quote: 'cambiaron las comillas',
  header: 'cambiaron las filas de títulos',
};

function partWord(part: string | number | undefined, value: string | number | undefined): string {
  if (part === 'encoding') return encodingWord(value);
  if (part === 'header') return figure(value);
  return value === '' ? 'ninguno' : `«${value === '\t' ? 'tabulador' : value}»`;
}

/** The real type of a file that is not text. */
export const BINARY_WORDS: Readonly<Record<BinaryKind, string>> = {
  xlsx: 'un libro de Excel (.xlsx)',
  xls: 'un libro de Excel (.xls)',
  ods: 'una hoja de cálculo de LibreOffice (.ods)',
  zip: 'un libro de Excel o un archivo comprimido (.zip)',
  gzip: 'un archivo comprimido (.gz)',
  rar: 'un archivo comprimido (.rar)',
  '7z': 'un archivo comprimido (.7z)',
  pdf: 'un PDF',
  png: 'una imagen',
  jpeg: 'una imagen',
  gif: 'una imagen',
  html: 'una página web',
  xml: 'un documento XML',
  rtf: 'un documento de texto con formato',
  sqlite: 'una base de datos',
  nul: 'un archivo lleno de bytes nulos; la sincronización pudo cortarse',
  control: 'un archivo con datos que no son texto',
};

/** Name of an encoding for people. */
export function encodingWord(encoding: string | number | undefined): string {
  return ENCODINGS[String(encoding)] ?? String(encoding ?? '');
}

/** Text of an observation, without its position. */
export function describeFinding(finding: Finding): string {
  return SAID[finding.code]?.(finding.facts) ?? finding.code;
}

/** Text of one reason for how a file is read. */
export function describeEvidence(evidence: Evidence): string {
  return EVIDENCE[evidence.code]?.(evidence.facts) ?? evidence.code;
}

/** Why a file cannot be read, and what to do. */
export function describeProblem(problem: Problem): ProblemWords {
  if (problem.code === 'empty') {
    return {
      what: 'El archivo está vacío (0 bytes).',
      todo: 'Expórtelo de nuevo y espere a que termine de sincronizarse.',
    };
  }
  if (problem.code === 'blank') {
    return { what: 'El archivo solo tiene líneas en blanco.', todo: 'Expórtelo de nuevo desde su sistema.' };
  }
  return {
    what: `No es un CSV: es ${BINARY_WORDS[problem.facts.kind]}.`,
    todo: 'Ábralo y guárdelo como CSV, o exporte desde su sistema en formato CSV.',
  };
}
