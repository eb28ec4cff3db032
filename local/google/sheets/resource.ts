/** The Spreadsheet resource that spreadsheets.get answers, with grid data only where it is asked for. */
import { chooses, type Mask } from '../discovery/mask';
import { gridData } from './grid-data';
import { isWholeTab, toGridRange } from './grid-range';
import { sheetProperties } from './properties';
import { intersection, type Rectangle, wholeOf } from './rectangle';
import type { Spreadsheet } from './spreadsheet';
import type { Tab } from './tab';
import type { OverlayList } from './tab-properties';

/** Cells that an answer is limited to. */
export interface Portion {
  readonly tab: Tab;
  readonly area: Rectangle;
}

/** What of a spreadsheet is wanted. */
export interface Wanted {
  /** Cells it is limited to; null for all tabs. */
  readonly portions: readonly Portion[] | null;
  readonly gridData: boolean;
  /** The call's field mask; empty when it has none. */
  readonly mask: Mask;
}

/**
 * The resource.
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets#Spreadsheet
 */
export function spreadsheetResource(spreadsheet: Spreadsheet, wanted: Wanted): object {
  const { id, title, locale, timeZone, tabs, metadata } = spreadsheet;
  const shown = tabs.filter((tab) => wanted.portions?.some((portion) => portion.tab === tab) !== false);
  return {
    spreadsheetId: id,
    properties: { title, locale, autoRecalc: 'ON_CHANGE', timeZone },
    sheets: shown.map((tab) => sheetResource(tab, wanted)),
    ...(metadata.length > 0 ? { developerMetadata: metadata } : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  };
}

function sheetResource(tab: Tab, { portions, gridData: withData, mask }: Wanted): object {
  const areas =
    portions === null ? [wholeOf(tab)] : portions.filter((each) => each.tab === tab).map(({ area }) => area);
  const touched = (area: Rectangle): boolean => areas.some((each) => intersection(each, area) !== null);
  const { merges, filter, protections, conditionals, tables } = tab.properties;
  const some = <T>(name: string, list: readonly T[]): object => (list.length > 0 ? { [name]: list } : {});
  const onlyData = chooses(mask, ['sheets', 'data']) && withData;
  return {
    properties: sheetProperties(tab),
    ...(onlyData ? { data: areas.map((area) => gridData(tab, area, mask)) } : {}),
    ...some(
      'merges',
      merges.filter(touched).map((area) => toGridRange(tab.sheetId, area)),
    ),
    ...some(
      'conditionalFormats',
      conditionals.filter(({ area }) => touched(area)).map(({ value }) => value),
    ),
    ...some(
      'protectedRanges',
      protections
        .filter(({ area }) => touched(area))
        .map(({ area, value }) => ({
          ...value,
          range: isWholeTab(value.range) ? value.range : toGridRange(tab.sheetId, area),
        })),
    ),
    ...some(
      'tables',
      tables
        .filter(({ area }) => touched(area))
        .map(({ area, value }) => ({ ...value, range: toGridRange(tab.sheetId, area) })),
    ),
    ...overlayLists(tab),
    ...(filter === null
      ? {}
      : { basicFilter: { ...filter.value, range: toGridRange(tab.sheetId, filter.area) } }),
  };
}

/** Each list of the resource that holds something. */
function overlayLists(tab: Tab): Record<string, object[]> {
  const lists: Record<string, object[]> = {};
  for (const { area, value } of tab.properties.overlays) {
    const { list, body } = value;
    if (list === 'namedRanges') continue;
    lists[list] = [...(lists[list] ?? []), { ...body, ...placeOf(tab, list, area) }];
  }
  return lists;
}

function placeOf(tab: Tab, list: OverlayList, area: Rectangle): object {
  const { sheetId } = tab;
  if (list === 'bandedRanges' || list === 'filterViews') return { range: toGridRange(sheetId, area) };
  if (list === 'rowGroups')
    return { range: { sheetId, dimension: 'ROWS', startIndex: area.startRow, endIndex: area.endRow } };
  return list === 'columnGroups'
    ? { range: { sheetId, dimension: 'COLUMNS', startIndex: area.startColumn, endIndex: area.endColumn } }
    : {};
}
