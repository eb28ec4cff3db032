/** Marks mistakes in `_Configuracion` next to their rows, removes old marks, and adds the columns of this version. */

import type { Edit } from '../../ground/ports/edit';
import type { Tab } from '../../ground/ports/workbook';
import type { Configuration } from '../../records/entity/configuration';
import { CONFIGURATION_COLUMNS, REVIEW_COLUMN } from '../../records/entity/configuration';
import { configurationTitle, REVIEW_HEADER, reviewMistake } from '../../words/book/configuration';
import type { Book } from '../workbook/open-book';
import { CONFIGURATION_TITLE } from '../workbook/system';
import { lookOfConfiguration, lookOfSystemTab } from '../workbook/tab-style';

/**
 * Edits that update the marks; none if they are up to date. A tab of an earlier version gets its format first.
 */
export function reviewEdits(book: Book): Edit[] {
  const tab = book.tabs.find(({ title }) => title === CONFIGURATION_TITLE);
  if (!tab) return [];
  const { blankColumns } = book.configuration;
  const marks = markEdits(book.configuration, tab);
  const titles = blankColumns.map((column) => cells(tab.sheetId, column, [[configurationTitle(column)]]));
  const isFormer = titles.length > 0 || book.configuration.reviews[0] !== REVIEW_HEADER;
  if (!isFormer || titles.length + marks.length === 0) return marks;
  // A person may have deleted columns.
  const isNarrow = tab.columns < CONFIGURATION_COLUMNS;
  const { sheetId } = tab;
  const widen: Edit = { kind: 'resizeColumns', sheetId, columns: CONFIGURATION_COLUMNS };
  const look = [lookOfSystemTab(sheetId), ...lookOfConfiguration(sheetId)];
  return [...(isNarrow ? [widen] : []), ...look, ...marks, ...titles];
}

/** Edits that update the marks. */
function markEdits({ mistakes, reviews }: Configuration, { sheetId }: Tab): Edit[] {
  const isOurs = reviews[0] === REVIEW_HEADER;
  // A column that a person already uses for something else stays theirs.
  if (!isOurs && reviews.some((text) => text !== '')) return [];
  const wanted = reviews.map((_, row) => (row === 0 ? REVIEW_HEADER : marksOf(mistakes, row)));
  if (wanted.every((text, row) => text === reviews[row])) return [];
  return [
    cells(
      sheetId,
      REVIEW_COLUMN,
      wanted.map((text) => [text]),
    ),
  ];
}

/** An edit that writes one column from the top down. */
function cells(sheetId: number, column: number, texts: readonly (readonly string[])[]): Edit {
  return { kind: 'cells', sheetId, row: 0, column, rows: texts.length, columns: 1, texts, keepsRules: true };
}

/** The text of the mark for a row, counted from 0. */
function marksOf(mistakes: Configuration['mistakes'], row: number): string {
  const own = mistakes.filter(({ cell }) => Number(/\d+$/.exec(cell)?.[0]) === row + 1);
  return own.map(reviewMistake).join('\n');
}
