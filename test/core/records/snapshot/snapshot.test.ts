import { sameSnapshot, snapshotKey } from '../../../../src/core/records/snapshot/snapshot';

const clientes = { fileId: 'file-1', md5: 'aa', bytes: 10 };

describe('snapshotKey', () => {
  it('is the same for the same file, bytes and size', () => {
    expect(snapshotKey({ ...clientes })).toBe(snapshotKey(clientes));
  });

  it.each([
    ['the file', { fileId: 'file-2' }],
    ['the content', { md5: 'ab' }],
    ['the size', { bytes: 11 }],
  ])('is another when %s is another', (_, change) => {
    expect(snapshotKey({ ...clientes, ...change })).not.toBe(snapshotKey(clientes));
  });
});

describe('sameSnapshot', () => {
  it('wants the same file with the same content', () => {
    expect(sameSnapshot(clientes, { fileId: 'file-1', md5: 'aa' })).toBe(true);
    expect(sameSnapshot(clientes, { fileId: 'file-2', md5: 'aa' })).toBe(false);
    expect(sameSnapshot(clientes, { fileId: 'file-1', md5: 'bb' })).toBe(false);
  });
});
