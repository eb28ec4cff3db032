/** What a person reads before publishing a held snapshot, and what changed in the columns of a file. */
import type { ColumnChange } from '../../judge/guard/columns';
import type { Comparison, Difference } from '../../judge/guard/comparison';
import { counted, figure } from './advice';
import { columnWord } from './column';

/** Maximum characters of one ID in a dialog. */
const SHOWN_CHARACTERS = 60;

/** Maximum changes of columns in a dialog. */
const SHOWN_CHANGES = 12;

/**
 * What would change, in a few lines.
 *
 * @param comparison - of the tab's content and the file that would replace it
 */
export function describeComparison(comparison: Comparison): string {
  const { rowsBefore, rowsNow, vanished, appeared, columns } = comparison;
  const lines = [`Filas: ahora ${figure(rowsBefore)}; quedarían ${figure(rowsNow)}.`];
  if (vanished && appeared) {
    lines.push(`ID que desaparecerían: ${list(vanished)}`, `ID que aparecerían: ${list(appeared)}`);
  } else {
    lines.push('Los ID no se pueden comparar: falta la columna de ID en alguno de los dos archivos.');
  }
  lines.push(...columns.slice(0, SHOWN_CHANGES).map(describeColumnChange));
  if (columns.length > SHOWN_CHANGES) {
    lines.push(`Y ${counted(columns.length - SHOWN_CHANGES, 'cambio más', 'cambios más')} en las columnas.`);
  }
  if (columns.length === 0) lines.push('Las columnas no cambian.');
  return lines.join('\n');
}

/**
 * What would change, or that it is unknown.
 *
 * @param comparison - null = the file is too large to be read while a person waits, or could not be read
 */
export function describeComparisonOrNone(comparison: Comparison | null): string {
  return comparison
    ? describeComparison(comparison)
    : 'No se pudo comparar con lo que tiene la hoja: el archivo es muy grande o no se pudo leer.';
}

/** One change of the columns, in a sentence. */
export function describeColumnChange({ code, name, before, column }: ColumnChange): string {
  switch (code) {
    case 'column/added':
      return `Columna nueva: ${quote(name)} (columna ${column}).`;
    case 'column/removed':
      return `Columna que ya no está: ${quote(name)} (era la columna ${column}).`;
    case 'column/renamed':
      return `Columna con otro nombre: ${quote(before ?? '')} ahora es ${quote(name)} (columna ${column}).`;
    case 'column/reordered':
      return `El orden de las columnas cambió a partir de la columna ${column}, ${quote(name)}.`;
  }
}

function list({ count, first }: Difference): string {
  if (count === 0) return 'ninguno.';
  const more = count > first.length ? ` y ${figure(count - first.length)} más` : '';
  return `${figure(count)} (${first.map(short).join(', ')}${more}).`;
}

function quote(name: string): string {
  return name.trim() === '' ? 'sin título' : columnWord(name);
}

/** On one line, and short enough for a dialog. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}
