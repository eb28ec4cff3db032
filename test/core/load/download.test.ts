import fc from 'fast-check';
import { LIMITS } from '../../../src/core/ground/limits';
import type { DownloadState } from '../../../src/core/load/download';
import { Download } from '../../../src/core/load/download';
import { FakeWorld } from '../fake/world';

const { chunkBytes } = LIMITS;

/** A file in the folder, and a download of it as it was listed. */
class Case {
  readonly world = new FakeWorld();
  readonly id: string;
  private readonly listed: { readonly md5: string; readonly bytes: number };

  constructor(bytes: string) {
    this.id = this.world.source.put('clientes.csv', bytes);
    const entry = this.world.source.entries.get(this.id);
    this.listed = { md5: entry?.md5 ?? '', bytes: entry?.bytes ?? 0 };
  }

  begin(kept: DownloadState | null = null): Download | null {
    const { source, clock, nowMs } = this.world;
    const budget = { clock, stopMs: nowMs + 60_000 };
    return Download.begin(
      { source, budget },
      { content: { kind: 'file', fileId: this.id }, ...this.listed },
      kept,
    );
  }

  /** Begun, which has to be possible. */
  begun(kept: DownloadState | null = null): Download {
    const download = this.begin(kept);
    if (!download) throw new Error('not begun');
    return download;
  }

  replace(bytes: string): void {
    this.world.source.replaceUnlisted(this.id, bytes);
  }

  get reads(): string[] {
    return this.world.source.calls.filter((call) => call.startsWith('read'));
  }
}

const FOREVER = Number.POSITIVE_INFINITY;
const large = (size: number) => 'abcdefghijk'.repeat(Math.ceil(size / 11)).slice(0, size);
const changedAt = (bytes: string, at: number) => `${bytes.slice(0, at)}#${bytes.slice(at + 1)}`;

describe('a download of a small file', () => {
  it('is one request, and proven by its MD5', () => {
    const file = new Case('id;nombre\n1;Ana\n');
    const download = file.begun();
    expect([download.next(), download.isProven(FOREVER), file.reads]).toEqual([
      'id;nombre\n1;Ana\n',
      true,
      ['read 0-16'],
    ]);
  });

  it('of no bytes asks for none', () => {
    const file = new Case('');
    expect([file.begun().isProven(FOREVER), file.reads]).toEqual([true, []]);
  });

  it.each([
    ['longer', 'id;nombre\n1;Ana\n2;'],
    ['shorter', 'id;nombre\n'],
    ['empty', ''],
  ])('is none when the file is %s than was listed', (_how, bytes) => {
    const file = new Case('id;nombre\n1;Ana\n');
    file.replace(bytes);
    expect(file.begin()).toBeNull();
  });

  it('is not proven when other bytes of the same number came', () => {
    const file = new Case('id;nombre\n1;Ana\n');
    file.replace('id;nombre\n1;Eva\n');
    const download = file.begun();
    download.next();
    expect(download.isProven(FOREVER)).toBe(false);
  });
});

describe('a download of a large file', () => {
  const bytes = large(2 * chunkBytes + 1_000);

  it('takes its sample first, then chunk after chunk, the first of them not twice', () => {
    const file = new Case(bytes);
    const download = file.begun();
    const chunks: (string | null)[] = [];
    while (download.offset < bytes.length) chunks.push(download.next());
    expect([chunks.join('') === bytes, download.isProven(FOREVER)]).toEqual([true, true]);
    expect(file.reads).toHaveLength(5);
  });

  it.each([
    ['between two chunks, to another size', `${bytes}x`],
    ['between two chunks, where the sample lies', changedAt(bytes, bytes.length - 10)],
  ])('ends at once when the file is replaced %s', (_how, other) => {
    const file = new Case(bytes);
    const download = file.begun();
    download.next();
    file.replace(other);
    expect(download.next() === null || download.next() === null).toBe(true);
  });

  it('is not proven when one byte of one chunk is another, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(2), (at, before) => {
        const file = new Case(bytes);
        const download = file.begun();
        let isWhole = true;
        for (let chunk = 0; isWhole && download.offset < bytes.length; chunk += 1) {
          if (chunk === before) file.replace(changedAt(bytes, at));
          isWhole = download.next() !== null;
        }
        const isRead = at >= Math.max(1, before) * chunkBytes;
        expect(isWhole && download.isProven(FOREVER)).toBe(!isRead);
      }),
      { numRuns: 12 },
    );
  });

  it('reads on to the end to prove a file of which no more was needed', () => {
    const file = new Case(bytes);
    const download = file.begun();
    download.next();
    expect([download.isProven(FOREVER), file.reads.length]).toEqual([true, 5]);
    file.replace(changedAt(bytes, chunkBytes + 5));
    const other = file.begun();
    other.next();
    expect(other.isProven(FOREVER)).toBe(false);
  });

  it('takes a file at its size where there is no time left to prove it', () => {
    const file = new Case(bytes);
    const download = file.begun();
    download.next();
    expect([download.isProven(file.world.nowMs), file.reads.length]).toEqual([true, 3]);
  });
});

describe('a download that another run goes on with', () => {
  const bytes = large(3 * chunkBytes);

  /** Read so far, and settled to a byte. */
  function stopped(file: Case, chunks: number, at: number): DownloadState {
    const download = file.begun();
    for (let chunk = 0; chunk < chunks; chunk += 1) download.next();
    download.digestUpTo(at);
    return JSON.parse(JSON.stringify(download.state()));
  }

  it('goes on at any byte, keeps nothing of the bytes themselves, and is proven as a whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 }), fc.nat(1_000), (chunks, back) => {
        const file = new Case(bytes);
        const at = chunks * chunkBytes - back;
        const state = stopped(file, chunks, at);
        expect([state.digest.rest, state.digest.bytes > at - 64]).toEqual(['', true]);
        const download = file.begun(state);
        let text = '';
        while (download.offset < bytes.length) text += download.next(at + text.length);
        expect([text === bytes.slice(at), download.isProven(FOREVER)]).toEqual([true, true]);
      }),
      { numRuns: 6 },
    );
  });

  it('is none when its sample is not what the other run inferred from', () => {
    const file = new Case(bytes);
    const state = stopped(file, 2, 2 * chunkBytes);
    file.replace(changedAt(bytes, 7));
    expect(file.begin(state)).toBeNull();
  });

  it('is not proven when the file was another one, of the same size and sample, in one of the runs', () => {
    const file = new Case(bytes);
    file.replace(changedAt(bytes, chunkBytes + 7));
    const state = stopped(file, 2, 2 * chunkBytes);
    file.replace(bytes);
    const download = file.begun(state);
    while (download.offset < bytes.length) download.next();
    expect(download.isProven(FOREVER)).toBe(false);
  });
});
