/** How Apps Script runs a script. The IDs are those of docs/platform.md. */
import { openWorld } from './world';

describe('an execution', () => {
  it('P01 loads the script afresh, so that no variable outlives it', () => {
    const { runtime } = openWorld('var runs = 0; function go() { runs += 1; leak = runs; return runs; }');
    expect([runtime.call('go').value, runtime.call('go').value]).toEqual([1, 1]);
  });

  it('P01 finds no variable of another execution where contexts are reused either', () => {
    const code = `
      var runs = 0;
      var kept;
      function go() { runs += 1; if (kept) runs = 99; kept = true; const before = typeof leak; leak = 1; Utilities2 = 2; Math.random = () => 7; return [runs, before]; }
      function dice() { return Math.random() < 1; }`;
    const { runtime } = openWorld(code, { reuseContexts: true });
    expect([runtime.call('go').value, runtime.call('go').value]).toEqual([
      [1, 'undefined'],
      [1, 'undefined'],
    ]);
    expect(runtime.call('dice').value).toBe(true);
  });

  it('P02 has none of the names that Apps Script lacks, and none of Node', () => {
    const names = [
      'TextDecoder TextEncoder URL URLSearchParams setTimeout setInterval clearTimeout queueMicrotask structuredClone',
      'fetch Headers Request Response Blob File FormData AbortController Event EventTarget crypto atob btoa performance',
      'navigator process require module Buffer global window __door',
    ].join(' ');
    const { runtime } = openWorld(
      `function go(names) { return names.filter((name) => name in globalThis); }`,
    );
    expect(runtime.call('go', [names.split(' ')]).value).toEqual([]);
  });

  it('P02 gives a script no way from a service to Node', () => {
    const { runtime } = openWorld(`
      function go() {
        const ways = [Drive.Files.list, UrlFetchApp.fetch, console.log, Date, globalThis, [], {}, () => 0];
        try { Drive.Files.get('nobody'); } catch (error) { ways.push(error, error.details); }
        return ways.map((way) => {
          const make = way.constructor && way.constructor.constructor;
          return make ? make('return typeof process')() : 'none';
        });
      }`);
    expect(new Set(runtime.call('go').value as string[])).toEqual(new Set(['undefined']));
  });

  it('P03 hands values and errors over that are of the script: instanceof holds', () => {
    const { runtime } = openWorld(`
      function go(list) {
        const answer = Drive.Files.list({});
        let thrown = null;
        try { Drive.Files.get('nobody'); } catch (error) { thrown = error; }
        return [list instanceof Array, answer.files instanceof Array, answer instanceof Object, thrown instanceof Error, new Date() instanceof Date];
      }`);
    expect(runtime.call('go', [[1]]).value).toEqual([true, true, true, true, true]);
  });

  it('P04 calls a top-level function with its arguments and returns its value', () => {
    const { runtime } = openWorld(
      'function add(a, b) { return { sum: a + b }; } var half = function (a) { return a / 2; };',
    );
    expect(runtime.call('add', [1, 2]).value).toEqual({ sum: 3 });
    expect(runtime.call('half', [4]).value).toBe(2);
  });

  it('P04 fails when there is no such function, and when the script does not load', () => {
    const { runtime } = openWorld('function go() {}');
    expect(runtime.call('gone').error?.message).toBe('Script function not found: gone');
    const broken = openWorld('const x = ; function go() {}').runtime;
    expect(broken.call('go').error?.name).toBe('SyntaxError');
  });

  it('tells an uncaught error by name and message, and what was logged before it', () => {
    const { runtime } = openWorld(`
      function go() { console.info('a %s of %s', 1, 'b', { c: 2 }); console.warn('w'); throw new TypeError('wrong'); }`);
    const { error, log, killed } = runtime.call('go');
    expect(error).toMatchObject({ name: 'TypeError', message: 'wrong' });
    expect(killed).toBe(false);
    expect(log.map(({ level, message }) => [level, message])).toEqual([
      ['INFO', 'a 1 of b {"c":2}'],
      ['WARNING', 'w'],
    ]);
  });

  it('fails by name on any member that the runtime lacks', () => {
    const { runtime } = openWorld(`
      function go() {
        const uses = [
          () => Drive.Files.copy({}, 'x'), () => Drive.Changes, () => Sheets.Spreadsheets.DeveloperMetadata,
          () => SpreadsheetApp.openById('x'), () => SpreadsheetApp.getActive().getRange('A1'), () => Utilities.zip([]),
          () => LockService.getScriptLock().lock, () => ScriptApp.newTrigger('f').forSpreadsheet('x'),
          () => { PropertiesService.foo = 1; }, () => ScriptApp.EventType.NEVER,
        ];
        return uses.map((use) => { try { use(); return ''; } catch (error) { return error.message; } });
      }`);
    const lacking = ' is not part of the embedded runtime';
    expect(runtime.call('go').value).toEqual([
      `Drive.Files.copy${lacking}`,
      `Drive.Changes${lacking}`,
      `Sheets.Spreadsheets.DeveloperMetadata${lacking}`,
      `SpreadsheetApp.openById${lacking}`,
      `Spreadsheet.getRange${lacking}`,
      `Utilities.zip${lacking}`,
      `Lock.lock${lacking}`,
      `TriggerBuilder.forSpreadsheet${lacking}`,
      `PropertiesService.foo${lacking}`,
      `ScriptApp.EventType.NEVER${lacking}`,
    ]);
  });
});

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
    const { runtime } = openWorld('function go() { for (;;) { try { Date.now(); } catch (error) {} } }', {
      cpuLimitMs: 50,
    });
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
