/** P140, P141 */
import { LANGUAGES } from '../../local/google/language/language';
import { openWorld } from './runtime/world';

const SCRIPT = `
function tell(work) {
  try { work(); return null; }
  catch (error) { return { message: error.message, code: error.details && error.details.code,
    reason: error.details && error.details.errors[0].reason }; }
}
function lock() { return tell(() => LockService.getScriptLock().tryLock(0)); }
function tab() { return tell(() => Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { ranges: ['nope'] })); }
function locale() { return Session.getActiveUserLocale(); }
`;

describe('P140: Google speaks to each account in its language', () => {
  it('puts the words of a built-in service into it', () => {
    const { runtime } = openWorld(SCRIPT);
    runtime.accounts.set('ana@x.example', { language: 'es' });
    runtime.accounts.set('bia@x.example', { language: 'pt' });
    const say = (user: string) => {
      runtime.faults = [
        { api: 'LockService.tryLock', fault: { kind: 'http', code: 500, applied: 'before' } },
      ];
      return runtime.call('lock', [], { user }).value;
    };
    expect(say('ana@x.example')).toMatchObject({
      message: expect.stringMatching(/^Lo sentimos, se produjo un error/),
    });
    expect(say('bia@x.example')).toMatchObject({
      message: expect.stringMatching(/^Infelizmente ocorreu um erro/),
    });
    expect(say('joe@x.example')).toMatchObject({ message: expect.stringMatching(/^We're sorry/) });
  });

  it.each(LANGUAGES)('leaves status and reason as they are (%s)', (language) => {
    const { runtime } = openWorld(SCRIPT, { language });
    expect(runtime.call('tab').value).toMatchObject({ code: 400, reason: 'badRequest' });
  });

  it('tells a script which language that is', () => {
    const { runtime } = openWorld(SCRIPT, { language: 'pt' });
    expect(runtime.call('locale').value).toBe('pt');
  });
});

describe('P141: too many executions ask for locks', () => {
  it('throws, before anybody gets the lock', () => {
    const { runtime } = openWorld(SCRIPT);
    runtime.faults = [{ fault: { kind: 'crowd' } }];
    expect(runtime.call('lock').value).toMatchObject({
      message: 'There are too many LockService operations against the same script.',
    });
    expect(runtime.locks.held).toEqual([]);
  });

  it('strikes no other service', () => {
    const { runtime } = openWorld(SCRIPT);
    runtime.faults = [{ fault: { kind: 'crowd' } }];
    expect(runtime.call('tab').value).toMatchObject({ code: 400 });
  });
});
