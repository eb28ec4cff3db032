/** Virtual time, the limit of an execution, counting and tracing. The IDs are those of docs/platform.md. */

import { MemoryDrive } from '../../local/google/drive/memory';
import { FreshContexts } from '../../local/runtime/context';
import { Runtime } from '../../local/runtime/runtime';
import { openWorld, scriptFolder } from './runtime/world';

describe('the clock', () => {
  it('is read by Date everywhere, and moves with calls and sleep only', () => {
    const nowMs = Date.UTC(2026, 10, 5, 3);
    const { runtime } = openWorld(
      `function go() {
        const seen = [new Date().getTime(), Date.now(), Date.parse(Date())];
        Utilities.sleep(1500);
        PropertiesService.getScriptProperties().getKeys();
        return [...seen, Date.now(), new Date(0).getTime(), new Date('2026-01-01T00:00:00Z').toISOString()];
      }`,
      { nowMs },
    );
    const { value, elapsedMs } = runtime.call('go');
    expect(value).toEqual([nowMs, nowMs, nowMs, nowMs + 1540, 0, '2026-01-01T00:00:00.000Z']);
    expect(elapsedMs).toBe(1540);
  });

  it('P06 reads local time in the script’s time zone, whatever the computer’s is', () => {
    const code = `
      function go() {
        const date = new Date('2026-07-01T02:30:15Z');
        const made = new Date(2026, 6, 1, 0, 30);
        return [
          date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(),
          date.getTimezoneOffset(), String(date), date.toDateString(), date.toLocaleTimeString('en-GB'), made.toISOString(),
          String(new Date(NaN)), made instanceof Date,
        ];
      }`;
    const zone = (timeZone: string): unknown =>
      openWorld(code, { manifest: { timeZone } }).runtime.call('go').value;
    expect(zone('America/Argentina/Buenos_Aires')).toEqual([
      ...[
        2026,
        5,
        30,
        2,
        23,
        30,
        15,
        180,
        'Tue Jun 30 2026 23:30:15 GMT-0300',
        'Tue Jun 30 2026',
        '23:30:15',
      ],
      ...['2026-07-01T03:30:00.000Z', 'Invalid Date', true],
    ]);
    expect(zone('Europe/Madrid')).toEqual([
      ...[2026, 6, 1, 3, 4, 30, 15, -120, 'Wed Jul 01 2026 04:30:15 GMT+0200', 'Wed Jul 01 2026', '04:30:15'],
      ...['2026-06-30T22:30:00.000Z', 'Invalid Date', true],
    ]);
  });

  it('gives the same run for the same seed, and another for another', () => {
    const code = 'function go() { return [Math.random(), Utilities.getUuid(), Math.random()]; }';
    const values = [7, 7, 8].map((seed) =>
      JSON.stringify(openWorld(code, { seed }).runtime.call('go').value),
    );
    expect(values[0]).toBe(values[1]);
    expect(values[0]).not.toBe(values[2]);
  });
});

describe('the six-minute limit', () => {
  it('P05 kills an execution at six minutes, and from then on no call does anything', () => {
    const { runtime } = openWorld(`
      function go() {
        const store = PropertiesService.getScriptProperties();
        store.setProperty('begun', '1');
        try {
          Utilities.sleep(10 * 60 * 1000);
        } catch (error) {
          store.setProperty('caught', '1');
        } finally {
          try { store.setProperty('finally', '1'); } catch (error) { store.deleteAllProperties(); }
        }
      }`);
    const { killed, error, elapsedMs, callCount } = runtime.call('go');
    expect({ killed, message: error?.message, elapsedMs, callCount }).toEqual({
      killed: true,
      message: 'Exceeded maximum execution time',
      elapsedMs: 360_000,
      callCount: 1,
    });
    expect(Object.fromEntries(runtime.properties.script)).toEqual({ begun: '1' });
  });

  it('P05 lets Google finish a call that was under way when the time was up', () => {
    const { runtime } = openWorld(`
      function go() {
        Utilities.sleep(6 * 60 * 1000 - 10);
        PropertiesService.getScriptProperties().setProperty('late', '1');
        PropertiesService.getScriptProperties().setProperty('later', '1');
      }`);
    const { killed, calls } = runtime.call('go');
    expect([killed, calls.map(({ outcome }) => outcome)]).toEqual([true, ['killed']]);
    expect([...runtime.properties.script.keys()]).toEqual(['late']);
  });

  it('stops a script that computes without end', () => {
    const folder = scriptFolder('function go() { for (;;) { try { Date.now(); } catch (error) {} } }');
    const contexts = new FreshContexts({ scriptFolder: folder, cpuLimitMs: 50 });
    const runtime = new Runtime({ scriptFolder: folder, drive: new MemoryDrive(), contexts });
    expect(runtime.call('go')).toMatchObject({ killed: true, value: null });
  });

  it('gives every execution its own six minutes', () => {
    const { runtime } = openWorld('function go() { Utilities.sleep(359000); return 1; }');
    expect([runtime.call('go').value, runtime.call('go').value]).toEqual([1, 1]);
  });
});

describe('counting and tracing', () => {
  it('counts what reaches a server of Google, and neither counts nor traces what the execution knows by itself', () => {
    const { runtime } = openWorld(`
      function go() {
        const store = PropertiesService.getScriptProperties();
        const lock = LockService.getScriptLock();
        SpreadsheetApp.getUi(); Session.getScriptTimeZone(); Session.getActiveUser().getEmail(); ScriptApp.getOAuthToken();
        Utilities.getUuid(); Utilities.sleep(1); Utilities.formatDate(new Date(), 'GMT', 'yyyy'); console.log('x'); Logger.log('y');
        SpreadsheetApp.getActiveSpreadsheet().getId(); lock.hasLock();
        lock.tryLock(10);
        store.getProperty('a');
        Drive.Files.list({ pageSize: 1, fields: 'files(id)' });
      }`);
    const lines: string[] = [];
    runtime.trace = (line) => lines.push(line);
    const { calls, callCount } = runtime.call('go');
    expect(callCount).toBe(3);
    expect(calls.map(({ number, api }) => [number, api])).toEqual([
      [1, 'LockService.tryLock'],
      [2, 'PropertiesService.getProperty'],
      [3, 'drive.files.list'],
    ]);
    expect(lines).toEqual([
      '{"api":"LockService.tryLock","params":{"scope":"script","timeoutMs":10}}',
      '{"api":"PropertiesService.getProperty","params":{"store":"script","key":"a"}}',
      '{"api":"drive.files.list","params":{"pageSize":1,"fields":"files(id)"}}',
    ]);
  });

  it('traces the body of a request, and of a download its address and range but never the token', () => {
    const { runtime, drive } = openWorld(`
      function go(id) {
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addSheet: { properties: { title: 'Ventas' } } }] }, SpreadsheetApp.getActive().getId());
        UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/' + id + '?alt=media', {
          headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken(), Range: 'bytes=0-1' },
        });
      }`);
    const lines: string[] = [];
    runtime.trace = (line) => lines.push(line);
    const id = drive.put('a.csv', 'abc');
    runtime.call('go', [id]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        api: 'sheets.spreadsheets.batchUpdate',
        params: { spreadsheetId: runtime.spreadsheet.id },
        body: { requests: [{ addSheet: { properties: { title: 'Ventas' } } }] },
      },
      {
        api: 'urlfetch',
        params: { url: `https://www.googleapis.com/drive/v3/files/${id}?alt=media`, range: 'bytes=0-1' },
      },
    ]);
    expect(lines.join()).not.toContain('ya29');
  });

  it('makes the same trace of the same world, byte by byte', () => {
    const code = `
      function go() {
        const id = SpreadsheetApp.getActive().getId();
        for (let i = 0; i < 20; i += 1) {
          if (Math.random() < 0.5) Sheets.Spreadsheets.Values.update({ values: [[Utilities.getUuid()]] }, id, 'A' + (i + 1), { valueInputOption: 'RAW' });
          else PropertiesService.getScriptProperties().setProperty('k' + i, String(Date.now()));
        }
      }`;
    const traces = [1, 1, 2].map((seed) => {
      const { runtime } = openWorld(code, { seed });
      const lines: string[] = [];
      runtime.trace = (line) => lines.push(line);
      runtime.call('go');
      return lines.join('\n');
    });
    expect(traces[0]).toBe(traces[1]);
    expect(traces[0]).not.toBe(traces[2]);
  });
});
