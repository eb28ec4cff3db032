import { KnownCells } from '../../../../src/core/reading/text/known-cells';

describe('cells are remembered by their bytes', () => {
  it('and found wherever they stand', () => {
    const known = new KnownCells();
    known.keep('Espa\xc3\xb1a', 'España', 1);
    expect(known.find('1;Espa\xc3\xb1a;2', 2, 9, 1)).toMatchObject({ text: 'España', valid: 1 });
  });

  it.each(['Espa\xc3\xbaa', 'Espa\xc3\xb1', 'Espo\xc3\xb1a', ''])('and not by those of %j', (bytes) => {
    const known = new KnownCells();
    known.keep('Espa\xc3\xb1a', 'España', 1);
    expect(known.find(bytes, 0, bytes.length, 0)).toBeNull();
  });

  it('and guessed in a column whose last one was found, and in no other', () => {
    const known = new KnownCells();
    const [spain, peru] = ['Espa\xc3\xb1a', 'Per\xc3\xba'];
    known.keep(spain, 'España', 1);
    expect(known.guess(spain, 0, 7, 0)).toBeNull();
    known.find(spain, 0, 7, 0);
    expect([known.guess(spain, 0, 7, 0)?.text, known.guess(spain, 0, 7, 1)]).toEqual(['España', null]);
    expect(known.guess(peru, 0, 5, 0)).toBeNull();
    expect(known.guess(spain, 0, 7, 0)).toBeNull();
  });

  it('until another one takes the place', () => {
    const known = new KnownCells();
    const names = Array.from({ length: 5_000 }, (_, at) => `\xc3\xb1${at}`);
    for (const name of names) known.keep(name, name, 1);
    const found = names.filter((name) => known.find(name, 0, name.length, 0) !== null);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(1_024);
  });

  it('and no more looked for in a column of which none comes again, but among the next bytes', () => {
    const known = new KnownCells();
    for (let at = 0; at < 3_000; at += 1) {
      const name = `\xc3\xb1${at}`;
      if (known.isWorthLooking(0) && known.find(name, 0, name.length, 0) === null) known.keep(name, name, 1);
    }
    expect([known.isWorthLooking(0), known.isWorthLooking(1)]).toEqual([false, true]);
    known.begin();
    expect(known.isWorthLooking(0)).toBe(true);
  });
});
