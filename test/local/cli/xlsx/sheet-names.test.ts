// Titles that Google accepts become sheet names that Excel accepts.
import fc from 'fast-check';
import { sheetNames } from '../../../../local/cli/xlsx/sheet-names';

describe('a sheet name', () => {
  it('is the title when Excel accepts the title', () => {
    expect(sheetNames(['Clientes', '_Manifiesto', 'Año 2026 – «ñ»'])).toEqual([
      'Clientes',
      '_Manifiesto',
      'Año 2026 – «ñ»',
    ]);
  });

  it('has an underscore for each character that Excel refuses', () => {
    expect(sheetNames(['a[b]c:d*e?f/g\\h', "'quoted'", 'two\nlines'])).toEqual([
      'a_b_c_d_e_f_g_h',
      '_quoted_',
      'two_lines',
    ]);
  });

  it('has at most 31 characters and never half of one', () => {
    expect(sheetNames([`${'x'.repeat(30)}😀`])).toEqual(['x'.repeat(30)]);
  });

  it('is told apart by a number when two titles become one name, whatever the case', () => {
    expect(sheetNames(['Ventas', 'VENTAS', 'ventas', 'x'.repeat(40), 'x'.repeat(41)])).toEqual([
      'Ventas',
      'VENTAS (2)',
      'ventas (3)',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
  });

  it('is not the name that Excel keeps for itself, and not empty', () => {
    expect(sheetNames(['History', ' '])).toEqual(['History (2)', '_']);
  });

  it('is legal and unique for any titles', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 30 }), (titles) => {
        const names = sheetNames(titles);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|^'|'$/u);
        }
      }),
    );
  });
});
