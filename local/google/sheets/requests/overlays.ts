/**
 * What people lay over cells and what hinders nobody who writes them: alternating colours, filter views, slicers,
 * charts, groups, named ranges. They are kept, shown and moved with the cells. Charts and data sources may make tabs.
 */
import { invalidArgument } from '../../api-error';
import { painted } from '../areas';
import type { Draft } from '../draft';
import { intersection, type Rectangle } from '../rectangle';
import { Tab } from '../tab';
import { emptyTab, type OverlayList, type SheetType } from '../tab-properties';
import type { DimensionRange, GridRange } from '../wire';
import { freeTitle } from './title';

type Body = Readonly<Record<string, unknown>>;

/** @param body - of AddBandingRequest */
export function addBanding(draft: Draft, { bandedRange = {} }: { readonly bandedRange?: Body }): object {
  const { tab, area } = draft.target(rangeOf(bandedRange));
  const isBanded = tab.properties.overlays.some(
    ({ area: other, value }) => value.list === 'bandedRanges' && intersection(other, area) !== null,
  );
  if (isBanded)
    throw invalidArgument(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  return { addBanding: { bandedRange: lay(draft, tab, area, 'bandedRanges', bandedRange) } };
}

/** @param body - of AddFilterViewRequest */
export function addFilterView(draft: Draft, { filter = {} }: { readonly filter?: Body }): object {
  const { tab, area } = draft.source(rangeOf(filter));
  return { addFilterView: { filter: lay(draft, tab, area, 'filterViews', filter) } };
}

/** @param body - of AddSlicerRequest */
export function addSlicer(draft: Draft, { slicer = {} }: { readonly slicer?: Body }): object {
  const { tab, area } = draft.source(Object(slicer.spec ?? {}).dataRange);
  return { addSlicer: { slicer: lay(draft, tab, area, 'slicers', slicer) } };
}

/** @param body - of AddNamedRangeRequest */
export function addNamedRange(draft: Draft, { namedRange = {} }: { readonly namedRange?: Body }): object {
  const { tab, area } = draft.source(rangeOf(namedRange));
  return { addNamedRange: { namedRange: lay(draft, tab, area, 'namedRanges', namedRange) } };
}

/** A chart lies over a tab, or is one. @param body - of AddChartRequest */
export function addChart(draft: Draft, { chart = {} }: { readonly chart?: Body }): object {
  const { newSheet, overlayPosition, sheetId } = Object(chart.position ?? {});
  if (newSheet === true || sheetId !== undefined) {
    addTab(draft, 'OBJECT', freeTitle(draft, 'Gráfico'));
    return { addChart: { chart } };
  }
  const anchor = Object(Object(overlayPosition ?? {}).anchorCell ?? {});
  const { rowIndex = 0, columnIndex = 0 } = anchor;
  const range = {
    sheetId: anchor.sheetId,
    startRowIndex: rowIndex,
    endRowIndex: rowIndex + 1,
    startColumnIndex: columnIndex,
    endColumnIndex: columnIndex + 1,
  };
  const { tab, area } = draft.source(range);
  return { addChart: { chart: lay(draft, tab, area, 'charts', chart) } };
}

/** A data source comes with a tab that shows it. @param body - of AddDataSourceRequest */
export function addDataSource(draft: Draft, { dataSource = {} }: { readonly dataSource?: Body }): object {
  addTab(draft, 'DATA_SOURCE', freeTitle(draft, 'Fuente'));
  return { addDataSource: { dataSource } };
}

/** @param body - of AddDimensionGroupRequest */
export function addDimensionGroup(draft: Draft, { range }: { readonly range?: DimensionRange }): object {
  const tab = draft.grid(range?.sheetId);
  const list = range?.dimension === 'COLUMNS' ? 'columnGroups' : 'rowGroups';
  return {
    addDimensionGroup: { dimensionGroups: [lay(draft, tab, bandOf(tab, range), list, { depth: 1 })] },
  };
}

interface UpdateDimensionGroup {
  readonly dimensionGroup?: { readonly range?: DimensionRange; readonly collapsed?: boolean };
}

/**
 * Collapses a group, which hides its rows or columns, or opens it.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#dimensiongroup
 * @param body - of UpdateDimensionGroupRequest
 */
export function updateDimensionGroup(draft: Draft, { dimensionGroup = {} }: UpdateDimensionGroup): object {
  const { range, collapsed = false } = dimensionGroup;
  const tab = draft.grid(range?.sheetId);
  const { startRow, endRow, startColumn, endColumn } = bandOf(tab, range);
  const patch = { hiddenByUser: collapsed ? true : null };
  const { rowAreas, columnAreas } = tab.properties;
  if (range?.dimension === 'COLUMNS') {
    const band = { startRow: 0, endRow: 1, startColumn, endColumn };
    tab.change({ columnAreas: painted(columnAreas, band, patch) });
  } else {
    const band = { startRow, endRow, startColumn: 0, endColumn: 1 };
    tab.change({ rowAreas: painted(rowAreas, band, patch) });
  }
  return {};
}

const rangeOf = (body: Body): GridRange => Object(body.range ?? {});

function lay(draft: Draft, tab: Tab, area: Rectangle, list: OverlayList, body: Body): object {
  const id = draft.newId((taken) =>
    draft.tabs.some(({ properties }) => properties.overlays.some(({ value }) => value.id === taken)),
  );
  tab.change({ overlays: [...tab.properties.overlays, { area, value: { list, id, body } }] });
  return body;
}

/** The cells of a DimensionRange; an index that is not given leaves its end open. */
function bandOf(tab: Tab, range: DimensionRange | undefined): Rectangle {
  const isColumns = range?.dimension === 'COLUMNS';
  const { startIndex = 0, endIndex = isColumns ? tab.columnCount : tab.rowCount } = range ?? {};
  return isColumns
    ? { startRow: 0, endRow: tab.rowCount, startColumn: startIndex, endColumn: endIndex }
    : { startRow: startIndex, endRow: endIndex, startColumn: 0, endColumn: tab.columnCount };
}

function addTab(draft: Draft, sheetType: SheetType, title: string): void {
  const id = draft.newId((taken) => draft.tabs.some(({ sheetId }) => sheetId === taken));
  const size = sheetType === 'OBJECT' ? { rowCount: 0, columnCount: 0 } : {};
  const properties = { ...emptyTab(id, title, draft.properties.locale), sheetType, ...size };
  draft.insert(new Tab(properties), draft.tabs.length);
}
