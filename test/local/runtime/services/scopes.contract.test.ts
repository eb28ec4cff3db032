/** What a script may use. The IDs are those of docs/platform.md. */
import { openWorld } from '../world';

describe('scopes', () => {
  const AUTH = 'https://www.googleapis.com/auth/';
  const advanced = [
    { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
  ];
  const only = (...scopes: string[]): object => ({
    oauthScopes: scopes.map((scope) => AUTH + scope),
    dependencies: { enabledAdvancedServices: advanced },
  });
  const code = `
    const USES = {
      mail: () => MailApp.sendEmail('a@example.com', 's', 'b'),
      fetch: () => UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/x?alt=media'),
      triggers: () => ScriptApp.getProjectTriggers(),
      email: () => Session.getActiveUser().getEmail(),
      sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
      files: () => Drive.Files.list({}),
      values: () => Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'A1'),
      properties: () => PropertiesService.getScriptProperties().getKeys(),
      alert: () => SpreadsheetApp.getUi().alert('x'),
    };
    function go(use) { try { USES[use](); return 'allowed'; } catch (error) { return error.message; } }`;
  const lacks = (method: string, scope: string): string =>
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${AUTH}${scope}`;

  it.each([
    ['mail', lacks('MailApp.sendEmail', 'script.send_mail')],
    ['fetch', lacks('UrlFetchApp.fetch', 'script.external_request')],
    ['triggers', lacks('ScriptApp.getProjectTriggers', 'script.scriptapp')],
    ['email', lacks('Session.getActiveUser', 'userinfo.email')],
    ['sidebar', lacks('Ui.showSidebar', 'script.container.ui')],
    [
      'files',
      'API call to drive.files.list failed with error: Request had insufficient authentication scopes.',
    ],
    [
      'values',
      'API call to sheets.spreadsheets.values.get failed with error: Request had insufficient authentication scopes.',
    ],
    ['properties', 'allowed'],
    ['alert', 'allowed'],
  ])('P35 that the manifest does not ask for close a method: %s', (use, expected) => {
    expect(openWorld(code, { manifest: only() }).runtime.call('go', [use]).value).toBe(expected);
  });

  it('P36 of the current Spreadsheet alone do not open the advanced service', () => {
    const { runtime } = openWorld(code, { manifest: only('spreadsheets.currentonly') });
    expect(runtime.call('go', ['values']).value).toContain('insufficient authentication scopes');
  });

  it('P35 are found by Google itself when the manifest names none', () => {
    const manifest = { dependencies: { enabledAdvancedServices: advanced } };
    const { runtime } = openWorld(code, { manifest });
    expect(['mail', 'triggers', 'values'].map((use) => runtime.call('go', [use]).value)).toEqual(
      Array(3).fill('allowed'),
    );
  });

  it('P37 do not help where the advanced service is not enabled', () => {
    const { runtime } = openWorld('function go() { Drive.Files.list({}); }', { manifest: {} });
    expect(runtime.call('go').error).toMatchObject({
      name: 'ReferenceError',
      message: 'Drive is not defined',
    });
  });
});

describe('a simple trigger', () => {
  const code = `
    const USES = {
      menu: () => SpreadsheetApp.getUi().createMenu('M').addItem('i', 'f').addToUi(),
      name: () => SpreadsheetApp.getActive().getName(),
      properties: () => PropertiesService.getDocumentProperties().getKeys(),
      files: () => Drive.Files.list({}),
      triggers: () => ScriptApp.getProjectTriggers(),
    };
    function onOpen(event) {
      const ends = Object.entries(USES).map(([name, use]) => { try { use(); return name; } catch (error) { return 'refused'; } });
      return [String(event.authMode), ...ends];
    }
    function onEdit() { PropertiesService.getScriptProperties().setProperties({ edited: 'yes' }); }
    function slow() { Utilities.sleep(31000); }`;

  it('P12 P195 runs when the file is opened, may read properties, and may use no service that needs an authorisation', () => {
    const { runtime } = openWorld(code);
    expect(runtime.open().value).toEqual(['LIMITED', 'menu', 'name', 'properties', 'refused', 'refused']);
    expect(runtime.menus.map(({ caption }) => caption)).toEqual(['M']);
  });

  it('P167 may write properties when a cell is edited', () => {
    const { runtime } = openWorld(code);
    expect(runtime.call('onEdit', [{}], { as: 'simple' }).error).toBeNull();
    expect(runtime.properties.script.get('edited')).toBe('yes');
  });

  it('P12 ends at 30 seconds', () => {
    const { killed, elapsedMs } = openWorld(code).runtime.call('slow', [], { as: 'simple' });
    expect([killed, elapsedMs]).toEqual([true, 30_000]);
  });
});
