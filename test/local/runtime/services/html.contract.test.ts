/** Pages, and what a person has allowed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorld } from '../world';

const AUTH = 'https://www.googleapis.com/auth/';

describe('pages of HtmlService', () => {
  it('P13 are shown with the size that they ask for', () => {
    const { runtime } = openWorld(`
      function go() {
        const page = HtmlService.createHtmlOutputFromFile('page').setWidth(720).setHeight(600);
        SpreadsheetApp.getUi().showModalDialog(page, 'Instalar');
      }`);
    writeFileSync(join(runtime.scriptFolder, 'page.html'), '<p>hola</p>');
    runtime.call('go');
    expect(runtime.dialogs).toMatchObject([
      { kind: 'showModalDialog', title: 'Instalar', text: '<p>hola</p>', width: 720, height: 600 },
    ]);
  });

  const arrives = (html: string): string => {
    const { runtime } = openWorld(`
      function go(html) { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html)); }`);
    runtime.call('go', [html]);
    return runtime.dialogs[0]?.text ?? '';
  };

  it.each([
    ['a template literal', 'f(`https://a.example/`);\ng();', 'f(`https:\ng();'],
    ['a string', 'f("https://a.example/");\ng();', 'f("https:\ng();'],
    ['a regular expression', 'f(/[//]/);\ng();', 'f(/[\ng();'],
    ['a template literal with /*', 'f(`a /*`);\nf(`b*/ c`);', 'f(`a  c`);'],
    ['a comment', 'f(); // so\ng(); /* and\nso */ h();', 'f(); \ng();  h();'],
  ])('P130 lose what looks like a comment in their scripts: in %s', (_what, code, expected) => {
    expect(arrives(`<p>https://a.example/</p><script>${code}</script>`)).toBe(
      `<p>https://a.example/</p><script>${expected}</script>`,
    );
  });

  it('P130 keep what is written with a backslash, and lose HTML comments', () => {
    expect(arrives('<script>f("https:/\\/a.example/")</script><!-- so --><p>a</p>')).toBe(
      '<script>f("https:/\\/a.example/")</script><p>a</p>',
    );
  });

  it('P131 are put into their frame as a replacement, and lose the end of a long line of script', () => {
    expect(arrives('<p>$$ $& $1</p>')).toBe('<p>$   $1</p>');
    const long = `f("${'a'.repeat(40_000)}")`;
    expect(arrives(`<script>${long}\ng()</script>`)).toBe(`<script>${long.slice(0, 34_000)}\ng()</script>`);
  });

  it('P132 lose their encoding, so that a letter outside of ASCII is shown as its bytes', () => {
    expect(arrives('<meta charset="utf-8"><p>año&#241;</p>')).toBe('<p>aÃ±o&#241;</p>');
  });

  it('P14 get null for a value that may not cross to them, which others get as JSON', () => {
    const { runtime } = openWorld(`
      function date() { return { deep: [new Date(0)] }; }
      function plain() { return { deep: [1, 'ñ', null, true] }; }`);
    expect(runtime.call('date', [], { page: true }).value).toBeNull();
    expect(runtime.call('date').value).toEqual({ deep: ['1970-01-01T00:00:00.000Z'] });
    expect(runtime.call('plain', [], { page: true }).value).toEqual({ deep: [1, 'ñ', null, true] });
  });
});

describe('google.script.run with several accounts in one browser', () => {
  const code = 'function who() { return Session.getEffectiveUser().getEmail(); }';

  it('P133 may run under another account than the menu', () => {
    const { runtime } = openWorld(code, { user: 'ana@a.example' });
    runtime.person.pageAccount = 'luis@b.example';
    expect(runtime.call('who').value).toBe('ana@a.example');
    expect(runtime.call('who', [], { page: true }).value).toBe('luis@b.example');
    expect(runtime.call('who', [], { page: true, user: 'eva@c.example' }).value).toBe('eva@c.example');
  });

  it('P134 is refused, and nothing runs, when that account may not use the script', () => {
    const { runtime } = openWorld(code);
    runtime.person.arePagesRefused = true;
    const { value, error, callCount } = runtime.call('who', [], { page: true });
    expect([value, error?.name, callCount]).toEqual([null, 'ScriptError', 0]);
    expect(error?.message).toContain('PERMISSION_DENIED');
    expect(runtime.call('who').error).toBeNull();
  });
});

describe('ScriptApp.getAuthorizationInfo', () => {
  const code = `
    function look() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes().length];
    }
    function list() { return Drive.Files.list({}).files.length; }
    function triggers() { return ScriptApp.getProjectTriggers().length; }`;

  it('says that all is granted', () => {
    const { runtime } = openWorld(code);
    expect(runtime.call('look').value).toEqual(['NOT_REQUIRED', null, 7]);
  });

  it('P15 says where to grant what a person unticked, and needs no permission itself; what needs it is refused', () => {
    const { runtime } = openWorld(code);
    runtime.person.withheld.add(`${AUTH}drive.readonly`);
    runtime.person.withheld.add(`${AUTH}script.scriptapp`);
    expect(runtime.call('look').value).toEqual(['REQUIRED', expect.stringMatching(/^https:/), 5]);
    expect(runtime.call('list').error?.message).toContain('insufficient authentication scopes');
    expect(runtime.call('triggers').error?.message).toContain('Required permissions');
  });
});
