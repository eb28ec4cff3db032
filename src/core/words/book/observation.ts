/** Words of `_Observaciones`: what is wrong with a row, and what to do. A sentence never contains a client's value. */

import { LIMITS } from '../../ground/limits';
import type { Observation, Standing, Total } from '../../judge/audit/observation';
import type { Rule } from '../../judge/audit/rule';
import { KINDS } from '../../records/entity/definition';
import type { Advice } from '../terms/advice';
import { counted, figure } from '../terms/advice';
import { columnWord, DIFFERENCE_WORDS, list } from '../terms/column';
import { KIND_WORDS } from '../terms/manifest';

/** A rule in two or three words. */
export const RULE_WORDS: Readonly<Record<Rule, string>> = {
  'id/no-column': 'sin columna de ID',
  'id/blank': 'ID vacío',
  'id/repeated': 'ID repetido',
  'id/repeated-but-for': 'ID casi repetido',
  'parent/no-column': 'sin columna de relación',
  'parent/blank': 'relación vacía',
  'parent/unknown': 'el valor no existe en la otra hoja',
  'parent/known-but-for': 'relación escrita distinto',
  'parent/pending': 'relación por verificar',
};

/** Parts of the sentences. */
interface Words {
  readonly tab: string;
  readonly column: string;
  /** Whether a person configured the column; false = it was found. */
  readonly named: boolean;
  readonly parents: string;
  readonly must: boolean;
  /** Row that also contains the value, and its tab. */
  readonly otherRow: string;
  readonly otherTab: string;
  readonly butFor: string;
  readonly zeros: boolean;
  readonly standing: Standing;
}

const FIX = 'en su sistema y exporte de nuevo.';

const REASONS: Readonly<Record<Rule, (words: Words) => Advice>> = {
  'id/no-column': ({ tab, column, named }) =>
    named
      ? {
          reason: `La columna ${column}, indicada en _Configuracion como ID de ${tab}, no está en el archivo.`,
          todo: 'Incluya esa columna en la exportación, o corrija «Columna de ID» en _Configuracion.',
        }
      : {
          reason: `No se encontró en ${tab} una columna que identifique cada fila.`,
          todo: 'Escriba su título en «Columna de ID» de _Configuracion. Si no existe, agregue a la exportación un código único por fila.',
        },
  'id/blank': ({ tab, column }) => ({
    reason: `La columna ${column} está vacía; cada fila de ${tab} necesita su ID.`,
    todo: `Complete el ID ${FIX}`,
  }),
  'id/repeated': ({ tab, otherRow }) => ({
    reason: `Este ID también está en la fila ${otherRow} de ${tab}; cada ID debe ser único.`,
    todo: `Deje un solo registro con este ID ${FIX}`,
  }),
  'id/repeated-but-for': ({ tab, otherRow, butFor }) => ({
    reason: `Este ID es igual al de la fila ${otherRow} de ${tab}, salvo por ${butFor}. Puede ser el mismo registro dos veces.`,
    todo: `Si es el mismo, deje uno solo ${FIX} Si son distintos, no hace falta hacer nada.`,
  }),
  'parent/no-column': ({ tab, column, named, parents, must }) => ({
    reason: named
      ? `La columna ${column}, indicada en _Configuracion para relacionar ${tab} con ${parents}, no está en el archivo.`
      : `No se encontró en ${tab} la columna que indica el ID de ${parents}${must ? ', que es obligatorio' : ''}.`,
    todo: 'Incluya esa columna en la exportación, o escriba «columna = hoja» en «Relaciones» de _Configuracion.',
  }),
  'parent/blank': ({ tab, column, parents }) => ({
    reason: `La columna ${column} está vacía; cada fila de ${tab} debe indicar un ID de ${parents}.`,
    todo: `Complete el dato ${FIX}`,
  }),
  'parent/unknown': ({ column, parents, must }) => ({
    reason: `El valor de ${column} no está entre los ID de ${parents}.`,
    todo: must
      ? `Verifique que el registro exista y que la exportación de ${parents} esté completa; luego exporte de nuevo.`
      : `Corrija o vacíe el dato, o verifique que la exportación de ${parents} esté completa.`,
  }),
  'parent/known-but-for': ({ column, otherRow, otherTab, butFor, zeros }) => ({
    reason: `El valor de ${column} está en la fila ${otherRow} de ${otherTab}, pero escrito distinto: cambian ${butFor}.`,
    todo: zeros
      ? 'Exporte los dos archivos con el mismo formato, sin abrirlos ni guardarlos en Excel, que quita los ceros.'
      : `Escriba el dato igual en los dos registros ${FIX}`,
  }),
  'parent/pending': (words) => PENDING[words.standing](words),
};

const WAIT = 'No hace falta hacer nada: se verifica de nuevo cuando llegue el próximo archivo.';

const PENDING: Readonly<Record<Standing, (words: Words) => Advice>> = {
  missing: ({ column, parents }) => ({
    reason: `El valor de ${column} no se puede verificar: todavía no hay datos de ${parents}.`,
    todo: `Copie a la carpeta el archivo de ${parents}.`,
  }),
  refused: ({ column, parents }) => ({
    reason: `El valor de ${column} no se puede verificar: el archivo de ${parents} no se publicó.`,
    todo: `Vea en _Estado por qué no se publicó el archivo de ${parents}.`,
  }),
  held: ({ column, parents }) => ({
    reason: `El valor de ${column} no está en ${parents}, pero hay un archivo más nuevo que no se publicó.`,
    todo: `Vea en _Estado por qué no se publicó el archivo de ${parents}.`,
  }),
  older: ({ tab, column, parents }) => ({
    reason: `El valor de ${column} no está en ${parents}, cuyo archivo es anterior al de ${tab}.`,
    todo: WAIT,
  }),
  'no-id': ({ column, parents }) => ({
    reason: `El valor de ${column} no se puede verificar: no se conoce la columna de ID de ${parents}.`,
    todo: `Escriba en _Configuracion la columna de ID de ${parents}.`,
  }),
  current: ({ column, parents }) => ({
    reason: `El valor de ${column} no está entre los ID de ${parents}.`,
    todo: WAIT,
  }),
};

/**
 * What is wrong, and what to do. Names tabs, columns and rows; the value has its own field.
 *
 * @param headerRows - rows of the tab above its data
 */
export function describeObservation(observation: Observation, headerRows: number): Advice {
  const { rule, severity, tab, columnName, parents, elsewhere, standing } = observation;
  const differing = elsewhere?.differs ?? [];
  return REASONS[rule]({
    tab,
    column: columnWord(columnName ?? ''),
    named: columnName !== null,
    parents: list(parents.map(parentWord), 'o'),
    must: severity === 'error',
    otherRow: figure((elsewhere?.row ?? 0) + headerRows + 1),
    otherTab: elsewhere?.tab ?? '',
    butFor: list(
      differing.map((difference) => DIFFERENCE_WORDS[difference]),
      'y',
    ),
    zeros: differing.includes('zeros'),
    standing,
  });
}

/** How often a rule is broken in a column, in one sentence. */
export function describeTotal(total: Total): string {
  const { rule, tab, columnName, rows, distinct } = total;
  const where = columnName === null ? tab : `${tab}, ${columnWord(columnName)}`;
  if (rule === 'id/no-column' || rule === 'parent/no-column') return `${where}: ${RULE_WORDS[rule]}.`;
  const values = distinct > 0 ? `, ${counted(distinct, 'valor', 'valores distintos')}` : '';
  const most = LIMITS.observationsPerRule;
  const shown = rows > most ? `; se muestran las primeras ${figure(most)}` : '';
  return `${where}: ${RULE_WORDS[rule]} en ${counted(rows, 'fila', 'filas')}${values}${shown}.`;
}

/** A kind by its name in the catalogue, a tab by its own. */
function parentWord(parent: string): string {
  const kind = KINDS.find((one) => one === parent);
  return kind ? KIND_WORDS[kind] : parent;
}
