import { kindOf } from '../../../../src/core/reading/evidence/cells';

describe('the kind of a cell', () => {
  it.each(['WVWZZZAUZEW123456', '9BWZZZ377VT004251', '8AWZZZAUZEW123456'])(
    '%s is the code of a chassis',
    (cell) => {
      expect(kindOf(cell)).toBe('code');
    },
  );

  it('is a word where seventeen capitals have no digit', () => {
    expect(kindOf('ADMINISTRATIVAMEN')).toBe('word');
  });
});
