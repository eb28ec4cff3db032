/** Name of each finding in a file, and what to do about it. If nothing is to be done, the text says so. */

/** Codes of all that can be observed in a file. */
export type FindingCode = keyof typeof ADVICE;

interface FindingAdvice {
  /** In two or three words. */
  readonly name: string;
  readonly todo: string;
}

const NOTHING = 'No hace falta hacer nada.';

const ADVICE = {
  'preamble/lines': {
    name: 'líneas antes de la tabla',
    todo: `${NOTHING} Si alguna de esas líneas es un dato, avise a TECNOM.`,
  },
  'note/trailing': {
    name: 'notas al final',
    todo: `${NOTHING} Si alguna de esas líneas es un dato, revise por qué la exportación no la trata como una fila.`,
  },
  'table/another': { name: 'otra tabla', todo: 'Exporte cada tabla en un archivo propio.' },
  'line/blank': { name: 'línea en blanco', todo: NOTHING },
  'line/ruler': { name: 'línea de guiones', todo: NOTHING },
  'line/comment': {
    name: 'línea de comentario',
    todo: `${NOTHING} Si es un dato, quítele el signo # del comienzo.`,
  },
  'header/none': {
    name: 'sin títulos',
    todo: 'Si su sistema lo permite, exporte con títulos: así cada columna se reconoce aunque cambie de lugar.',
  },
  'header/blank': {
    name: 'columna sin título',
    todo: 'Póngale un título a esa columna en la exportación, o quítela si no hace falta.',
  },
  'header/repeated': {
    name: 'título repetido',
    todo: 'Cambie uno de los dos títulos en la exportación, para que se sepa cuál es cuál.',
  },
  'page/number': { name: 'número de página', todo: NOTHING },
  'header/again': { name: 'títulos repetidos', todo: NOTHING },
  'row/short': {
    name: 'fila corta',
    todo: 'Mire esa fila en su sistema: puede faltarle un dato, o tener un salto de línea dentro de un texto.',
  },
  'row/long': {
    name: 'fila larga',
    todo: 'Mire esa fila en su sistema: lo más común es un separador dentro de un texto. Quítelo, o exporte los textos entre comillas.',
  },
  'row/other-delimiter': {
    name: 'fila con otro separador',
    todo: 'Si la fila se ve bien en la hoja, no hace falta hacer nada. Si no, corrija el separador en la exportación.',
  },
  'quote/stray': {
    name: 'comilla fuera de lugar',
    todo: 'Si el texto se ve bien en la hoja, no hace falta hacer nada. Si no, quite la comilla en su sistema.',
  },
  'quote/unclosed': {
    name: 'comilla sin cerrar',
    todo: 'Quite esa comilla en su sistema, o ciérrela, y exporte de nuevo.',
  },
  'quote/swallowed': {
    name: 'filas dentro de una celda',
    todo: 'Quite la comilla que abre esa celda en su sistema, o ciérrela, y exporte de nuevo.',
  },
  'character/zero': {
    name: 'bytes nulos',
    todo: 'Mire ese dato en la hoja: si le falta algo, escríbalo de nuevo en su sistema y exporte.',
  },
  'character/undecodable': {
    name: 'letra ilegible',
    todo: 'Escriba de nuevo esa letra en su sistema. Si pasa en todo el archivo, indique «Codificación» en _Configuracion.',
  },
  'character/repaired': {
    name: 'letra de otra codificación',
    todo: `${NOTHING} Si la letra no es la que corresponde, escríbala de nuevo en su sistema.`,
  },
  'text/twice-decoded': {
    name: 'texto mal convertido',
    todo: 'Corrija ese texto en su sistema: ya sale así. Si pasa en muchos, pida a quien hizo la exportación que la revise.',
  },
  'file/end-mark': { name: 'marca de fin de archivo', todo: NOTHING },
  'file/zero-padding': {
    name: 'relleno al final',
    todo: `${NOTHING} Si faltan filas, exporte de nuevo: la copia pudo cortarse.`,
  },
  'newline/mixed': { name: 'finales de línea distintos', todo: NOTHING },
  'reading/changed': {
    name: 'se lee de otra manera',
    todo: 'Si la exportación cambió a propósito, no hace falta hacer nada. Si no, exporte como antes.',
  },
  'encoding/doubtful': {
    name: 'codificación dudosa',
    todo: 'Mire en la hoja si las letras con acento se ven bien. Si no, indique «Codificación» en _Configuracion.',
  },
  'dialect/doubtful': {
    name: 'separador dudoso',
    todo: 'Mire en la hoja si las columnas se ven bien. Si no, indique «Separador» en _Configuracion.',
  },
} as const satisfies Readonly<Record<string, FindingAdvice>>;

/** Words for a code that this version does not know. */
const UNKNOWN: FindingAdvice = {
  name: 'lectura del archivo',
  todo: 'Mire esa parte del archivo. Si está bien así, no hace falta hacer nada.',
};

/** Name of a finding, and what to do about it. */
export function adviseFinding(code: string): FindingAdvice {
  return isFindingCode(code) ? ADVICE[code] : UNKNOWN;
}

function isFindingCode(code: string): code is FindingCode {
  return Object.keys(ADVICE).includes(code);
}
