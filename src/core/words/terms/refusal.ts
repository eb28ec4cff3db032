/** Words for a snapshot that is not published. */
import type { RefusalCode, RefusalFacts } from '../../judge/guard/refusal';
import type { Advice } from './advice';
import { counted, figure } from './advice';
import { KEPT, ofFirst, PUBLISH } from './kept';
import { BINARY_WORDS } from './reading';
import { columnGone, columnsChanged } from './refusalcolumns';

const PUBLISH_AS_READ = 'elija «Publicar retenido…» en el menú.';
const ANSWER = 'Indique «títulos» o «datos» en la columna «Primera fila» de _Configuracion.';

const WORDS: { readonly [Code in RefusalCode]: (facts: RefusalFacts[Code]) => Advice } = {
  'file/empty': () => ({
    reason: `El archivo está vacío (0 bytes). ${KEPT}`,
    todo: 'Vuelva a exportar el archivo y espere a que Google Drive lo sincronice.',
  }),
  'file/blank': () => ({
    reason: `El archivo no tiene datos: solo hay líneas en blanco. ${KEPT}`,
    todo: 'Vuelva a exportar el archivo y verifique que la exportación termine bien.',
  }),
  'file/header-only': ({ columns }) => ({
    reason: `El archivo tiene los títulos de ${counted(columns, 'columna', 'columnas')} y ninguna fila de datos. ${KEPT}`,
    todo: 'Revise el filtro de fechas o de sucursal de la exportación y expórtelo de nuevo, completo.',
  }),
  'file/one-column': ({ before }) => ({
    reason: `El archivo tiene una sola columna; antes tenía ${figure(before)}. Probablemente cambió el separador. ${KEPT}`,
    todo: 'Exporte con el separador de siempre, o indíquelo en la columna Separador de _Configuracion.',
  }),
  'file/unclosed-quote': ({ line }) => ({
    reason: `En la línea ${figure(line)} se abre una comilla que no se cierra, y desde allí no se distinguen las filas. ${KEPT}`,
    todo: `Corrija en su sistema el dato de la línea ${figure(line)} (sobra o falta una comilla) y exporte de nuevo.`,
  }),
  'file/swallowed': ({ swallowed, records, line }) => ({
    reason:
      `Una comilla${line !== null ? ` que se abre en la línea ${figure(line)}` : ''} encierra ${counted(swallowed, 'fila', 'filas')} ` +
      `dentro de una sola celda; filas leídas: ${figure(records)}. ${KEPT}`,
    todo: `Corrija en su sistema el dato que tiene la comilla de más y exporte de nuevo. ${PUBLISH}`,
  }),
  'file/columns-changed': (facts) => columnsChanged(facts),
  'file/id-column-gone': (facts) => columnGone('de ID', facts),
  'file/relation-column-gone': (facts) => columnGone('que relaciona con otra hoja', facts),
  'file/truncated': ({ bytes, before, rows }) => ({
    reason:
      `El archivo parece cortado: tiene ${counted(rows, 'fila', 'filas')}, la última está incompleta y ocupa ${counted(bytes, 'byte', 'bytes')}; ` +
      `el anterior ocupaba ${figure(before)}. ${KEPT}`,
    todo: `Espere a que termine la exportación y la sincronización; si no llega completo, expórtelo de nuevo. ${PUBLISH}`,
  }),
  'file/rows-fell': ({ before, now, percent, most }) => ({
    reason:
      `El archivo tiene ${counted(now, 'fila', 'filas')} y el anterior tenía ${figure(before)}: ${figure(percent)} % menos; ` +
      `se admite hasta ${figure(most)} %. ${KEPT}`,
    todo: `Revise el filtro de fechas o de sucursal de la exportación y expórtelo de nuevo, completo. ${PUBLISH}`,
  }),
  'file/ids-vanished': ({ before, now, percent, error }) => ({
    reason:
      `No están en el archivo ${figure(percent)} %${error > 0 ? ` (± ${figure(error)})` : ''} de los ` +
      `${figure(before)} ID anteriores; ahora hay ${figure(now)} ID distintos. ${KEPT}`,
    todo:
      'Verifique que el archivo sea de esta entidad y de la misma empresa y sucursal, y que los ID se exporten ' +
      `como siempre. ${PUBLISH}`,
  }),
  'file/another-table': ({ line, rows, first }) => ({
    reason:
      `En la línea ${figure(line)} los títulos se repiten o empieza otra tabla${first ? '' : ', que antes no había'}; ` +
      `filas leídas hasta allí: ${figure(rows)}. ${KEPT}`,
    todo:
      'Exporte cada tabla en su propio archivo y los títulos una sola vez. ' +
      'Si lo que sigue a esa línea no son datos, elija «Publicar retenido…».',
  }),
  'file/rows-dropped': ({ dropped, rows }) => ({
    reason:
      `Antes o después de la tabla hay ${counted(dropped, 'línea que no parece', 'líneas que no parecen')} filas de ella y no ` +
      `se ${Number(dropped) === 1 ? 'leyó' : 'leyeron'}; filas leídas: ${figure(rows)}. ${KEPT}`,
    todo: `Exporte solo la tabla, sin informes antes ni totales después. ${PUBLISH}`,
  }),
  'file/parted-column': ({ other, records }) => ({
    reason:
      `El archivo se leyó como una sola columna de ${counted(records, 'fila', 'filas')}, y en la mayoría hay ` +
      `${signWord(other)}. ¿Es una sola columna, o ${signWord(other)} separa varias? ${KEPT}`,
    todo: `Si separa columnas, indíquelo en la columna Separador de _Configuracion. Si es una sola, ${PUBLISH_AS_READ}`,
  }),
  'file/rows-long': ({ long, rows }) => ({
    reason:
      `En ${figure(long)} de ${counted(rows, 'fila', 'filas')} hay más columnas que en las demás: quizá el separador también está ` +
      `dentro de un dato, como la coma de un decimal, y cada dato queda bajo otro título. ${KEPT}`,
    todo: `Exporte con otro separador, o con los textos entre comillas. Si las filas están bien así, ${PUBLISH_AS_READ}`,
  }),
  'file/titles-few': ({ titles, columns }) => ({
    reason:
      `Hay ${counted(titles, 'título', 'títulos')} y las filas tienen ${counted(columns, 'columna', 'columnas')}: quizá el ` +
      `separador también está dentro de un dato, como la coma de un decimal, y cada dato queda bajo otro título. ${KEPT}`,
    todo: `Exporte con otro separador, o con los textos entre comillas. Si las columnas están bien así, ${PUBLISH_AS_READ}`,
  }),
  'file/blanks-doubtful': () => ({
    reason:
      'Nada más que espacios separa las columnas de este archivo, y también los hay dentro de los nombres: una fila puede ' +
      `quedar desplazada. ${KEPT}`,
    todo:
      'Exporte con un separador, por ejemplo punto y coma. Si ningún dato tiene espacios, indique espacio en la columna ' +
      'Separador de _Configuracion.',
  }),
  'file/delimiter-doubtful': ({ taken, other }) => ({
    reason:
      `No es seguro qué separa las columnas: se leyó con ${signWord(taken)}, y casi igual se puede leer con ` +
      `${signWord(other)}. ¿Cuál es? ${KEPT}`,
    todo: `Si no es ${signWord(taken)}, indíquelo en la columna Separador de _Configuracion. Si lo es, ${PUBLISH_AS_READ}`,
  }),
  'file/delimiter-changed': ({ before, now }) => ({
    reason:
      `Antes las columnas se separaban con ${signWord(before)} y este archivo se lee con ${signWord(now)}. ` +
      `¿Cambió la exportación? ${KEPT}`,
    todo: `Exporte como siempre. Si el cambio es a propósito, ${PUBLISH_AS_READ}`,
  }),
  'file/header-doubtful': ({ headed }) => ({
    reason:
      `No es seguro si la primera fila tiene títulos o ya es un dato; se leyó como ${firstRowWord(headed)}. ` +
      `¿Qué es? ${KEPT}`,
    todo: `${ANSWER} Si se leyó bien, ${PUBLISH_AS_READ}`,
  }),
  'file/header-missing': () => ({
    reason: `El archivo no tiene una fila de títulos, y los de otras hojas sí. ¿Es así, o falta? ${KEPT}`,
    todo: `Exporte con los títulos de las columnas. Si no los hay, ${PUBLISH_AS_READ} ${ANSWER}`,
  }),
  'file/header-changed': ({ headed }) => ({
    reason: headed
      ? `Antes la primera fila del archivo era un dato; ahora parece tener títulos. ¿Los agregó la exportación? ${KEPT}`
      : `Antes la primera fila del archivo tenía los títulos; ahora parece un dato. ¿Faltan los títulos? ${KEPT}`,
    todo: `Exporte como siempre. ${ANSWER} Si el cambio es a propósito, ${PUBLISH_AS_READ}`,
  }),
  'file/too-wide': ({ columns, most }) => ({
    reason: `El archivo tiene ${counted(columns, 'columna', 'columnas')} y una hoja de Google admite ${figure(most)}. ${KEPT}`,
    todo: 'Exporte solo las columnas necesarias, o verifique que cada registro esté en su propia línea.',
  }),
  'file/cell-too-long': ({ length, most, line, record, column }) => ({
    reason:
      `En la línea ${figure(line)} (registro ${figure(record)}, columna ${figure(column)}) hay un texto de ` +
      `${counted(length, 'carácter', 'caracteres')}; una celda de Google admite ${figure(most)}. ${KEPT}`,
    todo: 'Acorte ese texto en su sistema, o quite esa columna de la exportación, y exporte de nuevo.',
  }),
  'file/record-too-large': ({ row }) => ({
    reason: `La fila ${figure(row)} de la tabla es demasiado grande para enviarla a Google. ${KEPT}`,
    todo: 'Acorte sus textos en su sistema y exporte de nuevo.',
  }),
  'file/too-many-cells': ({ cells, most, rows, columns }) => ({
    reason:
      `El archivo necesita más de ${counted(cells, 'celda', 'celdas')} (filas leídas: ${figure(rows)}; columnas: ${figure(columns)}) ` +
      `y en esta hoja de cálculo hay lugar para ${figure(most)}. ${KEPT}`,
    todo:
      'Exporte menos columnas o menos historia, o borre las hojas que no use. ' +
      'Si su cuenta admite más celdas, cambie «Límite de celdas» en _Configuracion.',
  }),
  'file/binary': ({ kind }) => ({
    reason: `El archivo no es un texto CSV: es ${BINARY_WORDS[kind]}. ${KEPT}`,
    todo: 'Ábralo y guárdelo como CSV, o exporte desde su sistema en formato CSV; no basta con cambiarle el nombre.',
  }),
};

/** Codes of all refusals of a snapshot. */
export const REFUSAL_CODES = Object.keys(WORDS) as readonly RefusalCode[];

/** What the first row was read as. */
function firstRowWord(headed: number): string {
  return headed ? 'títulos' : 'dato';
}

/** A delimiter in words, with its article. */
function signWord(sign: string): string {
  return SIGNS[sign] ?? `el signo «${sign}»`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ';': 'punto y coma',
  ',': 'coma',
  '\t': 'tabulador',
  '|': 'barra',
  ':': 'dos puntos',
  ' ': 'espacio',
  '': 'ningún separador',
};

/**
 * Why a snapshot was held or rejected, and what to do.
 *
 * @param isFirst - whether nothing was ever published in the tab
 */
export function describeRefusal<Code extends RefusalCode>(
  code: Code,
  facts: RefusalFacts[Code],
  isFirst = false,
): Advice {
  return ofFirst(WORDS[code](facts), isFirst);
}
