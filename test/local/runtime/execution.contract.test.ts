/** How Apps Script runs a script. The IDs are those of docs/platform.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryDrive } from '../../../local/google/drive/memory';
import { WarmContexts } from '../../../local/runtime/context';
import { Runtime } from '../../../local/runtime/runtime';
import { openWorld, scriptFolder } from './world';

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
    const folder = scriptFolder(code);
    const contexts = new WarmContexts({ scriptFolder: folder }, 'each');
    const runtime = new Runtime({ scriptFolder: folder, drive: new MemoryDrive(), contexts });
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

  it('P168 loads every file of a script into one scope', () => {
    const folder = scriptFolder('var seen = (seen || []).concat("Code"); function all() { return seen; }');
    writeFileSync(join(folder, 'Other.js'), 'var seen = (seen || []).concat("Other");');
    const { value } = new Runtime({ scriptFolder: folder, drive: new MemoryDrive() }).call('all');
    expect([...Object.values(Object(value))].sort()).toEqual(['Code', 'Other']);
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
