/** Writes into `_Configuracion` the pattern of the files that a tab shows. */

import type { Edit } from '../../ground/ports/edit';
import type { World } from '../../ground/ports/world';
import { ENTITY_COLUMNS } from '../../records/entity/configuration';
import { isPattern } from '../../records/entity/field';
import { patternFor } from '../../records/entity/likeness';
import { isRowOf } from './answer';
import { editConfiguration } from './editing';

const PATTERN_COLUMN = ENTITY_COLUMNS.indexOf('pattern');
const TAB_COLUMN = ENTITY_COLUMNS.indexOf('tab');

/**
 * Makes a tab show the file with a name, and the next exports of that file.
 *
 * @returns the written pattern; null = the tab has no row, or the name gives no valid pattern
 * @throws ServiceError
 */
export function usePattern(world: World, tab: string, fileName: string): string | null {
  let written: string | null = null;
  editConfiguration(world, ({ sheetId }, texts) => {
    const row = texts.findIndex((one, at) => at > 0 && isRowOf(one, tab));
    const former = texts[row]?.[PATTERN_COLUMN] ?? '';
    const pattern = patternFor(fileName, former);
    if (row < 0 || !isPattern(pattern)) return [];
    written = pattern;
    const cell = (column: number, text: string): Edit => {
      return { kind: 'cells', sheetId, row, column, rows: 1, columns: 1, texts: [[text]], keepsRules: true };
    };
    // In a row without a tab name the pattern names the tab. So the name is written too, and the tab is not renamed.
    const isNamed = (texts[row]?.[TAB_COLUMN] ?? '').trim() !== '';
    return [cell(PATTERN_COLUMN, pattern), ...(isNamed ? [] : [cell(TAB_COLUMN, tab)])];
  });
  return written;
}
