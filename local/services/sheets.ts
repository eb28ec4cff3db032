/** The advanced service `Sheets`: quota, sizes and time around the Spreadsheet. */
import { sheetsCost } from '../cost';
import type { LiveExecution } from '../execution';
import { EXECUTION } from '../limits';
import { faultError, refusal } from '../refusal';
import type { Handlers, World } from '../world';
import { advancedMethod, type RestCall } from './advanced';
import { cellsReceived, cellsSent } from './cell-count';
import { SHEETS_PER_MINUTE } from './quota';
import { checkApiScopes } from './scopes';

/** Methods that read; all others write. */
const READS = new Set([
  'sheets.spreadsheets.get',
  'sheets.spreadsheets.getByDataFilter',
  'sheets.spreadsheets.values.get',
  'sheets.spreadsheets.values.batchGet',
]);

const WRITES = [
  'sheets.spreadsheets.batchUpdate',
  'sheets.spreadsheets.values.append',
  'sheets.spreadsheets.values.batchClear',
  'sheets.spreadsheets.values.batchUpdate',
  'sheets.spreadsheets.values.clear',
  'sheets.spreadsheets.values.update',
];

/** Users saw larger requests refused with this figure (github.com/SCRT-HQ/PSGSuite/issues/62). */
const PAYLOAD_BYTES = 10_485_760;

/**
 * Ranges that a read may have in its address, as encoded. About 20,000 characters were seen to fail, and a client that
 * met it cuts at 1,500: more than that nobody vouches for (github.com/dust-tt/dust/pull/4042).
 */
const RANGES_CHARACTERS = 1_500;

function checkAddress({ params }: RestCall): void {
  const ranges = Array.isArray(params.ranges) ? params.ranges : [params.ranges ?? ''];
  const address = ranges.map((range) => `&ranges=${encodeURIComponent(String(range))}`).join('');
  if (address.length > RANGES_CHARACTERS) throw refusal(414, 'The requested URL is too large to process.');
}

/** The wording of users' logs; the consumer's number is the project's. */
function checkQuota(world: World, live: LiveExecution, api: string): void {
  const kind = READS.has(api) ? 'Read' : 'Write';
  if (world.quotas.takeInMinute(`sheets ${kind}`, live.start.user, SHEETS_PER_MINUTE)) return;
  throw refusal(
    429,
    `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.`,
  );
}

function callSheets(
  world: World,
  live: LiveExecution,
  api: string,
  call: RestCall,
): { value: unknown; ms: number } {
  checkQuota(world, live, api);
  if (call.bytes > PAYLOAD_BYTES) {
    throw refusal(400, `Request payload size exceeds the limit: ${PAYLOAD_BYTES} bytes.`);
  }
  checkAddress(call);
  checkApiScopes(world, live, api);
  const sent = cellsSent(world.spreadsheet, call.body);
  // "If the request takes more than 180 seconds, it times out": and being atomic, it leaves nothing behind.
  if (sheetsCost(true, sent) > EXECUTION.sheetsRequestMs) throw faultError(503);
  const { user } = live.start;
  const value = world.sheets.call(api, call.params, call.body, user === world.user ? undefined : user);
  const reads = READS.has(api);
  return { value, ms: sheetsCost(!reads, reads ? cellsReceived(value) : sent) };
}

/** @param world - where the Spreadsheet is */
export function sheetsHandlers(world: World): Handlers {
  const handlers = [...READS, ...WRITES].map((api) => [
    api,
    advancedMethod(world, api, (live, call) => callSheets(world, live, api, call)),
  ]);
  return Object.fromEntries(handlers);
}
