import { ServiceError } from '../../src/core/ground/ports/service-error';
import { DriveSource } from '../../src/google/drive';
import { putGlobal } from './fake-sheets';

type Files = GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection;
type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;
type Page = GoogleAppsScript.Drive_v3.Drive.V3.Schema.FileList;
type RevisionList = GoogleAppsScript.Drive_v3.Drive.V3.Schema.RevisionList;
type Fetch = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Response = Pick<
  GoogleAppsScript.URL_Fetch.HTTPResponse,
  'getResponseCode' | 'getContentText' | 'getHeaders'
>;

const FILE = { kind: 'file', fileId: 'file-1' } as const;
const REVISION = { kind: 'revision', fileId: 'file-1', revision: 'revision-1' } as const;

/** Drive and UrlFetchApp as the adapter uses them: they answer what they are given and remember what was asked. */
class FakeDrive {
  readonly asked: unknown[] = [];
  pages: Page[] = [];
  file: DriveFile | Error = {};
  status = 206;
  body = '';
  headers: Record<string, string> = {};

  readonly Files: Pick<Files, 'list'> & { get(...rest: unknown[]): DriveFile } = {
    list: (options?: unknown) => {
      this.asked.push(options);
      return this.pages.shift() ?? {};
    },
    get: (...rest: unknown[]) => {
      this.asked.push(rest);
      if (this.file instanceof Error) throw this.file;
      return this.file;
    },
  };

  revisions: (RevisionList | Error)[] = [];

  readonly Revisions: { list(...rest: unknown[]): RevisionList } = {
    list: (...rest) => {
      this.asked.push(rest);
      const answer = this.revisions.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };

  readonly fetcher: { fetch(...rest: Parameters<Fetch['fetch']>): Response } = {
    fetch: (...rest) => {
      this.asked.push(rest);
      return {
        getResponseCode: () => this.status,
        getContentText: () => this.body,
        getHeaders: () => this.headers,
      };
    },
  };
}

describe('DriveSource', () => {
  const source = new DriveSource();
  let drive: FakeDrive;
  let removals: (() => void)[];

  beforeEach(() => {
    drive = new FakeDrive();
    removals = [
      putGlobal('Drive', drive),
      putGlobal('UrlFetchApp', drive.fetcher),
      putGlobal('ScriptApp', { getOAuthToken: () => 'token' }),
    ];
  });
  afterEach(() => {
    for (const remove of removals) remove();
  });

  it('asks for all revisions of a file, all pages, with what tells their contents apart', () => {
    drive.revisions = [
      {
        revisions: [
          {
            id: 'r1',
            md5Checksum: 'aa',
            size: '12',
            modifiedTime: '2026-11-24T12:00:00Z',
            keepForever: true,
          },
        ],
        nextPageToken: 'n',
      },
      { revisions: [{ id: 'r2' }] },
    ];
    expect(source.revisionsOf('file')).toEqual([
      { id: 'r1', md5: 'aa', bytes: 12, modifiedMs: Date.UTC(2026, 10, 24, 12), marked: true },
      { id: 'r2', md5: null, bytes: 0, modifiedMs: 0, marked: false },
    ]);
    expect(drive.asked).toMatchObject([
      [
        'file',
        { fields: 'nextPageToken,revisions(id,md5Checksum,size,modifiedTime,keepForever)', pageSize: 1000 },
      ],
      ['file', { pageToken: 'n' }],
    ]);
  });

  it('tells that the revisions of a file are not to be seen', () => {
    drive.revisions = [new Error('API call to drive.revisions.list failed with error: File not found: x.')];
    expect(() => source.revisionsOf('x')).toThrow(ServiceError);
  });

  it('asks for one folder a question, all pages, and never for what is in the trash', () => {
    drive.pages = [{ files: [{ id: 'a' }], nextPageToken: 'next' }, { files: [{ id: 'b' }] }];
    expect(source.list('one').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(drive.asked).toMatchObject([
      { q: "'one' in parents and trashed = false", pageSize: 1000 },
      { pageToken: 'next' },
    ]);
  });

  it('asks for one file by its ID, and tells as much of it as a listing', () => {
    drive.file = { id: 'a', name: 'a.csv', parents: ['one'], md5Checksum: 'aa', size: '3' };
    expect(source.entry('a')).toMatchObject({ id: 'a', name: 'a.csv', parentId: 'one', md5: 'aa', bytes: 3 });
    const fields = 'id,name,mimeType,parents,md5Checksum,size,headRevisionId,modifiedTime';
    expect(drive.asked).toEqual([['a', { fields: `${fields},trashed`, supportsAllDrives: true }]]);
  });

  it.each([
    ['in the trash', { id: 'a', trashed: true }],
    ['nowhere', new Error('API call to drive.files.get failed with error: File not found: a.')],
  ])('tells of no file that is %s', (_, file) => {
    drive.file = file instanceof Error ? Object.assign(file, { details: { code: 404 } }) : file;
    expect(source.entry('a')).toBeNull();
  });

  it('does not take a file for gone since Google did not answer', () => {
    drive.file = new Error('API call to drive.files.get failed with error: Backend Error');
    expect(() => source.entry('a')).toThrow(ServiceError);
  });

  it('says of each file all that its identity is made of', () => {
    drive.pages = [
      {
        files: [
          {
            id: 'file-1',
            name: 'clientes.csv',
            parents: ['root'],
            mimeType: 'text/csv',
            md5Checksum: 'aa',
            size: '1234',
            headRevisionId: 'revision-1',
            modifiedTime: '2001-02-03T04:05:06.000Z',
          },
          { id: 'folder', name: 'Taller', mimeType: 'application/vnd.google-apps.folder' },
        ],
      },
    ];
    expect(source.list('root')).toEqual([
      {
        id: 'file-1',
        name: 'clientes.csv',
        parentId: 'root',
        mimeType: 'text/csv',
        md5: 'aa',
        bytes: 1234,
        revision: 'revision-1',
        modifiedMs: Date.UTC(2001, 1, 3, 4, 5, 6),
      },
      expect.objectContaining({ id: 'folder', md5: null, bytes: 0, revision: null, modifiedMs: 0 }),
    ]);
  });

  it('tells a folder from a file, and from what is in the trash or cannot be seen', () => {
    drive.file = { id: 'id', name: 'Exportaciones', mimeType: 'application/vnd.google-apps.folder' };
    expect(source.folder('id')).toEqual({ id: 'id', name: 'Exportaciones', isFolder: true });
    drive.file = { name: 'clientes.csv', mimeType: 'text/csv' };
    expect(source.folder('id')).toMatchObject({ isFolder: false });
    drive.file = { name: 'Exportaciones', trashed: true };
    expect(source.folder('id')).toBeNull();
    drive.file = Object.assign(new Error('File not found: id.'), { details: { code: 404 } });
    expect(source.folder('id')).toBeNull();
    drive.file = Object.assign(new Error('Internal error'), { details: { code: 500 } });
    expect(() => source.folder('id')).toThrow(ServiceError);
  });

  it('finds folders of shared drives, too', () => {
    drive.file = { id: 'id', name: 'Exportaciones', mimeType: 'application/vnd.google-apps.folder' };
    source.folder('id');
    source.list('id');
    expect(drive.asked).toMatchObject([
      ['id', { supportsAllDrives: true }],
      { supportsAllDrives: true, includeItemsFromAllDrives: true },
    ]);
  });

  it('reads a range of a file, in a shared drive too, and tells how large the file is', () => {
    drive.body = 'c\xedf';
    drive.headers = { 'Content-Range': 'bytes 4-6/10' };
    expect(source.read(FILE, 4, 7)).toEqual({ bytes: 'c\xedf', size: 10 });
    expect(drive.asked).toMatchObject([
      [
        'https://www.googleapis.com/drive/v3/files/file-1?alt=media&supportsAllDrives=true',
        { headers: { Range: 'bytes=4-6' }, muteHttpExceptions: true },
      ],
    ]);
  });

  it('reads a range of a revision', () => {
    drive.body = 'c\xedf';
    expect(source.read(REVISION, 4, 7)).toEqual({ bytes: 'c\xedf', size: null });
    expect(drive.asked).toMatchObject([
      ['https://www.googleapis.com/drive/v3/files/file-1/revisions/revision-1?alt=media', {}],
    ]);
  });

  it('cuts the range out when the whole file came', () => {
    drive.status = 200;
    drive.body = '0123456789';
    expect(source.read(FILE, 4, 7)).toEqual({ bytes: '456', size: 10 });
  });

  it('gives fewer bytes where the file ends before', () => {
    drive.body = '45';
    drive.headers = { 'content-range': 'bytes 4-5/6' };
    expect(source.read(FILE, 4, 7)).toEqual({ bytes: '45', size: 6 });
    drive.status = 416;
    drive.headers = { 'Content-Range': 'bytes */3' };
    expect(source.read(FILE, 4, 7)).toEqual({ bytes: '', size: 3 });
  });

  it.each([
    ['', '45'],
    ['', '45678'],
    ['bytes 4-6/10', '45'],
  ])('takes a body that was cut off for none: «%s», «%s»', (told, body) => {
    drive.headers = { 'Content-Range': told };
    drive.body = body;
    expect(() => source.read(FILE, 4, 7)).toThrow(
      expect.objectContaining({ kind: 'transient', fate: 'unknown' }),
    );
  });

  it.each([
    [403, 'The user does not have sufficient permissions', 'denied'],
    [404, 'File not found: file-1.', 'missing'],
    [429, 'Rate Limit Exceeded', 'transient'],
    [500, 'Internal Error', 'transient'],
  ])('tells by its status %d what can be done', (status, body, kind) => {
    drive.status = status;
    drive.body = body;
    expect(() => source.read(FILE, 0, 3)).toThrow(expect.objectContaining({ kind, status }));
  });

  it('says that the account may not read a revision that it does not see', () => {
    drive.body = 'café';
    const unseen = { ...REVISION, revision: null };
    expect(() => source.read(unseen, 0, 3)).toThrow(expect.objectContaining({ kind: 'denied' }));
    expect(drive.asked).toEqual([]);
  });

  it('says that the service is not enabled when it is not', () => {
    removals.shift()?.();
    expect(() => source.list('root')).toThrow(/not enabled/);
  });
});
