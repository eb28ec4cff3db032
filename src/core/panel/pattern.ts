/** Writes into `_Configuracion` which file a tab shows. */
import { ENTITY_COLUMNS } from '../entity/configuration';
import { isPattern } from '../entity/field';
import { patternFor } from '../entity/likeness';
import type { Edit } from '../ports/edit';
import type { World } from '../world';
import { isRowOf } from './answer';
import { editConfiguration } from './editing';

const PATTERN_COLUMN = ENTITY_COLUMNS.indexOf('pattern');
const TAB_COLUMN = ENTITY_COLUMNS.indexOf('tab');

/**
 * Has a tab show the file of a name, and those that follow it.
 *
 * @returns what was written; null when the tab has no row, or no pattern can be made of the name
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
    // A row without a tab of its own has the pattern for one: the tab must not change its name with it.
    const isNamed = (texts[row]?.[TAB_COLUMN] ?? '').trim() !== '';
    return [cell(PATTERN_COLUMN, pattern), ...(isNamed ? [] : [cell(TAB_COLUMN, tab)])];
  });
  return written;
}
