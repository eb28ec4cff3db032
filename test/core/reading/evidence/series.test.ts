import { longestSeries } from '../../../../src/core/reading/evidence/series';
import { readText } from '../read';

describe('a series of numbers', () => {
  it('counts by one, or has equal distances from the third number on', () => {
    expect(longestSeries(['Modelo', '1', '2'])).toMatchObject({ form: 'number', from: 1, to: 2 });
    expect(longestSeries(['Modelo', '10000', '20000', '30000'])).toMatchObject({
      form: 'number',
      from: 1,
      to: 3,
    });
    expect(longestSeries(['Modelo', '0%', '10%', '20%'])).toMatchObject({ form: 'percent', from: 1, to: 3 });
    expect(longestSeries(['Modelo', '10000', '20000'])).toBeNull();
    expect(longestSeries(['Modelo', '30000', '20000', '10000'])).toBeNull();
  });

  it.each([
    [
      'Modelo;10000;20000;30000;40000\nGol;15000,50;21000,00;18000,50;35000,00\nFox;16000,50;22000,00;17000,50;36000,00\nUp;12000,50;20000,00;16500,00;31000,00\n',
    ],
    ['Modelo;0%;10%;20%\nGol;15000;13500;12000\nFox;16000;14400;12800\nUp;12000;10800;9600\n'],
  ])('is a row of titles above other numbers: %j', (text) => {
    expect(readText(text).dialect.headerRows).toBe(1);
  });

  it('is a row of titles where it counts, though the numbers below are at equal distances', () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `Ana ${'abcdefghij'[at % 10]};${at + 1};${2 * at + 2};${3 * at + 3}\n`,
    );
    expect(readText(`Vendedor;1;2;3\n${rows.join('')}`).dialect.headerRows).toBe(1);
    expect(readText('Vendedor;1;2;3\nAna;10;20;30\nLuis;11;21;31\nEva;12;22;32\n').dialect.headerRows).toBe(
      1,
    );
  });

  it('is no title where rows have such series too', () => {
    const rows = [
      'A;100;200;300',
      'B;150;250;350',
      'C;110;210;310',
      'D;20;40;60',
      'E;10;20;30',
      'F;15;30;45',
    ];
    expect(readText(`${rows.join('\n')}\n`).dialect.headerRows).toBe(0);
  });
});
