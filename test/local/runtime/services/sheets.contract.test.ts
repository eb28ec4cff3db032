/** What lies around the Spreadsheet: quotas, sizes, time and wording. The IDs are those of docs/platform.md. */
import { openWorld } from '../world';

const CODE = `
  const id = () => SpreadsheetApp.getActive().getId();
  function attempt(work) { try { return work(); } catch (error) { return [error.name, error.message, error.details]; } }
  function read(times) { let last; for (let i = 0; i < times; i += 1) last = attempt(() => Sheets.Spreadsheets.Values.get(id(), 'A1').range); return last; }
  function write(times) { let last; for (let i = 0; i < times; i += 1) last = attempt(() => Sheets.Spreadsheets.Values.update({ values: [['x']] }, id(), 'A1', { valueInputOption: 'RAW' }).updatedCells); return last; }
  function fill(rows, columns) {
    const values = Array.from({ length: rows }, () => Array(columns).fill('x'));
    return attempt(() => Sheets.Spreadsheets.Values.update({ values }, id(), 'A1', { valueInputOption: 'RAW' }).updatedCells);
  }
  function large(characters) { return attempt(() => Sheets.Spreadsheets.Values.update({ values: [Array(characters / 50000).fill('x'.repeat(50000))] }, id(), 'A1', { valueInputOption: 'RAW' }).updatedCells); }
  function every() {
    const s = Sheets.Spreadsheets; const v = s.Values; const raw = { valueInputOption: 'RAW' };
    return [
      v.append({ values: [['a']] }, id(), 'A1', raw).updates.updatedCells,
      v.batchUpdate({ valueInputOption: 'RAW', data: [{ range: 'B1', values: [['b', 'c']] }] }, id()).totalUpdatedCells,
      v.batchGet(id(), { ranges: ['A1:C1'] }).valueRanges[0].values,
      v.clear({}, id(), 'A1').clearedRange, v.batchClear({ ranges: ['B1', 'C1'] }, id()).clearedRanges,
      s.get(id(), { fields: 'sheets(properties(title))' }),
      s.getByDataFilter({ dataFilters: [{ a1Range: 'A1' }] }, id(), { fields: 'spreadsheetId' }),
    ];
  }
  function ranges(count) { return attempt(() => Sheets.Spreadsheets.Values.batchGet(id(), { ranges: Array(count).fill('A1:B2') }).valueRanges.length); }
  function wrong() { return [attempt(() => Sheets.Spreadsheets.Values.update({ values: [] }, id())), attempt(() => Sheets.Spreadsheets.get('nobody'))]; }`;

describe('the advanced Sheets service', () => {
  it('takes the body first, then the path, then the options', () => {
    const { runtime } = openWorld(CODE);
    const { value, error } = runtime.call('every');
    expect(error).toBeNull();
    expect(value).toEqual([
      1,
      2,
      [['a', 'b', 'c']],
      "'Hoja 1'!A1",
      ["'Hoja 1'!B1", "'Hoja 1'!C1"],
      { sheets: [{ properties: { title: 'Hoja 1' } }] },
      { spreadsheetId: runtime.spreadsheet.id },
    ]);
  });

  it('P70 words an error as the API and the code that it answered', () => {
    const { runtime } = openWorld(CODE);
    const [signature, gone] = runtime.call('wrong').value as unknown[][];
    expect(signature?.[1]).toBe(
      "The parameters (object,string) don't match the method signature for Sheets.Spreadsheets.Values.update.",
    );
    expect(gone?.slice(0, 2)).toEqual([
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    ]);
    expect(gone?.[2]).toMatchObject({ code: 404, message: 'Requested entity was not found.' });
  });

  it.each([
    ['read', 'Read', "'Hoja 1'!A1"],
    ['write', 'Write', 1],
  ])('P71 answers 429 to the 61st %s of a user within a minute', (name, kind, usual) => {
    const { runtime } = openWorld(CODE);
    expect(runtime.call(name, [60]).value).toEqual(usual);
    const sentence = `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user'`;
    expect(runtime.call(name, [1]).value).toEqual([
      'GoogleJsonResponseException',
      expect.stringContaining(sentence),
      expect.objectContaining({ code: 429 }),
    ]);
    expect(runtime.call(name, [1], { user: 'eva@example.com' }).value).toEqual(usual);
    runtime.clock.advance(60_000);
    expect(runtime.call(name, [1]).value).toEqual(usual);
  });

  it('P72 refuses a request of more than 10 MB', () => {
    const { runtime } = openWorld(CODE);
    expect(runtime.call('large', [1_000_000]).value).toBe(20);
    const [, message] = runtime.call('large', [11_000_000]).value as string[];
    expect(message).toContain('Request payload size exceeds the limit: 10485760 bytes.');
  });

  it('P166 refuses ranges that make an address of more than 1,500 characters, as encoded', () => {
    const { runtime } = openWorld(CODE);
    expect(runtime.call('ranges', [100]).value).toBe(100);
    const [, message, details] = runtime.call('ranges', [101]).value as unknown[];
    expect(message).toContain('too large');
    expect(details).toMatchObject({ code: 414 });
  });

  it('P73 costs 0.2 s a write and 22 s a million cells, 0.3 s a read', () => {
    const { runtime } = openWorld(CODE);
    expect(runtime.call('fill', [1000, 26]).calls[0]?.ms).toBe(200 + Math.round(26_000 / 45));
    expect(runtime.call('read', [1]).calls[0]?.ms).toBe(300);
    expect(runtime.call('write', [1]).calls[0]?.ms).toBe(200);
  });
});
