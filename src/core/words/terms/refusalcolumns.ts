/** Words for a snapshot that is held because its columns changed. */
import type { RefusalFacts } from '../../judge/guard/refusal';
import type { Advice } from './advice';
import { counted } from './advice';
import { columnWord, list } from './column';
import { KEPT, PUBLISH } from './kept';

/** Added, removed and renamed columns. */
export function columnsChanged(facts: RefusalFacts['file/columns-changed']): Advice {
  const { added, removed, renamed, oldName, newName } = facts;
  const counts = [
    added > 0 ? counted(added, 'columna nueva', 'columnas nuevas') : '',
    removed > 0 ? counted(removed, 'columna que ya no está', 'columnas que ya no están') : '',
    renamed > 0 ? counted(renamed, 'columna con otro nombre', 'columnas con otro nombre') : '',
  ].filter((words) => words !== '');
  const name = (text: string) => (text.trim() === '' ? 'una columna sin título' : columnWord(text));
  const isRenamed = oldName !== null && newName !== null;
  const first = isRenamed ? `${name(oldName)} ahora es ${name(newName)}` : name(newName ?? oldName ?? '');
  const others = added + removed + renamed > 1 ? 'La primera: ' : '';
  return {
    reason: `Cambiaron las columnas: ${list(counts, 'y')}. ${others}${first}. ${KEPT}`,
    todo: `Si el cambio no es a propósito, exporte con las columnas de siempre. ${PUBLISH}`,
  };
}

/** A required column: removed from the file, or configured but never in the file. */
export function columnGone(
  role: string,
  { column, configured, first }: RefusalFacts['file/id-column-gone'],
): Advice {
  const name = columnWord(column);
  const where = configured ? ', que indica _Configuracion,' : '';
  const then = first ? '' : '; el anterior la tenía';
  const check = configured ? 'el nombre en _Configuracion y ' : '';
  return {
    reason: `La columna ${role} ${name}${where} no está en el archivo${then}. ${KEPT}`,
    todo: `Revise ${check}las columnas de la exportación, y exporte de nuevo. ${PUBLISH}`,
  };
}
