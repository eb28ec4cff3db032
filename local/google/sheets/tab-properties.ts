/** All of a tab but its content. */
import type { Area, Fields } from './areas';
import { SHEETS_LIMITS } from './limits';
import type { Rectangle } from './rectangle';
import type { BasicFilter, ConditionalFormatRule, ProtectedRange, Table } from './wire';

/** Something that is bound to cells and moves with them. */
export interface Placed<T> {
  readonly area: Rectangle;
  readonly value: T;
}

/** Kinds of tabs: only those of kind GRID have cells that can be written. */
export type SheetType = 'GRID' | 'OBJECT' | 'DATA_SOURCE';

/** What lies over cells, moves with them and hinders nobody; named as a Sheet resource lists it. */
export type OverlayList =
  | 'bandedRanges'
  | 'charts'
  | 'columnGroups'
  | 'filterViews'
  | 'namedRanges'
  | 'rowGroups'
  | 'slicers';

/** One of them. */
interface Overlay {
  readonly list: OverlayList;
  readonly id: number;
  /** As it was asked for, its range aside. */
  readonly body: Fields;
}

/** All of a tab but its content; plain JSON, replaced and never changed. */
export interface TabProperties {
  readonly sheetId: number;
  readonly title: string;
  readonly sheetType: SheetType;
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
  readonly tables: readonly Placed<Table>[];
  readonly overlays: readonly Placed<Overlay>[];
}

/**
 * The properties of an empty, visible tab of the usual size.
 * @param sheetId - not used by another tab
 * @param title - not used by another tab
 */
export function emptyTab(sheetId: number, title: string, locale: string): TabProperties {
  return {
    sheetId,
    title,
    sheetType: 'GRID',
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
    tables: [],
    overlays: [],
  };
}
