import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { chainOf, resumeDigest } from '../../../../src/core/load/keep/proof';
import { KeptReader } from '../../../../src/core/load/keep/reader';
import { FakeVersionStore } from '../../fake/version-store';
import { piece } from './pieces';

const BYTES = Array.from({ length: 300 }, (_, index) => String.fromCharCode((index * 7) % 256)).join('');
const MD5 = createHash('md5').update(BYTES, 'latin1').digest('hex');
const CONTENT = { kind: 'kept', tab: 'Clientes', fileId: 'file-1', md5: MD5 } as const;

/** A store that keeps the content in pieces of 64 bytes. */
function keptInPieces(): FakeVersionStore {
  const store = new FakeVersionStore();
  const digest = resumeDigest(null, 0);
  for (let start = 0; start < BYTES.length; start += 64) {
    const bytes = BYTES.slice(start, start + 64);
    digest.push(bytes);
    const end = start + bytes.length;
    const chain = end === BYTES.length ? null : chainOf(digest);
    store.put('book', piece({ md5: MD5, bytes: BYTES.length, start, end, chain }), bytes);
  }
  store.calls.length = 0;
  return store;
}

const reader = (store: FakeVersionStore) => new KeptReader(store, () => 'book');

describe('a kept version', () => {
  it('is read by any range, as its file would be', () => {
    const at = fc.integer({ min: 0, max: 350 });
    fc.assert(
      fc.property(at, at, (one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        expect(reader(keptInPieces()).read(CONTENT, start, end)).toEqual({
          bytes: BYTES.slice(start, end),
          size: BYTES.length,
        });
      }),
    );
  });

  it('is listed once, and each piece is downloaded once where it is read in order', () => {
    const store = keptInPieces();
    const from = reader(store);
    for (let start = 0; start < BYTES.length; start += 50) from.read(CONTENT, start, start + 50);
    expect(store.calls).toEqual(['list', 'read', 'read', 'read', 'read', 'read']);
  });

  it.each([
    ['of another content', { ...CONTENT, md5: 'other' }],
    ['of another tab', { ...CONTENT, tab: 'Ventas' }],
  ])('is none where only one %s is kept', (_what, content) => {
    expect(() => reader(keptInPieces()).read(content, 0, 10)).toThrow('it is not kept');
  });

  it('is none while a piece of it is missing', () => {
    const store = keptInPieces();
    store.remove('kept-3');
    expect(() => reader(store).read(CONTENT, 0, 10)).toThrow('it is not kept');
  });

  it.each([
    ['first', 'kept-1', 0],
    ['second', 'kept-2', 70],
    ['last', 'kept-5', 299],
  ])('is none where its %s piece is not what was kept', (_which, id, at) => {
    const store = keptInPieces();
    const bytes = store.contents.get(id) ?? '';
    store.contents.set(id, `!${bytes.slice(1)}`);
    expect(() => reader(store).read(CONTENT, at, at + 1)).toThrow('it is not what was kept');
  });
});
