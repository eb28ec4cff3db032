/** Calls that do not conform to Google's discovery documents are refused, each kind of mistake by its own sentence. */
import { ApiError } from '../../../../local/google/api-error';
import { checkCall } from '../../../../local/google/discovery/check';

/** The refusal of a call to Sheets; null when it conforms. */
function refused(method: string, params: object, body?: unknown): ApiError | null {
  try {
    checkCall('sheets', `sheets.spreadsheets.${method}`, { spreadsheetId: 'ID', ...params }, body);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  return null;
}

const batch = (...requests: readonly unknown[]) => refused('batchUpdate', {}, { requests })?.message;
const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1 };

describe('a call that conforms', () => {
  it('passes, with parameters as JSON or as the text of an address', () => {
    expect(
      refused('get', { ranges: ['A1'], includeGridData: true, fields: 'sheets.properties(title,sheetId)' }),
    ).toBeNull();
    expect(refused('get', { ranges: 'A1', includeGridData: 'true', prettyPrint: false })).toBeNull();
    expect(
      refused('values.update', { range: 'A1', valueInputOption: 'RAW' }, { values: [['a', null, 1, true]] }),
    ).toBeNull();
    expect(
      batch({ copyPaste: { source: range, destination: range, pasteType: 'PASTE_NORMAL' } }),
    ).toBeUndefined();
  });

  it('may hold null where a field is absent (https://protobuf.dev/programming-guides/json/)', () => {
    expect(batch({ addSheet: { properties: null }, deleteSheet: null })).toBeUndefined();
  });
});

describe('parameters', () => {
  it('that the method does not have are refused', () => {
    expect(refused('get', { range: 'A1' })?.message).toBe(
      'Invalid JSON payload received. Unknown name "range": Cannot bind query parameter. Field \'range\' could not be found in request message.',
    );
    expect(refused('get', { constructor: 'x' })?.message).toContain('Unknown name "constructor"');
  });

  it('that are required are missed', () => {
    expect(refused('values.get', {})?.message).toBe('Missing required parameter: range');
    expect(refused('values.get', { range: '' })?.message).toBe('Missing required parameter: range');
    expect(refused('get', { spreadsheetId: undefined })?.message).toBe(
      'Missing required parameter: spreadsheetId',
    );
  });

  it('of another type or outside of their list are refused', () => {
    expect(refused('get', { includeGridData: 'yes' })?.message).toContain(
      "Invalid value at 'include_grid_data' (TYPE_BOOLEAN)",
    );
    expect(refused('values.update', { range: 'A1', valueInputOption: 'USER_ENTER' }, {})?.message).toBe(
      'Invalid value at \'value_input_option\' (TYPE_ENUM), "USER_ENTER"',
    );
  });

  it('outside of their bounds are refused', () => {
    const list = (pageSize: unknown) => () => checkCall('drive', 'drive.files.list', { pageSize }, undefined);
    expect(list(1000)).not.toThrow();
    expect(list('1000')).not.toThrow();
    expect(list(5000)).toThrow("Invalid value '5000'. Values must be within the range: [1, 1000]");
    expect(list('many')).toThrow("Invalid value at 'page_size' (TYPE_INT32)");
  });

  it('must name fields for drive.about.get (https://developers.google.com/workspace/drive/api/reference/rest/v3/about/get)', () => {
    const about = (params: Record<string, unknown>) => () =>
      checkCall('drive', 'drive.about.get', params, undefined);
    expect(about({})).toThrow("The 'fields' parameter is required for this method.");
    expect(about({ fields: 'user(emailAddress)' })).not.toThrow();
  });
});

describe('a body', () => {
  it('with an unknown field is refused by the place of the field', () => {
    expect(refused('batchUpdate', {}, { request: [] })?.message).toBe(
      'Invalid JSON payload received. Unknown name "request": Cannot find field.',
    );
    expect(batch({ updateSheetProperties: { properties: { headerValues: [] } } })).toBe(
      'Invalid JSON payload received. Unknown name "headerValues" at \'requests[0].update_sheet_properties.properties\': Cannot find field.',
    );
    expect(refused('values.update', { range: 'A1' }, { value: [] })?.message).toContain(
      'Unknown name "value" at \'data\'',
    );
  });

  it('is refused where the method takes none, and checked where it is absent', () => {
    expect(refused('values.get', { range: 'A1' }, {})?.message).toContain('takes no request body');
    expect(refused('batchUpdate', {})).toBeNull();
  });

  it('of another type is refused, inside and as a whole', () => {
    expect(refused('batchUpdate', {}, [])?.message).toContain('BatchUpdateSpreadsheetRequest');
    expect(batch('repeatCell')).toBe(
      'Invalid value at \'requests[0]\' (type.googleapis.com/google.apps.sheets.v4.Request), "repeatCell"',
    );
    expect(refused('batchUpdate', {}, { requests: {} })?.message).toContain("Invalid value at 'requests'");
    expect(batch({ addSheet: { properties: { title: 5 } } })).toContain(
      "'requests[0].add_sheet.properties.title' (TYPE_STRING), 5",
    );
    expect(batch({ addSheet: { properties: { hidden: 'no' } } })).toContain('(TYPE_BOOLEAN), "no"');
    expect(batch({ addSheet: { properties: { title: ['a'] } } })).toContain(
      'Proto field is not repeating, cannot start list.',
    );
  });

  it('holds whole numbers of 32 bits where it says so', () => {
    const index = (startRowIndex: unknown) => batch({ repeatCell: { range: { startRowIndex } } });
    expect(index(2 ** 31 - 1)).toBeUndefined();
    expect(
      [index(2 ** 31), index(1.5), index('1'), index(Number.NaN)].every((each) =>
        each?.includes('(TYPE_INT32)'),
      ),
    ).toBe(true);
  });

  it('takes no name outside of a list of names', () => {
    expect(batch({ copyPaste: { pasteType: 'PASTE_ALL' } })).toContain('(TYPE_ENUM), "PASTE_ALL"');
  });

  it('has a list of lists for values', () => {
    const update = (values: unknown) => refused('values.update', { range: 'A1' }, { values })?.message;
    expect(update(['x'])).toBe(
      'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "x"',
    );
    expect(update([null])).toContain("Invalid value at 'data.values[0]'");
    expect(update([[{ a: 1 }]])).toBeUndefined();
  });

  it('sets one field of a union', () => {
    expect(batch({ addSheet: {}, deleteSheet: { sheetId: 1 } })).toBe(
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    );
    const userEnteredValue = { stringValue: 'a', numberValue: 1 };
    expect(batch({ repeatCell: { cell: { userEnteredValue } } })).toContain(
      "oneof field 'value' is already set",
    );
    expect(batch({ updateCells: { start: {}, range } })).toContain(
      "oneof field 'area' is already set. Cannot set 'range'",
    );
  });

  it('tells several mistakes at once, as violations too, but not thousands', () => {
    const wrong = refused('batchUpdate', {}, { requests: Array.from({ length: 50 }, () => ({ add: 1 })) });
    expect(wrong?.message.split('\n')).toHaveLength(10);
    expect(wrong?.details).toMatchObject([
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: { length: 10 } },
    ]);
  });
});

describe('a method', () => {
  it('that is not in the table throws by name', () => {
    for (const name of [
      'sheets.spreadsheets.values.batchClearByDataFilter',
      'sheets.spreadsheets.values.batchGetByDataFilter',
      'toString',
    ]) {
      expect(() => checkCall('sheets', name, {}, {})).toThrow(`${name} is not part of the embedded runtime`);
    }
    expect(() => checkCall('drive', 'drive.files.export', {}, {})).toThrow('drive.files.export is not part');
  });
});
