/** Words of the list of earlier versions in the sidebar. */
import type { VersionList, VersionRow } from '../page/versions';
import { counted } from '../terms/advice';

export const VERSIONS = {
  title: (tab: string) => `Versiones anteriores de ${tab}`,
  which: '¿De qué hoja quiere restaurar una versión anterior?',
  hint: 'La que elija reemplaza los datos de la hoja, que queda fijada hasta que llegue un archivo más nuevo.',
  loading: 'Buscando versiones…',
  failed: 'No se pudieron buscar las versiones. Vuelva a intentarlo en unos minutos.',
  back: 'Volver',
  restore: 'Restaurar',
  restoreOf: (when: string) => `Restaurar la versión del ${when}`,
  unpin: 'Quitar fijación',
  unpinned: 'La hoja vuelve a mostrar el archivo más nuevo de la carpeta.',
  more: 'Mostrar más',
} as const;

/**
 * Size of a version, and its difference from the tab's current size.
 *
 * @param shown - the tab's current size; null = nothing is published
 */
export function sizeWords(version: VersionRow, shown: VersionList['shown']): string {
  const { rows, columns, bytes } = version;
  if (rows === null) return counted(bytes, 'byte', 'bytes');
  const size = counted(rows, 'fila', 'filas');
  if (shown === null) return size;
  const inColumns = columns === null ? 0 : columns - shown.columns;
  const parts = [
    rows === shown.rows ? 'las mismas' : moreOrLess(rows - shown.rows, '', ''),
    ...(inColumns === 0 ? [] : [moreOrLess(inColumns, ' columna', ' columnas')]),
  ];
  return `${size} (${parts.join('; ')})`;
}

function moreOrLess(difference: number, one: string, many: string): string {
  const how = counted(Math.abs(difference), one, many).replace(/ +/g, ' ').trim();
  return `${how} ${difference < 0 ? 'menos' : 'más'}`;
}
