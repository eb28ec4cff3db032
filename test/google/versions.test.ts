/** Kept versions through a Drive that keeps files, its services as far as the adapter uses them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PieceFacts } from '../../src/core/ground/ports/version-store';
import { DriveVersionStore } from '../../src/google/versions';
import { putGlobal } from './fake-sheets';

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

/** A blob, as bytes of one character each. */
class FakeBlob {
  constructor(
    readonly bytes: string,
    readonly type = '',
  ) {}

  setDataFromString(text: string, charset: string): FakeBlob {
    expect(charset).toBe('ISO-8859-1');
    return new FakeBlob(text, this.type);
  }

  setContentType(type: string): FakeBlob {
    return new FakeBlob(this.bytes, type);
  }

  getDataAsString(charset: string): string {
    expect(charset).toBe('ISO-8859-1');
    return this.bytes;
  }
}

/** A failure as the advanced services throw it. */
class Refused extends Error {
  constructor(
    message: string,
    readonly details: unknown,
  ) {
    super(message);
  }
}

/** The hidden folder, which answers a listing in pages of two. */
class FakeFolder {
  readonly files = new Map<string, { readonly file: DriveFile; readonly blob: FakeBlob }>();
  readonly asked: Record<string, unknown>[] = [];

  readonly Files = {
    list: (options: Record<string, unknown>) => {
      this.asked.push(options);
      const all = [...this.files.values()].map(({ file }) => file);
      const from = Number(options.pageToken ?? 0);
      const next = from + 2 < all.length ? { nextPageToken: String(from + 2) } : {};
      return { files: all.slice(from, from + 2), ...next };
    },
    create: (resource: DriveFile, blob: FakeBlob) => {
      const id = `id-${this.files.size + 1}`;
      const file = { ...resource, id, size: String(blob.bytes.length) };
      this.files.set(id, { file, blob });
      return file;
    },
    update: (change: DriveFile, id: string) => {
      const known = this.files.get(id);
      if (!known) throw missing();
      const appProperties = { ...Object(known.file.appProperties), ...Object(change.appProperties) };
      this.files.set(id, { ...known, file: { ...known.file, appProperties } });
    },
    remove: (id: string) => {
      if (!this.files.delete(id)) throw missing();
    },
  };

  read({ fileId }: { readonly fileId: string }) {
    const bytes = this.files.get(fileId)?.blob.bytes ?? '';
    return { bytes, size: bytes.length };
  }
}

const missing = () => new Refused('File not found', { code: 404, message: 'File not found' });

const utilities = {
  newBlob: (text: string, type: string) => new FakeBlob(text, type),
  gzip: ({ bytes }: FakeBlob) =>
    new FakeBlob(gzipSync(Buffer.from(bytes, 'latin1')).toString('latin1'), 'application/x-gzip'),
  ungzip: ({ bytes, type }: FakeBlob) => {
    expect(type).toBe('application/x-gzip');
    return new FakeBlob(gunzipSync(Buffer.from(bytes, 'latin1')).toString('latin1'));
  },
};

const FACTS: PieceFacts = {
  tab: 'Clientes',
  fileId: 'file-1',
  md5: 'aa',
  bytes: 8_388_700,
  name: 'clientes.csv',
  revision: '0Br',
  publishedMs: 7,
  start: 4_194_304,
  end: 8_388_608,
  chain: '1 -2 3 -4',
};

const BYTES = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));

function open(): { readonly folder: FakeFolder; readonly store: DriveVersionStore } {
  const folder = new FakeFolder();
  putGlobal('Drive', folder);
  putGlobal('Utilities', utilities);
  return { folder, store: new DriveVersionStore(folder) };
}

describe('a piece', () => {
  it('comes back as it was put, its facts and every byte', () => {
    const { store } = open();
    const put = store.put('book-1', FACTS, BYTES);
    expect(put).toEqual({ ...FACTS, id: 'id-1', storedBytes: expect.any(Number) });
    expect(store.list('book-1')).toEqual([put]);
    expect(store.read(put.id)).toBe(BYTES);
  });

  it('has a blank property where it is the last one, behind which no chain goes on, and where nobody knew the revision', () => {
    const { folder, store } = open();
    const put = store.put('book-1', { ...FACTS, chain: null, revision: null }, BYTES);
    expect(folder.files.get('id-1')?.file.appProperties).toMatchObject({ chain: '', revision: '' });
    expect(put).toMatchObject({ chain: null, revision: null });
  });

  it('lies in the hidden folder, compressed, under a type that nothing on the way unpacks', () => {
    const { folder, store } = open();
    store.put('book-1', FACTS, BYTES.repeat(10));
    const { file, blob } = folder.files.get('id-1') ?? {};
    expect(file).toMatchObject({ parents: ['appDataFolder'], mimeType: 'application/octet-stream' });
    expect(blob?.type).toBe('application/octet-stream');
    expect(blob?.bytes.length).toBeLessThan(1_000);
  });

  it('has no property of more than 124 bytes, however long names are', () => {
    const { folder, store } = open();
    const facts = {
      ...FACTS,
      tab: 'ñ'.repeat(100),
      name: 'ñ'.repeat(255),
      fileId: 'x'.repeat(44),
      revision: 'z'.repeat(60),
    };
    store.put('y'.repeat(44), { ...facts, chain: '-2147483648 '.repeat(4).trim() }, 'a');
    const properties = Object.entries(Object(folder.files.get('id-1')?.file.appProperties));
    const longest = Math.max(...properties.map(([key, value]) => Buffer.byteLength(`${key}${value}`)));
    expect(longest).toBeLessThanOrEqual(124);
    expect(store.list('y')[0]).toMatchObject({ tab: facts.tab, name: facts.name });
  });

  it('is found on every page of the listing of its own Spreadsheet', () => {
    const { folder, store } = open();
    for (let left = 5; left > 0; left--) store.put('book-1', FACTS, 'a');
    expect(store.list('book-1')).toHaveLength(5);
    expect(folder.asked).toHaveLength(3);
    expect(folder.asked[0]).toMatchObject({
      spaces: 'appDataFolder',
      q: "appProperties has { key='book' and value='book-1' }",
    });
  });

  it('is renewed without another property of it being lost', () => {
    const { store } = open();
    const { id } = store.put('book-1', FACTS, 'a');
    store.renew(id, 99);
    expect(store.list('book-1')).toMatchObject([{ ...FACTS, publishedMs: 99 }]);
  });

  it('may be gone already when it is deleted', () => {
    const { folder, store } = open();
    const { id } = store.put('book-1', FACTS, 'a');
    store.remove(id);
    store.remove(id);
    expect(folder.files.size).toBe(0);
  });
});
