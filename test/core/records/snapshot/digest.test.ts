import fc from 'fast-check';
import { digestListing } from '../../../../src/core/records/snapshot/digest';
import { listed } from './file';

const two = [listed(), listed({ id: 'file-2', name: 'ventas.csv', md5: 'bb' })];

describe('digestListing', () => {
  it('does not depend on the order in which Drive lists', () => {
    const files = Array.from({ length: 6 }, (_, index) => listed({ id: `file-${index}` }));
    const shuffled = fc.shuffledSubarray(files, { minLength: files.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(digestListing(order)).toBe(digestListing(files));
      }),
    );
  });

  it.each([
    ['a new ID', { id: 'file-9' }],
    ['new bytes', { md5: 'cc' }],
    ['a new size', { bytes: 11 }],
    ['a new name', { name: 'clientes (1).csv' }],
    ['another folder', { folderPath: 'taller' }],
  ])('changes with %s', (_, change) => {
    expect(digestListing([listed(change), ...two.slice(1)])).not.toBe(digestListing(two));
  });

  it('changes when a file goes or comes', () => {
    expect(digestListing(two.slice(1))).not.toBe(digestListing(two));
    expect(digestListing([...two, listed({ id: 'file-3' })])).not.toBe(digestListing(two));
  });

  it.each([
    ['times', { modifiedMs: 99 }],
    ['revisions of the same bytes', { revision: 'revision-9' }],
    ['types', { mimeType: 'application/vnd.ms-excel' }],
  ])('leaves out %s', (_, change) => {
    expect(digestListing([listed(change), ...two.slice(1)])).toBe(digestListing(two));
  });

  it('tells an empty folder from one never listed', () => {
    expect(digestListing([])).not.toBe('');
  });
});
