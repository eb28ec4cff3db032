import { accountProblem } from '../../../../src/core/words/page/caller';

describe('the account of a page', () => {
  it.each([
    ['ana@a.example', 'ana@a.example', null],
    ['Ana@a.example', 'ana@A.example', null],
    ['ana@a.example', 'luis@a.example', 'other'],
    [null, 'luis@a.example', 'unknown'],
    ['ana@a.example', null, 'unknown'],
    [null, null, 'unknown'],
  ])('is compared with the one that acts: %j, %j', (page, script, expected) => {
    expect(accountProblem({ page, script })).toBe(expected);
  });
});
