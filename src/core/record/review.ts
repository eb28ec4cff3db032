/** Marks the mistakes of `_Configuracion` beside their rows, and takes the marks away again. */
import type { Configuration } from '../entity/configuration';
import { CONFIGURATION_COLUMNS, REVIEW_COLUMN } from '../entity/configuration';
import { REVIEW_HEADER, reviewMistake } from '../messages/configuration';
import type { Edit } from '../ports/edit';
import type { Book } from '../workbook/book';
import { lookOfConfiguration, lookOfSystemTab } from '../workbook/look';
import { CONFIGURATION_TITLE } from '../workbook/system';

/**
 * Edits that bring the marks up to date; none when they are. A tab that an earlier version made gets its look first.
 *
 * @param book - the Spreadsheet as found
 */
export function reviewEdits({ configuration, tabs }: Book): Edit[] {
  const { mistakes, reviews } = configuration;
  const tab = tabs.find(({ title }) => title === CONFIGURATION_TITLE);
  const isOurs = reviews[0] === REVIEW_HEADER;
  // A column that a person already uses for something else stays theirs.
  if (!tab || (!isOurs && reviews.some((text) => text !== ''))) return [];
  const wanted = reviews.map((_, row) => (row === 0 ? REVIEW_HEADER : marksOf(mistakes, row)));
  if (wanted.every((text, row) => text === reviews[row])) return [];
  const { sheetId } = tab;
  const texts = wanted.map((text) => [text]);
  const marks: Edit = {
    kind: 'cells',
    sheetId,
    row: 0,
    column: REVIEW_COLUMN,
    rows: texts.length,
    columns: 1,
    texts,
    keepsRules: true,
  };
  if (isOurs) return [marks];
  // A person may have taken columns away.
  const isNarrow = tab.columns < CONFIGURATION_COLUMNS;
  const widen: Edit = { kind: 'resizeColumns', sheetId, columns: CONFIGURATION_COLUMNS };
  return [...(isNarrow ? [widen] : []), lookOfSystemTab(sheetId), ...lookOfConfiguration(sheetId), marks];
}

/** What is wrong in a row, counted from 0; '' when nothing is. */
function marksOf(mistakes: Configuration['mistakes'], row: number): string {
  const own = mistakes.filter(({ cell }) => Number(/\d+$/.exec(cell)?.[0]) === row + 1);
  return own.map(reviewMistake).join('\n');
}
