/** A tab's properties as answers show them; what has its usual value is left out, as proto3's JSON form does. */
import type { Tab } from './tab';
import type { SheetProperties } from './wire';

const GRID_LOOK: readonly string[] = ['hideGridlines', 'rowGroupControlAfter', 'columnGroupControlAfter'];

/** The SheetProperties of a tab. */
export function sheetProperties(tab: Tab): SheetProperties {
  const { sheetType, rowCount, columnCount, frozenRowCount, frozenColumnCount, look } = tab.properties;
  const ofGrid = Object.entries(look).filter(([name]) => GRID_LOOK.includes(name));
  const ofTab = Object.entries(look).filter(([name]) => !GRID_LOOK.includes(name));
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    index: tab.index,
    sheetType,
    ...(sheetType === 'OBJECT'
      ? {}
      : {
          gridProperties: {
            rowCount,
            columnCount,
            ...(frozenRowCount > 0 ? { frozenRowCount } : {}),
            ...(frozenColumnCount > 0 ? { frozenColumnCount } : {}),
            ...Object.fromEntries(ofGrid),
          },
        }),
    ...(tab.hidden ? { hidden: true } : {}),
    ...Object.fromEntries(ofTab),
  };
}
