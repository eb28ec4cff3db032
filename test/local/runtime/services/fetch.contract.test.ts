/** Downloads from Drive. The IDs are those of docs/platform.md. */
import { openWorld, type World } from '../world';

const CODE = `
  function attempt(work) { try { return work(); } catch (error) { return [error.name, error.message]; } }
  function revisions(id) { return Drive.Revisions.list(id, { fields: 'revisions(id)' }).revisions; }
  function fetch(path, headers, others) {
    return attempt(() => {
      const token = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
      const answer = UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/files/' + path, { headers: { ...token, ...headers }, ...others });
      return [answer.getResponseCode(), answer.getContentText('ISO-8859-1'), answer.getHeaders()['Content-Range'] || null];
    });
  }`;

const open = (): World => openWorld(CODE);

describe('UrlFetchApp on Drive', () => {
  it('P40 gives the whole with 200, a range with 206, and 416 behind the end', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'abcdef');
    const read = (range: string | null): unknown =>
      runtime.call('fetch', [
        `${id}?alt=media`,
        range === null ? {} : { Range: range },
        { muteHttpExceptions: true },
      ]).value;
    expect([null, 'bytes=0-1', 'bytes=4-99', 'bytes=2-', 'bytes=-2', 'bytes=6-7'].map(read)).toEqual([
      [200, 'abcdef', null],
      [206, 'ab', 'bytes 0-1/6'],
      [206, 'ef', 'bytes 4-5/6'],
      [206, 'cdef', 'bytes 2-5/6'],
      [206, 'ef', 'bytes 4-5/6'],
      [416, '', 'bytes */6'],
    ]);
  });

  it('P40 gives an empty file with 200, and no range of it', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', '');
    const muted = { muteHttpExceptions: true };
    expect(runtime.call('fetch', [`${id}?alt=media`]).value).toEqual([200, '', null]);
    expect(runtime.call('fetch', [`${id}?alt=media`, { Range: 'bytes=0-9' }, muted]).value).toEqual([
      416,
      '',
      'bytes */0',
    ]);
  });

  it('P110 gives the content of a revision that its owner marked, and of no other, the head included', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'marked');
    drive.overwrite(id, 'former');
    drive.overwrite(id, 'head');
    const revisions = runtime.call('revisions', [id]).value as { id: string }[];
    drive.keepForever(id, revisions[0]?.id ?? '');
    const [marked, former, head] = revisions.map(
      (revision) =>
        runtime.call('fetch', [`${id}/revisions/${revision.id}?alt=media`, {}, { muteHttpExceptions: true }])
          .value as [number, string],
    );
    expect(marked).toEqual([200, 'marked', null]);
    expect([former?.[0], head?.[0]]).toEqual([403, 403]);
    expect(former?.[1]).toContain('This revision cannot be downloaded by the authenticated user.');
  });

  it('P111 gives what a file holds, also in the trash, also of a shared drive', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'old');
    drive.overwrite(id, 'new');
    drive.trash(id);
    const asked = `${id}?alt=media&supportsAllDrives=true`;
    expect(runtime.call('fetch', [asked, { Range: 'bytes=1-2' }]).value).toEqual([206, 'ew', 'bytes 1-2/3']);
  });

  it('P113 gives ranges of whatever the file holds at that moment', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'aaaa');
    const range = (text: string) =>
      runtime.call('fetch', [`${id}?alt=media`, { Range: `bytes=${text}` }]).value;
    const first = range('0-1');
    drive.overwrite(id, 'bbbbbb');
    expect([first, range('2-3')]).toEqual([
      [206, 'aa', 'bytes 0-1/4'],
      [206, 'bb', 'bytes 2-3/6'],
    ]);
  });

  it('P41 gives one char per byte as ISO-8859-1, all 256 of them', () => {
    const { runtime, drive } = open();
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const id = drive.put('a.csv', bytes);
    const [, text] = runtime.call('fetch', [`${id}?alt=media`]).value as [number, string];
    expect([...text].map((char) => char.charCodeAt(0))).toEqual([...bytes]);
  });

  it('P42 throws on an error code, with the beginning of the answer, unless it is muted', () => {
    const { runtime } = open();
    const [name, message] = runtime.call('fetch', ['nobody?alt=media']).value as string[];
    expect(name).toBe('Exception');
    expect(message).toMatch(
      /^Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: \{/,
    );
    expect(message).toContain('File not found: nobody.');
    expect(message).toMatch(/ \(use muteHttpExceptions option to examine full response\)$/);
    const [code] = runtime.call('fetch', ['nobody?alt=media', {}, { muteHttpExceptions: true }])
      .value as number[];
    expect(code).toBe(404);
  });

  it('P43 wants the token of this execution', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    const muted = { muteHttpExceptions: true };
    const codes = [{}, { Authorization: 'Bearer stolen' }, { Authorization: '' }].map(
      (headers) => (runtime.call('fetch', [`${id}?alt=media`, headers, muted]).value as unknown[])[0],
    );
    expect(codes).toEqual([200, 401, 401]);
  });

  it('P44 fetches no address that the manifest does not list', () => {
    const { runtime } = openWorld(`function go() { UrlFetchApp.fetch('https://example.com/x'); }`);
    expect(runtime.call('go').error?.message).toContain('urlFetchWhitelist');
  });

  it('P45 takes responses of up to 50 MB', () => {
    const { runtime, drive } = open();
    const id = drive.put('big.csv', new Uint8Array(50 * 1024 * 1024 + 1));
    expect((runtime.call('fetch', [`${id}?alt=media`]).value as unknown[])[1]).toBe(
      'Limit Exceeded: URLFetch Response Size.',
    );
    const last = { Range: `bytes=${50 * 1024 * 1024}-` };
    expect(runtime.call('fetch', [`${id}?alt=media`, last]).value).toEqual([
      206,
      '\0',
      'bytes 52428800-52428800/52428801',
    ]);
  });

  it('P46 may be used 20,000 times a day', () => {
    const { runtime, drive } = open();
    const id = drive.put('a.csv', 'a');
    runtime.quotas.noteInDay('urlfetch', runtime.user, 20_000);
    expect((runtime.call('fetch', [`${id}?alt=media`]).value as unknown[])[1]).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
  });

  it('P47 downloads no Google document and no folder', () => {
    const { runtime, drive } = open();
    const ids = [drive.putDocument('Hoja'), drive.mkdir('sub')];
    const messages = ids.map((id) => (runtime.call('fetch', [`${id}?alt=media`]).value as string[])[1]);
    for (const message of messages) expect(message).toContain('returned code 403');
  });

  it('P40 sends several requests and gives their answers in order', () => {
    const { runtime, drive } = openWorld(`
      function go(ids) {
        const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
        return UrlFetchApp.fetchAll(ids.map((id) => ({ url: 'https://www.googleapis.com/drive/v3/files/' + id + '?alt=media', headers }))).map((answer) => answer.getContentText());
      }`);
    const ids = ['uno', 'dos', 'trés'].map((text) => drive.put('a.csv', text));
    const { value, callCount } = runtime.call('go', [ids]);
    expect([value, callCount]).toEqual([['uno', 'dos', 'trés'], 3]);
  });
});
