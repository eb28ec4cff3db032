/** Writes a person's answers about how files are read into `_Configuracion`. */

import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import { fold } from '../../reading/text/fold';
import { ENTITY_COLUMNS, HEADED_COLUMN } from '../../records/entity/configuration';
import { isHeadedTitle } from '../../records/entity/field';
import { lookOfConfiguration } from '../../run/workbook/tab-style';
import { HEADED_HEADER } from '../../words/book/configuration';
import { ANSWER_CHOICES } from '../../words/book/configurationlook';
import type { Answer, AnswerColumn } from '../../words/page/answer';

/** Maximum number of answers in one call. */
const ANSWERS_MAX = 200;

/** Column of each answer, from 0. */
const COLUMNS: Readonly<Record<AnswerColumn, number>> = {
  headed: HEADED_COLUMN,
  delimiter: ENTITY_COLUMNS.indexOf('delimiter'),
  encoding: ENTITY_COLUMNS.indexOf('encoding'),
};

/** Parses the answers that a page sent. Invalid ones are left out. */
export function readAnswers(given: unknown): Answer[] {
  if (typeof given !== 'object' || given === null || !('answers' in given)) return [];
  const { answers } = given;
  return Array.isArray(answers) ? answers.slice(0, ANSWERS_MAX).filter(isAnswer) : [];
}

function isAnswer(one: unknown): one is Answer {
  if (typeof one !== 'object' || one === null) return false;
  if (!('tab' in one && 'column' in one && 'text' in one) || typeof one.tab !== 'string') return false;
  const { column, text } = one;
  const isColumn = column === 'headed' || column === 'delimiter' || column === 'encoding';
  return isColumn && typeof text === 'string' && ANSWER_CHOICES[column].includes(text);
}

/**
 * Edits that write the answers which the cells do not have yet. An answer about a tab without a row is left out. An answer
 * about the first row is left out if a person uses its column for something else.
 *
 * @param tab - `_Configuracion`
 */
export function answerEdits(
  tab: Tab,
  texts: readonly (readonly string[])[],
  answers: readonly Answer[],
): Edit[] {
  const title = texts[0]?.[HEADED_COLUMN] ?? '';
  const isFree = title === '' && texts.every((row) => (row[HEADED_COLUMN] ?? '') === '');
  const cells = answers.flatMap(({ tab: name, column, text }): Edit[] => {
    const row = texts.findIndex((one, at) => at > 0 && isRowOf(one, name));
    const at = COLUMNS[column];
    const isSaid =
      (texts[row]?.[at] ?? '') === text || (isAutomatic(text) && (texts[row]?.[at] ?? '') === '');
    if (row < 0 || isSaid || (column === 'headed' && !isFree && !isHeadedTitle(title))) return [];
    return [cell(tab.sheetId, row, at, text)];
  });
  const isNew = isFree && cells.some((edit) => edit.kind === 'cells' && edit.column === HEADED_COLUMN);
  return [...(isNew ? headedColumn(tab) : []), ...cells];
}

/** Edits that add the column, which an earlier version did not have. */
function headedColumn({ sheetId, columns }: Tab): Edit[] {
  const widen: Edit = { kind: 'resizeColumns', sheetId, columns: HEADED_COLUMN + 1 };
  return [
    ...(columns <= HEADED_COLUMN ? [widen] : []),
    ...lookOfConfiguration(sheetId),
    cell(sheetId, 0, HEADED_COLUMN, HEADED_HEADER),
  ];
}

/**
 * Whether a row of `_Configuracion` belongs to a tab.
 *
 * @param row - texts
 */
export function isRowOf(row: readonly string[], name: string): boolean {
  const tab =
    (row[ENTITY_COLUMNS.indexOf('tab')] ?? '').trim() || (row[ENTITY_COLUMNS.indexOf('pattern')] ?? '');
  return fold(tab) === fold(name);
}

function isAutomatic(text: string): boolean {
  return Object.values(ANSWER_CHOICES).some(([first]) => first === text);
}

function cell(sheetId: number, row: number, column: number, text: string): Edit {
  return { kind: 'cells', sheetId, row, column, rows: 1, columns: 1, texts: [[text]], keepsRules: true };
}
