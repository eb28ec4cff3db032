/** All of a tab but its content. */
import type { Area, Fields } from './areas';
import { SHEETS_LIMITS } from './limits';
import type { Rectangle } from './rectangle';
import type { BasicFilter, ConditionalFormatRule, ProtectedRange } from './wire';

/** Something that is bound to cells and moves with them. */
export interface Placed<T> {
  readonly area: Rectangle;
  readonly value: T;
}

/** All of a tab but its content; plain JSON, replaced and never changed. */
export interface TabProperties {
  readonly sheetId: number;
  readonly title: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRowCount: number;
  readonly frozenColumnCount: number;
  readonly locale: string;
  /** Properties that are only kept and shown: colours, gridlines, direction. */
  readonly look: Fields;
  readonly areas: readonly Area[];
  /** Properties of rows and of columns, as areas one cell wide. */
  readonly rowAreas: readonly Area[];
  readonly columnAreas: readonly Area[];
  readonly merges: readonly Rectangle[];
  readonly filter: Placed<BasicFilter> | null;
  readonly protections: readonly Placed<ProtectedRange>[];
  readonly conditionals: readonly Placed<ConditionalFormatRule>[];
}

/**
 * The properties of an empty, visible tab of the usual size.
 * @param sheetId - not used by another tab
 * @param title - not used by another tab
 * @param locale - of the spreadsheet
 */
export function emptyTab(sheetId: number, title: string, locale: string): TabProperties {
  return {
    sheetId,
    title,
    index: 0,
    hidden: false,
    rowCount: SHEETS_LIMITS.newTab.rows,
    columnCount: SHEETS_LIMITS.newTab.columns,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    locale,
    look: {},
    areas: [],
    rowAreas: [],
    columnAreas: [],
    merges: [],
    filter: null,
    protections: [],
    conditionals: [],
  };
}
