import { figure } from '../../../../src/core/words/terms/advice';

describe('figure', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [11000000, '11.000.000'],
  ])('writes %s as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});
