import type { VersionRow } from '../../../../src/core/words/page/versions';
import { sizeWords, VERSIONS } from '../../../../src/core/words/panel/versions';
import { faultsOf } from '../wording';

const ROW: VersionRow = {
  key: 'a',
  at: '',
  rows: 1_200,
  columns: 4,
  bytes: 9_000,
  was: 'guardada',
  file: 'x',
};
const shown = { rows: 1_200, columns: 4 };

describe('how much a version holds', () => {
  it.each([
    [{}, '1.200 filas (las mismas)'],
    [{ rows: 1_199 }, '1.199 filas (1 menos)'],
    [{ rows: 2_400 }, '2.400 filas (1.200 más)'],
    [{ rows: 1 }, '1 fila (1.199 menos)'],
    [{ columns: 3 }, '1.200 filas (las mismas; 1 columna menos)'],
    [{ rows: 1_201, columns: 6 }, '1.201 filas (1 más; 2 columnas más)'],
    [{ rows: null, columns: null }, '9.000 bytes'],
    [{ columns: null }, '1.200 filas (las mismas)'],
  ])('is told beside what the tab holds: %j', (change, expected) => {
    expect(sizeWords({ ...ROW, ...change }, shown)).toBe(expected);
  });

  it('is told alone where the tab holds nothing', () => {
    expect(sizeWords(ROW, null)).toBe('1.200 filas');
  });

  it('stands beside sentences that say usted', () => {
    for (const text of [VERSIONS.hint, VERSIONS.failed, VERSIONS.unpinned])
      expect(faultsOf(text)).toEqual([]);
  });
});
