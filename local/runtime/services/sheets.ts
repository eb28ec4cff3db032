/** The advanced service `Sheets`. */
import { callSheets, SHEETS_READS, SHEETS_WRITES } from '../../google/sheets/desk';
import type { Handlers, World } from '../world';
import { advancedMethod } from './advanced';
import { callerOf } from './scopes';

/** @param world - where the Spreadsheet is */
export function sheetsHandlers(world: World): Handlers {
  const desk = {
    sheets: world.sheets,
    quotas: world.quotas,
    perProject: null,
    spreadsheetOf: () => world.spreadsheet,
    ownerOf: () => world.user,
  };
  const handlers = [...SHEETS_READS, ...SHEETS_WRITES].map((api) => [
    api,
    advancedMethod(world, api, (live, call) => callSheets(desk, callerOf(world, live), api, call)),
  ]);
  return Object.fromEntries(handlers);
}
