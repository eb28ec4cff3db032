/** The hidden folder that a script has in an account's Drive. The IDs are those of docs/platform.md. */
import { openWorld, type World } from '../world';

const CODE = `
  function attempt(work) { try { return work(); } catch (error) { return error.message; } }
  const FIELDS = 'id,name,description,size,spaces,appProperties,md5Checksum';
  function keep(text, change) {
    const resource = { name: 'a.csv', parents: ['appDataFolder'], appProperties: { book: 'b1' }, ...change };
    const blob = Utilities.newBlob('', 'application/octet-stream').setDataFromString(text, 'ISO-8859-1');
    return attempt(() => Drive.Files.create(resource, blob, { fields: FIELDS }));
  }
  function list(params) { return attempt(() => Drive.Files.list({ fields: 'files(id,name,description,appProperties)', ...params })); }
  function hidden(q) { return list({ spaces: 'appDataFolder', ...(q ? { q } : {}) }); }
  function ids(params) { const page = list(params); return page.files ? page.files.map((file) => file.id) : page; }
  function get(id) { return attempt(() => Drive.Files.get(id)); }
  function describe(id, change) { return attempt(() => Drive.Files.update(change, id, null, { fields: FIELDS })); }
  function remove(id) { return attempt(() => { const answer = Drive.Files.remove(id); return answer === undefined ? 'gone' : answer; }); }
  function read(id) {
    const url = 'https://www.googleapis.com/drive/v3/files/' + id + '?alt=media';
    const options = { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, muteHttpExceptions: true };
    const response = UrlFetchApp.fetch(url, options);
    return [response.getResponseCode(), response.getContentText('ISO-8859-1')];
  }
  function wrong() { return [attempt(() => Drive.Files.create()), attempt(() => Drive.Files.create({}, 'text'))]; }
  function pack(text) {
    const blob = Utilities.newBlob('').setDataFromString(text, 'ISO-8859-1');
    const packed = Utilities.gzip(blob, 'a.gz');
    return [packed.getContentType(), packed.getName(), Utilities.ungzip(packed).getDataAsString('ISO-8859-1') === text];
  }
  function unpack(type) { return attempt(() => Utilities.ungzip(Utilities.gzip(Utilities.newBlob('a')).setContentType(type)).getDataAsString()); }
  function poll() { return 'ran'; }
  function install() { ScriptApp.newTrigger('poll').timeBased().everyMinutes(5).create(); }`;

const ANOTHER = { user: 'otra@concesionario.example' };

interface Kept {
  readonly id: string;
}

const AUTH = 'https://www.googleapis.com/auth/';

/** The client's files may be read, the script's own be written. */
const MANIFEST = {
  oauthScopes: ['drive.readonly', 'drive.appdata', 'script.external_request', 'script.scriptapp'].map(
    (scope) => `${AUTH}${scope}`,
  ),
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
};

const open = (options = {}): World => openWorld(CODE, { manifest: MANIFEST, ...options });

function keep({ runtime }: World, text: string, change = {}, how = {}): Kept {
  return runtime.call('keep', [text, change], how).value as Kept;
}

/** Every byte once. */
const BYTES = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));

describe('the hidden folder', () => {
  it('P120 is told of in its own space only, and each account has one', () => {
    const world = open();
    const { runtime, drive } = world;
    const csv = drive.put('cliente.csv', 'a');
    const { id } = keep(world, 'mine');
    const theirs = keep(world, 'theirs', {}, ANOTHER);
    const spaces = (spaces: string) => runtime.call('ids', [{ spaces }]).value;
    expect(runtime.call('ids', [{}]).value).toEqual([csv]);
    expect(spaces('drive')).toEqual([csv]);
    expect(spaces('appDataFolder')).toEqual([id]);
    expect(spaces('drive,appDataFolder')).toEqual(expect.arrayContaining([csv, id]));
    expect(spaces('photos')).toBe('API call to drive.files.list failed with error: Invalid Value');
    expect(runtime.call('ids', [{ spaces: 'appDataFolder' }], ANOTHER).value).toEqual([theirs.id]);
    expect(runtime.call('get', [id], ANOTHER).value).toContain('File not found');
    expect(runtime.call('read', [id], ANOTHER).value).toEqual([404, expect.anything()]);
  });

  it('P121 opens with the scope `drive.appdata` and with no other', () => {
    const world = open();
    const { id } = keep(world, 'x');
    world.runtime.person.withheld.add(`${AUTH}drive.appdata`);
    const told = (name: string, args: unknown[] = []) => world.runtime.call(name, args).value;
    expect(told('hidden')).toBe(
      'API call to drive.files.list failed with error: The granted scopes do not give access to all of the requested spaces.',
    );
    expect(told('keep', ['y'])).toContain('insufficient authentication scopes');
    expect(told('remove', [id])).toContain('insufficient authentication scopes');
    expect(told('get', [id])).toContain('File not found');
    expect(told('read', [id])).toEqual([404, expect.anything()]);
  });

  it('P122 takes a file with its contents in one call, byte by byte, and gives it back', () => {
    const world = open();
    const made = keep(world, BYTES, { description: 'Clientes' });
    expect(made).toEqual({
      id: expect.stringMatching(/^1[\w-]{32}$/),
      name: 'a.csv',
      description: 'Clientes',
      size: '256',
      spaces: ['appDataFolder'],
      appProperties: { book: 'b1' },
      md5Checksum: 'e2c865db4162bed963bfaa9ef6ac18f0',
    });
    expect(world.runtime.call('read', [made.id]).value).toEqual([200, BYTES]);
    expect(world.runtime.call('wrong').value).toEqual([
      "The parameters () don't match the method signature for Drive.Files.create.",
      "The parameters (object,string) don't match the method signature for Drive.Files.create.",
    ]);
  });

  it('P122 is the only place in which this scope lets a script make, change or delete anything', () => {
    const world = open();
    const csv = world.drive.put('cliente.csv', 'a');
    const refused = expect.stringContaining('Request had insufficient authentication scopes.');
    expect(keep(world, 'x', { parents: [world.drive.rootId] })).toEqual(refused);
    expect(keep(world, 'x', { parents: [] })).toEqual(refused);
    expect(world.runtime.call('describe', [csv, { name: 'b' }]).value).toEqual(refused);
    expect(world.runtime.call('remove', [csv]).value).toEqual(refused);
    expect(world.runtime.call('remove', ['nobody']).value).toContain('File not found: nobody.');
  });

  it('P123 has no trash: what is deleted is gone for good', () => {
    const world = open();
    const { id } = keep(world, 'x');
    expect(world.runtime.call('describe', [id, { trashed: true }]).value).toContain('may not be trashed');
    expect(world.runtime.call('remove', [id]).value).toBe('gone');
    expect(world.runtime.call('hidden').value).toEqual({ files: [] });
    expect(world.runtime.call('read', [id]).value).toEqual([404, expect.anything()]);
  });

  it('P124 counts as the rest of the account’s storage does', () => {
    const world = open({ storageBytes: 10 });
    world.drive.put('cliente.csv', '1234');
    keep(world, '123');
    expect(keep(world, '1234')).toBe(
      "API call to drive.files.create failed with error: The user's Drive storage quota has been exceeded.",
    );
    expect(keep(world, '123')).toMatchObject({ size: '3' });
  });

  it('P125 has properties that the script alone sees: 124 bytes each, and a listing finds them', () => {
    const world = open();
    const { id } = keep(world, 'x', { appProperties: { book: 'b1', at: '0' } });
    keep(world, 'y', { appProperties: { book: 'b2' } });
    const found = (q: string) => world.runtime.call('ids', [{ spaces: 'appDataFolder', q }]).value;
    expect(found("appProperties has { key='book' and value='b1' } and trashed = false")).toEqual([id]);
    expect(found("appProperties has { key='book' }")).toContain('Invalid Value');
    expect(keep(world, 'z', { appProperties: { k: 'ñ'.repeat(62) } })).toContain('longer than 124 bytes');
    expect(keep(world, 'z', { appProperties: { kk: 'ñ'.repeat(61) } })).toMatchObject({ size: '1' });
    expect(world.runtime.call('describe', [id, { appProperties: { at: '7' } }]).value).toMatchObject({
      appProperties: { book: 'b1', at: '7' },
    });
  });

  it('P126 gzip names its type, which ungzip wants', () => {
    const { runtime } = open();
    expect(runtime.call('pack', [BYTES]).value).toEqual(['application/x-gzip', 'a.gz', true]);
    expect(runtime.call('unpack', ['application/x-gzip']).value).toBe('a');
    expect(runtime.call('unpack', ['application/octet-stream']).value).toBe('Could not decompress gzip.');
  });

  it('P127 a text written as ISO-8859-1 is one byte a character; what the charset lacks becomes a question mark', () => {
    const world = open();
    const read = (text: string) => world.runtime.call('read', [keep(world, text).id]).value;
    expect(read(BYTES)).toEqual([200, BYTES]);
    expect(read('€ñ😀')).toEqual([200, '?ñ?']);
  });

  it('P129 goes when the person takes the app off their Drive', () => {
    const world = open();
    const { id } = keep(world, 'x');
    world.runtime.appData.clear(world.runtime.user);
    expect(world.runtime.call('hidden').value).toEqual({ files: [] });
    expect(world.runtime.call('remove', [id]).value).toContain('File not found');
  });
});

describe('a scope that is asked for later', () => {
  it('P128 lets triggers fail until the person agrees, or start with what was granted', () => {
    const { runtime } = open();
    runtime.call('install');
    const fire = () =>
      runtime
        .fireTriggers(runtime.clock.nowMs + 5 * 60_000)
        .map(({ value, error }) => value ?? error?.message);
    runtime.person.withheld.add(`${AUTH}drive.appdata`);
    expect(fire()).toEqual(['ran']);
    runtime.person.consent = 'whole';
    expect(fire()).toEqual(['Authorization is required to perform that action.']);
    runtime.person.withheld.clear();
    expect(fire()).toEqual(['ran']);
  });
});
