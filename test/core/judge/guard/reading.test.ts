import { judgeReading } from '../../../../src/core/judge/guard/reading';
import type { ReadingChange } from '../../../../src/core/reading/candidates/former-reading';

describe('the guard, of a file that is read in another way than the last one', () => {
  const cases: [string, ReadingChange[], string | null][] = [
    ['the same reading is published', [], null],
    ['another encoding is published', [{ part: 'encoding', before: 'cp850', now: 'utf-8' }], null],
    ['another quote is published', [{ part: 'quote', before: '"', now: "'" }], null],
    ['a second record of header is published', [{ part: 'header', before: 1, now: 2 }], null],
    ['titles that became a row are held', [{ part: 'header', before: 2, now: 0 }], 'file/header-changed'],
    ['a row that became titles is held', [{ part: 'header', before: 0, now: 1 }], 'file/header-changed'],
    ['another delimiter is held', [{ part: 'delimiter', before: ';', now: ',' }], 'file/delimiter-changed'],
    [
      'another delimiter is held beside another encoding',
      [
        { part: 'encoding', before: 'utf-8', now: 'cp850' },
        { part: 'delimiter', before: ';', now: '\t' },
      ],
      'file/delimiter-changed',
    ],
  ];
  it.each(cases)('%s', (_, changes, code) => {
    expect(judgeReading(changes)?.code ?? null).toBe(code);
  });

  it('says what the first record is taken for now', () => {
    expect(judgeReading([{ part: 'header', before: 1, now: 0 }])?.facts).toEqual({ headed: 0 });
    expect(judgeReading([{ part: 'header', before: 0, now: 2 }])?.facts).toEqual({ headed: 1 });
  });
});
