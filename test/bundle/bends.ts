/** Ways in which Google could behave otherwise than docs/platform.md says, and which probes must notice. */

import { ServiceError } from '../../local/google/service-error';
import { errorAnswer } from '../../local/runtime/border';
import { UPPER_HALF } from '../../src/core/reading/text/byte-tables';
import type { Bend, Json } from './bend';
import {
  answers,
  asks,
  BATCH,
  batches,
  downloads,
  eachRequest,
  refused,
  replace,
  WRITE,
  writes,
} from './bend';

const LIST = 'drive.files.list';

/** Rows of the Spreadsheet's tabs are at most 60 here: a range that ends behind row 100 ends outside. */
const isBeyond = (range: unknown) => Number(/(\d+)$/.exec(String(range))?.[1]) > 100;

function oneByOne(before: (text: string) => string, text: string): string {
  const { params, body } = JSON.parse(text);
  let answer = '';
  for (const request of body.requests) {
    answer = before(JSON.stringify({ params, body: { requests: [request] } }));
    if (answer.startsWith('E')) return answer;
  }
  return answer;
}

/** After a publication, another tab stands in the place of the one that was published to. */
function anotherTab(before: (text: string) => string, text: string): string {
  const answer = before(text);
  const { params, body } = JSON.parse(text);
  const target = body.requests.find((request: Json) => 'unmergeCells' in request)?.unmergeCells.range.sheetId;
  if (target === undefined) return answer;
  const newSheetName = '_diagnostico 2';
  const requests = [
    { updateSheetProperties: { properties: { sheetId: target, title: 'former' }, fields: 'title' } },
    { duplicateSheet: { sourceSheetId: target, newSheetId: 4_242, newSheetName } },
    { updateSheetProperties: { properties: { sheetId: 4_242, hidden: true }, fields: 'hidden' } },
    { deleteSheet: { sheetId: target } },
  ];
  before(JSON.stringify({ params, body: { requests } }));
  return answer;
}

export const BENDS: readonly Bend[] = [
  { fails: ['D01'], how: 'a lock is never let go', bend: answers('lock.held', () => true) },
  {
    fails: ['D02'],
    how: 'a property keeps 8,000 characters',
    bend: asks('PropertiesService.setProperties', (request) => {
      const entries = Object.entries(Object(request.values));
      request.values = Object.fromEntries(
        entries.map(([key, value]) => [key, String(value).slice(0, 8_000)]),
      );
    }),
  },
  {
    fails: ['D03'],
    how: 'a permission is missing',
    bend: answers('script.authorization', () => ({
      required: true,
      url: 'https://example.com',
      granted: [],
    })),
  },
  {
    fails: ['D04'],
    how: 'dates are formatted in another zone than the one that is named',
    bend: replace('text.date', (before, text) =>
      before(JSON.stringify({ ...JSON.parse(text), zone: 'UTC' })),
    ),
  },
  {
    fails: ['D05'],
    how: 'there are two triggers',
    bend: answers('ScriptApp.getProjectTriggers', (list) => [...Object.values(list), ...Object.values(list)]),
  },
  { fails: ['D06'], how: 'no mail is left', bend: answers('MailApp.getRemainingDailyQuota', () => 0) },
  {
    fails: ['D07', 'D15', 'D32', 'D34'],
    how: 'ISO-8859-1 is read as windows-1252',
    decodesOutside: true,
    bend: replace('text.decode', (before, text) => before(text.replace(/^ISO-8859-1/i, 'windows-1252'))),
  },
  {
    fails: ['D10'],
    how: 'an unknown ID is answered',
    bend: replace('drive.files.get', (before, text) => {
      const answer = before(text);
      return answer.startsWith('E') ? 'V{"name":"","mimeType":"application/vnd.google-apps.folder"}' : answer;
    }),
  },
  {
    fails: ['D11'],
    how: 'listings lack the revision',
    bend: answers(LIST, (page) => {
      const files: Json[] = Object.values(Object(page.files));
      return { ...page, files: files.map(({ headRevisionId: _, ...file }) => file) };
    }),
  },
  {
    fails: ['D12'],
    how: 'a page does not say that another one follows',
    bend: answers(LIST, ({ nextPageToken: _, ...page }) => page),
  },
  {
    fails: ['D40'],
    how: 'a file by its ID does not tell its folder',
    bend: answers('drive.files.get', ({ parents: _, ...file }) => file),
  },
  {
    fails: ['D13', 'D34'],
    how: 'files may not be read',
    bend: downloads((_, body) => ({ code: 403, body })),
  },
  {
    fails: ['D14'],
    how: 'ranges are not heeded',
    bend: asks('urlfetch', (request) => {
      const headers = Object.entries(Object(request.headers)).filter(([name]) => name !== 'Range');
      request.headers = Object.fromEntries(headers);
    }),
  },
  {
    fails: ['D15', 'D32', 'D34'],
    how: 'line ends change on the way',
    bend: downloads((code, body) => ({ code, body: body.replace(/\n/g, '\r') })),
  },
  {
    fails: ['D16'],
    how: 'a file that is not there is answered with something',
    bend: downloads((code, body) => (code === 404 ? { code: 200, body: 'x' } : { code, body })),
  },
  {
    fails: ['D32'],
    how: 'a file changes between two ranges of it',
    bend: replace('urlfetch', (before, text) => {
      const isLater = /bytes=(?![01]-)/.test(String(Object(JSON.parse(text).headers).Range));
      return isLater ? before(text).replace(/.$/, 'x') : before(text);
    }),
  },
  {
    fails: ['D33'],
    how: 'former contents are refused for another reason',
    bend: downloads((code, body) => ({ code: code === 403 ? 400 : code, body })),
  },
  {
    fails: ['D34'],
    how: 'a hidden file does not tell its properties',
    bend: answers(LIST, (page) => {
      const files: Json[] = Object.values(Object(page.files));
      return { ...page, files: files.map(({ appProperties: _, ...file }) => file) };
    }),
  },
  {
    fails: ['D35'],
    how: 'a hidden file is not deleted',
    bend: replace('drive.files.delete', () => 'V'),
  },
  {
    fails: ['D19'],
    how: 'no tab can be made',
    bend: replace(BATCH, (before, text) =>
      text.includes('addSheet') ? refused(403, 'The caller does not have permission') : before(text),
    ),
  },
  {
    fails: ['D20', 'D22'],
    how: 'RAW takes short numbers for numbers',
    bend: writes((text) => (/^0\d{1,8}$/.test(text) ? Number(text) : text)),
  },
  {
    fails: ['D21'],
    how: 'updateCells takes TRUE for a truth value',
    bend: replace(BATCH, (before, text) =>
      before(text.replaceAll('{"stringValue":"TRUE"}', '{"boolValue":true}')),
    ),
  },
  {
    fails: ['D22'],
    how: 'copyPaste takes numbers for numbers',
    bend: batches((requests) =>
      requests.flatMap((request) => {
        const { destination } = Object(request.copyPaste);
        if (destination === undefined) return [request];
        const start = { sheetId: destination.sheetId, rowIndex: 0, columnIndex: 0 };
        const rows = [{ values: [{ userEnteredValue: { numberValue: 123 } }] }];
        return [request, { updateCells: { start, rows, fields: 'userEnteredValue' } }];
      }),
    ),
  },
  {
    fails: ['D23'],
    how: 'a cell is cut at 32,767 characters',
    bend: writes((text) => text.slice(0, 32_767)),
  },
  {
    fails: ['D24'],
    how: 'updateCells leaves what its rows do not cover',
    bend: eachRequest('updateCells', (body) => {
      const { sheetId, startRowIndex, startColumnIndex } = Object(body.range);
      delete body.range;
      body.start = { sheetId, rowIndex: startRowIndex, columnIndex: startColumnIndex };
    }),
  },
  {
    fails: ['D25'],
    how: 'a range that ends outside of the grid is refused',
    bend: replace('sheets.spreadsheets.get', (before, text) => {
      const { ranges = [] } = JSON.parse(text).params;
      return ranges.some(isBeyond) ? refused(400, 'Range exceeds grid limits.') : before(text);
    }),
  },
  {
    fails: ['D26', 'D27', 'D50'],
    how: 'a refusal does not tell its status',
    bend: replace(BATCH, (before, text) => {
      const answer = before(text);
      return answer.startsWith('E') ? errorAnswer(new ServiceError('Invalid request')) : answer;
    }),
  },
  { fails: ['D27', 'D50'], how: 'a batch is applied one request at a time', bend: replace(BATCH, oneByOne) },
  { fails: ['D28', 'D30'], how: 'a publication makes another tab', bend: replace(BATCH, anotherTab) },
  {
    fails: ['D50'],
    how: 'a protection that is not there is taken away all the same',
    bend: replace(BATCH, (before, text) => {
      const answer = before(text);
      if (!answer.includes('No protected range')) return answer;
      const { params, body } = JSON.parse(text);
      const requests = body.requests.filter((request: Json) => !('deleteProtectedRange' in request));
      return before(JSON.stringify({ params, body: { requests } }));
    }),
  },
  {
    fails: ['D29', 'D30'],
    how: 'more than a megabyte is refused',
    bend: replace(WRITE, (before, text) =>
      text.length > 1_000_000 ? refused(400, 'Request payload size exceeds the limit') : before(text),
    ),
  },
  {
    fails: ['D30'],
    how: 'copyPaste copies a thousand rows',
    bend: eachRequest('copyPaste', ({ source, destination }) => {
      for (const range of [Object(source), Object(destination)]) {
        range.endRowIndex = Math.min(1_000, range.endRowIndex);
      }
    }),
  },
  {
    fails: ['D31'],
    how: 'a tab is not removed',
    bend: replace(BATCH, (before, text) => (text.includes('deleteSheet') ? 'V{}' : before(text))),
  },
  {
    fails: ['D38'],
    how: 'an API is not turned on',
    bend: replace('drive.files.get', (before, text) => {
      const details = { code: 403, errors: [{ reason: 'accessNotConfigured' }] };
      return text.includes('1BBBB')
        ? errorAnswer(new ServiceError('Drive API is off', 'GoogleJsonResponseException', details))
        : before(text);
    }),
  },
  {
    fails: ['D39'],
    how: 'a read that is refused does not tell its status',
    bend: replace('sheets.spreadsheets.get', (before, text) => {
      const answer = before(text);
      return answer.startsWith('E')
        ? errorAnswer(new ServiceError(JSON.parse(answer.slice(1)).message))
        : answer;
    }),
  },
  {
    fails: ['D41'],
    how: 'a character of a table of letters was dropped on the way',
    bend: (handlers) => handlers,
    changes: [
      { record: 'UPPER_HALF', to: { 'windows-1252': UPPER_HALF['windows-1252'].replace('\u0081', '') } },
    ],
  },
  {
    fails: ['D42'],
    how: 'controls are dropped',
    bend: replace(BATCH, (before, text) => before(text.replace(/\\u0001/g, ''))),
  },
  {
    fails: ['D43', 'D29', 'D30'],
    how: 'a table is not taken off',
    bend: batches((requests) => {
      const others = requests.filter((request) => !('deleteTable' in request));
      return others.length > 0 ? others : requests;
    }),
  },
  {
    fails: ['D45'],
    how: 'the files take six seconds to load',
    bend: (handlers) => handlers,
    changes: [{ of: 'startUp', body: 'return { ...original(), ms: 6_000 };' }],
  },
  {
    fails: ['D46'],
    how: 'addresses are cut',
    bend: asks('sheets.spreadsheets.values.batchGet', ({ params }) => {
      const { ranges } = Object(params);
      Object.assign(Object(params), { ranges: ranges.slice(0, 20) });
    }),
  },
];
