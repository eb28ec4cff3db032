/** What goes wrong on demand: kills, faults and overlapping executions. */
import type { CallEvent } from '../../../local/runtime/call';
import type { Fault } from '../../../local/runtime/faults';
import type { Runtime } from '../../../local/runtime/runtime';
import { openWorld } from './world';

/** Writes cell A1 and then B1, and tells how each write ended. */
const TWO_WRITES = `
  function go() {
    const id = SpreadsheetApp.getActive().getId();
    return ['A1', 'B1'].map((cell) => {
      try {
        Sheets.Spreadsheets.Values.update({ values: [[cell]] }, id, cell, { valueInputOption: 'RAW' });
        return 'written';
      } catch (error) {
        return [error.name, error.message, error.details ? error.details.code : 0];
      }
    });
  }`;

function writeWith(fault: Fault) {
  const { runtime } = openWorld(TWO_WRITES);
  runtime.faults = [{ api: 'sheets.spreadsheets.values.update', call: 1, fault }];
  const execution = runtime.call('go');
  const tab = runtime.spreadsheet.tabs[0];
  return { ...execution, cells: [tab?.text(0, 0), tab?.text(0, 1)], runtime };
}

const FAILED = 'API call to sheets.spreadsheets.values.update failed with error: ';

describe('a fault of the plan', () => {
  it.each([
    [403, 'The caller does not have permission'],
    [404, 'Requested entity was not found.'],
    [429, 'Resource has been exhausted (e.g. check quota).'],
    [500, 'Internal error encountered.'],
    [503, 'The service is currently unavailable.'],
  ] as const)(
    'answers %d before the call is applied: nothing happened, and the next call goes well',
    (code, message) => {
      const { value, cells } = writeWith({ kind: 'http', code, applied: 'before' });
      expect(value).toEqual([['GoogleJsonResponseException', FAILED + message, code], 'written']);
      expect(cells).toEqual(['', 'B1']);
    },
  );

  it('answers 500 after the call was applied: it happened, and nobody is told', () => {
    const { value, cells, calls } = writeWith({ kind: 'http', code: 500, applied: 'after' });
    expect(value).toEqual([
      ['GoogleJsonResponseException', `${FAILED}Internal error encountered.`, 500],
      'written',
    ]);
    expect(cells).toEqual(['A1', 'B1']);
    expect(calls.map(({ outcome }) => outcome)).toEqual(['faulted', 'answered']);
  });

  it.each([
    ['before', ['', 'B1']],
    ['after', ['A1', 'B1']],
  ] as const)('lets a call time out %s it is applied, which takes three minutes', (applied, expected) => {
    const { value, cells, elapsedMs } = writeWith({ kind: 'timeout', applied });
    expect(value).toEqual([['Exception', `${FAILED}Empty response`, 0], 'written']);
    expect(cells).toEqual(expected);
    expect(elapsedMs).toBeGreaterThanOrEqual(180_000);
  });

  it.each([
    ['before', ['', '']],
    ['after', ['A1', '']],
  ] as const)('kills the execution %s a call is applied', (when, expected) => {
    const { value, cells, killed, callCount } = writeWith({ kind: 'kill', when });
    expect({ value, cells, killed, callCount }).toEqual({
      value: null,
      cells: expected,
      killed: true,
      callCount: 1,
    });
  });

  it('cuts the body of a download and leaves its headers', () => {
    const { runtime, drive } = openWorld(`
      function go(id) {
        const answer = UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/' + id + '?alt=media', {
          headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
        });
        return [answer.getResponseCode(), answer.getHeaders()['Content-Length'], answer.getContentText()];
      }`);
    const id = drive.put('a.csv', 'abcdef');
    runtime.faults = [{ fault: { kind: 'cutBody', bytes: 2 } }];
    expect(runtime.call('go', [id]).value).toEqual([200, '6', 'ab']);
  });

  it('is an exception of one sentence from the built-in services, whatever the code', () => {
    const { runtime } = openWorld(`
      function go() { try { PropertiesService.getScriptProperties().setProperty('a', '1'); } catch (error) { return [error.name, error.message]; } }`);
    runtime.faults = [{ fault: { kind: 'http', code: 500, applied: 'after' } }];
    const sentence = "We're sorry, a server error occurred. Please wait a bit and try again.";
    expect(runtime.call('go').value).toEqual(['Exception', sentence]);
    expect(runtime.properties.script.get('a')).toBe('1');
  });

  it('strikes as often as its rule says, in the execution that it says', () => {
    const { runtime } = openWorld(TWO_WRITES);
    const fault: Fault = { kind: 'http', code: 503, applied: 'before' };
    runtime.faults = [{ api: 'sheets.spreadsheets.values.update', execution: 2, times: 2, fault }];
    const failed = [1, 2, 3].map(
      () => (runtime.call('go').value as unknown[]).filter((end) => end !== 'written').length,
    );
    expect(failed).toEqual([0, 2, 0]);
  });

  it('can be decided call by call', () => {
    const { runtime } = openWorld(TWO_WRITES);
    runtime.faults = ({ call, body }) =>
      JSON.stringify(body).includes('B1') && call.number === 2
        ? { kind: 'http', code: 503, applied: 'before' }
        : null;
    expect((runtime.call('go').value as unknown[]).map((end) => end === 'written')).toEqual([true, false]);
  });
});

describe('a call whose answer was lost while it is under way', () => {
  const WRITE = `
    function go(cell, text) {
      const id = SpreadsheetApp.getActive().getId();
      try {
        Sheets.Spreadsheets.Values.update({ values: [[text]] }, id, cell, { valueInputOption: 'RAW' });
        return 'written';
      } catch (error) { return error.message; }
    }`;
  const WRITING = 'sheets.spreadsheets.values.update';
  const shown = (runtime: Runtime): string | undefined => runtime.spreadsheet.tabs[0]?.text(0, 0);

  it.each([
    { kind: 'kill', when: { lateMs: 60_000 } },
    { kind: 'http', code: 503, applied: { lateMs: 60_000 } },
    { kind: 'timeout', applied: { lateMs: 60_000 } },
  ] as const)('P170 is applied later, after calls that came after it: $kind', (fault) => {
    const { runtime } = openWorld(WRITE);
    runtime.faults = [{ api: WRITING, fault }];
    runtime.call('go', ['A1', 'old']);
    expect(shown(runtime)).toBe('');
    expect(runtime.call('go', ['A1', 'new']).value).toBe('written');
    runtime.clock.advance(59_000);
    runtime.call('go', ['B1', 'other']);
    expect(shown(runtime)).toBe('new');
    runtime.clock.advance(1_000);
    runtime.call('go', ['B1', 'other']);
    expect(shown(runtime)).toBe('old');
  });

  it('P170 is held against what stands there then, and refused whole', () => {
    const { runtime } = openWorld(`${WRITE}
      function rename() {
        const properties = { sheetId: 0, title: 'Otra' };
        const requests = [{ updateSheetProperties: { properties, fields: 'title' } }];
        Sheets.Spreadsheets.batchUpdate({ requests }, SpreadsheetApp.getActive().getId());
      }`);
    const landed: string[] = [];
    runtime.onLate = ({ call, execution }) => landed.push(`${execution.name} ${call.outcome}`);
    runtime.faults = [{ api: WRITING, times: 2, fault: { kind: 'kill', when: { lateMs: 1_000 } } }];
    runtime.call('go', ["'Hoja 1'!A1", 'first']);
    runtime.call('go', ["'Otra'!A1", 'second']);
    expect(runtime.late.waiting).toBe(2);
    runtime.call('rename');
    runtime.clock.advance(1_000);
    runtime.call('rename');
    expect([landed, shown(runtime), runtime.late.waiting]).toEqual([
      ['go refused', 'go answered'],
      'second',
      0,
    ]);
  });
});

describe('a kill before or after each call', () => {
  const calls = 4;
  const code = `
    function go() {
      const store = PropertiesService.getScriptProperties();
      for (let i = 1; i <= ${calls}; i += 1) {
        try { store.setProperty('k' + i, 'x'); } catch (error) { try { store.deleteAllProperties(); } catch (again) {} }
      }
    }`;
  for (const when of ['before', 'after'] as const) {
    it(`P05 leaves exactly what was applied ${when} it`, () => {
      const kept = Array.from({ length: calls }, (_, place) => {
        const { runtime } = openWorld(code);
        runtime.faults = [{ call: place + 1, fault: { kind: 'kill', when } }];
        const { killed, callCount } = runtime.call('go');
        return { killed, callCount, keys: runtime.properties.script.size };
      });
      const expected = [1, 2, 3, 4].map((call) => ({
        killed: true,
        callCount: call,
        keys: when === 'before' ? call - 1 : call,
      }));
      expect(kept).toEqual(expected);
    });
  }
});

describe('overlapping executions', () => {
  const code = `
    function outer() {
      const lock = LockService.getScriptLock();
      const got = lock.tryLock(0);
      PropertiesService.getScriptProperties().setProperty('outer', '1');
      const still = lock.hasLock();
      lock.releaseLock();
      return [got, still];
    }
    function inner(ms) { return LockService.getScriptLock().tryLock(ms); }`;

  it('P10 run between any two calls of another, with a lock ownership of their own', () => {
    const { runtime } = openWorld(code);
    const inner: unknown[] = [];
    runtime.onCall = ({ phase, call, execution }) => {
      if (phase === 'after' && execution.name === 'outer')
        inner.push([call.api, runtime.call('inner', [5_000], { as: 'trigger' }).value]);
    };
    const outer = runtime.call('outer');
    expect(outer.value).toEqual([true, true]);
    expect(inner).toEqual([
      ['LockService.tryLock', false],
      ['PropertiesService.setProperty', false],
      ['LockService.releaseLock', true],
    ]);
  });

  it('P10 see each call whole: before it is applied and after', () => {
    const { runtime } = openWorld(TWO_WRITES);
    const seen: unknown[] = [];
    runtime.onCall = ({ phase, call }: CallEvent) =>
      seen.push([phase, call.number, runtime.spreadsheet.tabs[0]?.text(0, 0)]);
    runtime.call('go');
    expect(seen).toEqual([
      ['before', 1, ''],
      ['after', 1, 'A1'],
      ['before', 2, 'A1'],
      ['after', 2, 'A1'],
    ]);
  });

  it('P05 kill the outer one when the inner one used its time up', () => {
    const { runtime } = openWorld(`
      function outer() { PropertiesService.getScriptProperties().setProperty('a', '1'); return 1; }
      function slow() { Utilities.sleep(359000); return 2; }`);
    const values: unknown[] = [];
    runtime.onCall = ({ phase, execution }) => {
      if (phase === 'before' && execution.name === 'outer')
        for (let i = 0; i < 2; i += 1) values.push(runtime.call('slow').value);
    };
    expect(runtime.call('outer').killed).toBe(true);
    expect(values).toEqual([2, 2]);
    expect(runtime.properties.script.size).toBe(0);
  });
});

describe('whoever watches', () => {
  const code = `
    function go() {
      const store = PropertiesService.getScriptProperties();
      for (const key of ['a', 'b', 'c']) { try { store.setProperty(key, '1'); } catch (error) { store.setProperty('caught', '1'); } }
    }`;

  it.each([
    [
      'onCall',
      (runtime: Runtime, fail: () => never) => {
        runtime.onCall = ({ call }) => (call.number === 2 ? fail() : undefined);
      },
    ],
    [
      'trace',
      (runtime: Runtime, fail: () => never) => {
        runtime.trace = () => (runtime.properties.script.size === 1 ? fail() : undefined);
      },
    ],
    [
      'a plan of faults',
      (runtime: Runtime, fail: () => never) => {
        runtime.faults = ({ call }) => (call.number === 2 ? fail() : null);
      },
    ],
  ])(
    'is not caught by the script: an error of %s breaks the execution off and reaches the caller',
    (_name, watch) => {
      const { runtime } = openWorld(code);
      watch(runtime, () => {
        throw new RangeError('seen');
      });
      expect(() => runtime.call('go')).toThrow(new RangeError('seen'));
      expect([...runtime.properties.script.keys()]).toEqual(['a']);
      runtime.onCall = null;
      runtime.trace = null;
      runtime.faults = null;
      expect(runtime.call('go').error).toBeNull();
    },
  );

  it('is not caught by an outer execution either', () => {
    const { runtime } = openWorld(code);
    runtime.onCall = ({ execution }) => {
      if (execution.number === 2) throw new RangeError('inner');
      runtime.call('go');
    };
    expect(() => runtime.call('go')).toThrow(new RangeError('inner'));
  });
});
