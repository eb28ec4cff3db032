/** A person in front of the preview, without a browser. */
import { MemoryDrive } from '../../../local/google/drive/memory';
import { Session } from '../../../local/preview/session';
import { Runtime } from '../../../local/runtime/runtime';
import { scriptFolder } from '../runtime/world';

const CODE = `
function tick() {}
function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); }
function ask() { return SpreadsheetApp.getUi().prompt('¿Nombre?').getResponseText(); }
function say() { SpreadsheetApp.getActive().toast('Hecho'); }
function hidden_() {}
function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('hola')); }`;

function open(): { session: Session; runtime: Runtime; outside: { ms: number } } {
  const runtime = new Runtime({ scriptFolder: scriptFolder(CODE), drive: new MemoryDrive() });
  const outside = { ms: runtime.clock.nowMs };
  return { session: new Session(runtime, () => outside.ms), runtime, outside };
}

const call = (session: Session, name: string, answers: readonly { button: string; text?: string }[] = []) =>
  session.call({ name, args: [], answers, page: false });

describe('a session of the preview', () => {
  it('knows the functions that a page may call', () => {
    expect(open().session.functionNames()).toEqual(['tick', 'install', 'ask', 'say', 'show']);
  });

  it('fires triggers as the time outside goes by, and at once when somebody advances it', () => {
    const { session, runtime, outside } = open();
    call(session, 'install');
    const before = runtime.executions;
    outside.ms += 30 * 60_000;
    session.tick();
    expect(runtime.executions - before).toBe(6);
    session.advance(10 * 60_000);
    expect(runtime.executions - before).toBe(8);
  });

  it('leaves a question open until it is answered', () => {
    const { session } = open();
    expect(call(session, 'ask').shown).toMatchObject([{ kind: 'prompt', text: '¿Nombre?', isOpen: true }]);
    const answered = call(session, 'ask', [{ button: 'OK', text: 'Ana' }]);
    expect(answered).toMatchObject({ value: 'Ana', shown: [{ kind: 'prompt', isOpen: false }] });
  });

  it('shows toasts', () => {
    expect(call(open().session, 'say').shown).toMatchObject([{ kind: 'toast', text: 'Hecho' }]);
  });

  it('keeps the last pages and forgets the others', () => {
    const { session } = open();
    const shown = Array.from({ length: 10 }, () => Number(call(session, 'show').shown[0]?.text));
    expect(shown).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shown.map((number) => session.page(number) === 'hola')).toEqual([
      false,
      false,
      ...Array(8).fill(true),
    ]);
  });
});
