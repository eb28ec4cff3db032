/** P143, P144 */
import { openWorld } from '../world';

const SCRIPT = `
function told(work) {
  try { work(); return null; }
  catch (error) { return { message: error.message, code: error.details.code, reason: error.details.errors[0].reason,
    info: error.details.details[0].reason }; }
}
function list() { return told(() => Drive.Files.list({})); }
function get() { return told(() => Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId())); }
function fetch(id) {
  const response = UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/' + id + '?alt=media',
    { muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
  return { code: response.getResponseCode(), body: JSON.parse(response.getContentText()) };
}
`;

const REFUSAL = { code: 403, reason: 'accessNotConfigured', info: 'SERVICE_DISABLED' };

describe('P143: a service of the manifest whose API is not turned on', () => {
  it('is there, and refuses every request', () => {
    const { runtime } = openWorld(SCRIPT);
    runtime.turnedOff.add('drive').add('sheets');
    expect(runtime.call('list').value).toMatchObject({
      ...REFUSAL,
      message: expect.stringContaining('Google Drive API has not been used in project'),
    });
    expect(runtime.call('get').value).toMatchObject({
      ...REFUSAL,
      message: expect.stringContaining('Google Sheets API has not been used in project'),
    });
  });

  it('leaves the other one as it is', () => {
    const { runtime } = openWorld(SCRIPT);
    runtime.turnedOff.add('drive');
    expect([runtime.call('list').value, runtime.call('get').value]).toEqual([expect.anything(), null]);
  });
});

it('P144: the same API is refused to UrlFetchApp with the script’s token', () => {
  const { runtime, drive } = openWorld(SCRIPT);
  const id = drive.put('a.csv', 'x');
  runtime.turnedOff.add('drive');
  expect(runtime.call('fetch', [id]).value).toMatchObject({
    code: 403,
    body: {
      error: { errors: [{ reason: 'accessNotConfigured' }], details: [{ reason: 'SERVICE_DISABLED' }] },
    },
  });
});
