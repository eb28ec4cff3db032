import fc from 'fast-check';
import { hash } from '../../../src/core/ground/hash';

describe('hash', () => {
  it('gives the same text the same short hash', () => {
    expect(hash('clientes.csv')).toBe(hash('clientes.csv'));
    expect(hash('clientes.csv')).toMatch(/^[0-9a-z]{1,11}$/);
  });

  it('fits a whole number, so that it can stand for a sheetId', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Number.isSafeInteger(Number.parseInt(hash(text), 36))).toBe(true);
      }),
    );
  });

  it('tells 20,000 texts that differ in one digit from each other', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, index) => hash(`file-${index}`)));
    expect(hashes.size).toBe(20_000);
  });

  it('gives another hash under another seed', () => {
    expect(hash('clientes.csv', 1)).not.toBe(hash('clientes.csv'));
  });
});
