import { describeFinding, FINDING_CODES } from '../../../../src/core/words/terms/reading';
import { adviseFinding } from '../../../../src/core/words/terms/readingadvice';
import { faultsOf } from '../wording';

const all = FINDING_CODES.map((code) => ({ code, ...adviseFinding(code) }));
const NOTHING = 'No hace falta hacer nada.';

describe('what to do about what is odd in a file', () => {
  it.each(all)('is whole sentences: $code', ({ todo }) => {
    expect(faultsOf(todo)).toEqual([]);
  });

  it('is a sentence of its own wherever something is to be done', () => {
    const own = all.map(({ todo }) => todo).filter((todo) => todo !== NOTHING);
    expect(own.length).toBeGreaterThan(15);
    expect(new Set(own).size).toBe(own.length);
  });

  it('is nothing where what was odd is left out and changes no row', () => {
    const idle = all.filter(({ todo }) => todo.startsWith(NOTHING)).map(({ code }) => code);
    expect(idle).toEqual(
      expect.arrayContaining(['line/blank', 'line/ruler', 'header/again', 'file/end-mark', 'newline/mixed']),
    );
  });

  it('has a name of its own for each', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ name }) => name.length > 30)).toEqual([]);
  });

  it('is said as well of a code that this version does not know', () => {
    expect(adviseFinding('new/code').todo).not.toBe('');
    expect(describeFinding({ code: 'new/code', line: 1, record: null, column: null, facts: {} })).toBe(
      'new/code',
    );
  });
});
