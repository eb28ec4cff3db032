/** Triggers, mail and the user. The IDs are those of docs/platform.md. */
import { COST } from '../../../../local/google/cost';
import { openWorld } from '../world';

const MINUTE = 60_000;

describe('the project', () => {
  it('P07 tells its ID whenever it is asked, at no call', () => {
    const { runtime } = openWorld('function id() { return ScriptApp.getScriptId(); }');
    const [first, again] = [runtime.call('id'), runtime.call('id')];
    expect(first.value).toMatch(/^[\w-]{20,}$/);
    expect(again.value).toBe(first.value);
    expect(first.callCount).toBe(0);
  });
});

describe('time-driven triggers', () => {
  const code = `
    function make(n) { try { return ScriptApp.newTrigger('poll').timeBased().everyMinutes(n).create().getHandlerFunction(); } catch (error) { return error.message; } }
    function made() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK]); }
    function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
    function poll(event) { return [Session.getEffectiveUser().getEmail(), event.minute, event.authMode]; }
    function remake() { make(5); }
    function daily() { ScriptApp.newTrigger('poll').timeBased().everyDays(1).atHour(9).create(); }
    function once(ms) { ScriptApp.newTrigger('poll').timeBased().after(ms).create(); }`;

  it('P30 fire every 1, 5, 10, 15 or 30 minutes and at no other pace', () => {
    const { runtime } = openWorld(code);
    const refused = 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.';
    const ends = [1, 2, 3, 5, 10, 15, 20, 30, 60].map((n) => runtime.call('make', [n]).value);
    expect(ends).toEqual(['poll', refused, refused, 'poll', 'poll', 'poll', refused, 'poll', refused]);
  });

  it('P30 run at their instants, under the account that made them, with an event and no user interface', () => {
    const { runtime } = openWorld(code);
    runtime.call('make', [5], { user: 'ana@example.com' });
    const first = Number(runtime.triggers.all[0]?.nextMs);
    const fired = runtime.fireTriggers(first + 5 * MINUTE);
    expect(fired.map(({ name, value }) => [name, value])).toEqual([
      ['poll', ['ana@example.com', 5, 'FULL']],
      ['poll', ['ana@example.com', 10, 'FULL']],
    ]);
    expect(runtime.clock.nowMs).toBe(first + 5 * MINUTE + COST.startUpMs);
  });

  it('P39 take time to start, which the day counts and their function does not see', () => {
    const { runtime } = openWorld(code);
    runtime.call('make', [1], { user: 'ana@example.com' });
    const [fired] = runtime.fireTriggers(Number(runtime.triggers.all[0]?.nextMs));
    expect(fired?.elapsedMs).toBe(0);
    expect(runtime.quotas.usedInDay('trigger', 'ana@example.com')).toBe(COST.startUpMs);
  });

  it('P31 are 20 a user at most', () => {
    const { runtime } = openWorld(code);
    for (let made = 0; made < 20; made += 1) runtime.call('make', [5]);
    const refused =
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
    expect(runtime.call('make', [5]).value).toBe(refused);
    expect(runtime.call('make', [5], { user: 'eva@example.com' }).value).toBe('poll');
  });

  it('P32 are seen and deleted by the user who made them only', () => {
    const { runtime } = openWorld(code);
    runtime.call('make', [5], { user: 'ana@example.com' });
    runtime.call('make', [5], { user: 'eva@example.com' });
    expect(runtime.call('made', [], { user: 'ana@example.com' }).value).toEqual([['poll', 'CLOCK', true]]);
    runtime.call('clear', [], { user: 'ana@example.com' });
    expect(runtime.triggers.all.map(({ user }) => user)).toEqual(['eva@example.com']);
  });

  it('P33 that a trigger made never fire', () => {
    const { runtime } = openWorld(code);
    runtime.call('remake', [], { as: 'trigger' });
    expect(runtime.triggers.all).toHaveLength(1);
    expect(runtime.fireTriggers(runtime.clock.nowMs + 60 * MINUTE)).toEqual([]);
  });

  it('P34 stop with an error when the account used up its 90 minutes, until a day is over', () => {
    const { runtime } = openWorld(code);
    runtime.call('make', [30]);
    runtime.quotas.noteInDay('trigger', runtime.user, 90 * MINUTE);
    const [first] = runtime.fireTriggers(runtime.clock.nowMs + 30 * MINUTE);
    expect(first?.error?.message).toBe('Service using too much computer time for one day');
    const later = runtime.fireTriggers(runtime.clock.nowMs + 24 * 60 * MINUTE);
    expect(later.at(-1)?.error).toBeNull();
    expect(runtime.call('poll', [{}]).error).toBeNull();
  });

  it('P30 know daily hours in the script’s time zone, and delays of at least a minute', () => {
    const { runtime } = openWorld(code, { nowMs: Date.UTC(2026, 10, 2, 12, 30) });
    runtime.call('daily');
    runtime.call('once', [1]);
    const due = runtime.triggers.all.map(({ nextMs }) => new Date(nextMs ?? 0).toISOString().slice(0, 16));
    expect(due).toEqual(['2026-11-03T12:00', '2026-11-02T12:31']);
    expect(runtime.fireTriggers(Date.UTC(2026, 10, 5, 12))).toHaveLength(4);
    expect(runtime.triggers.all.map(({ nextMs }) => nextMs)).toEqual([Date.UTC(2026, 10, 6, 12), null]);
  });

  it('P30 fire once where time jumped over several instants', () => {
    const { runtime } = openWorld(code);
    runtime.call('make', [5]);
    const start = Number(runtime.triggers.all[0]?.nextMs);
    runtime.clock.advanceTo(start + 22 * MINUTE);
    expect(runtime.fireTriggers(start + 22 * MINUTE)).toHaveLength(1);
    expect(runtime.triggers.all[0]?.nextMs).toBe(start + 25 * MINUTE);
  });

  it('P10 overlap where they are fired while another execution runs', () => {
    const { runtime } = openWorld(`
      function make() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(1).create(); }
      function slow() { Utilities.sleep(61000); PropertiesService.getScriptProperties().getKeys(); }`);
    runtime.call('make');
    const order: string[] = [];
    runtime.onCall = ({ phase, execution }) => {
      order.push(`${phase} ${execution.number}`);
      if (execution.number === 2 && phase === 'before') runtime.fireTriggers(runtime.clock.nowMs);
    };
    runtime.fireTriggers(runtime.clock.nowMs + MINUTE);
    expect(order).toEqual(['before 2', 'before 3', 'after 3', 'after 2']);
  });
});

describe('MailApp', () => {
  it('P38 sends to 100 recipients a day and keeps what it sent', () => {
    const { runtime } = openWorld(`
      function go(n) {
        const to = Array.from({ length: n }, (_, i) => 'p' + i + '@example.com').join(',');
        try { MailApp.sendEmail({ to, subject: 's', body: 'b' }); return MailApp.getRemainingDailyQuota(); } catch (error) { return error.message; }
      }`);
    expect([99, 2, 1].map((n) => runtime.call('go', [n]).value)).toEqual([
      1,
      'Service invoked too many times for one day: email.',
      0,
    ]);
    expect(runtime.mails.map(({ to }) => to.length)).toEqual([99, 1]);
  });
});

describe('who runs', () => {
  it('is the user of the call, and the token is good for this execution', () => {
    const { runtime } = openWorld(
      `function go() { return [Session.getActiveUser().getEmail(), ScriptApp.getOAuthToken() === ScriptApp.getOAuthToken()]; }`,
    );
    expect(runtime.call('go', [], { user: 'eva@example.com' }).value).toEqual(['eva@example.com', true]);
  });
});
