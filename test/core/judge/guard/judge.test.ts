import { judgeContent, judgeLimits } from '../../../../src/core/judge/guard/judge';
import { readerFacts } from './snapshots';

describe('what no tab can hold', () => {
  it('is rejected at 18,279 columns', () => {
    expect(judgeLimits(readerFacts({ columns: 18_278 }))).toBeNull();
    expect(judgeLimits(readerFacts({ columns: 18_279 }))).toEqual({
      outcome: 'rejected',
      code: 'file/too-wide',
      facts: { columns: 18_279, most: 18_278 },
    });
  });

  it('is rejected at a cell of 50,001 characters, with its place', () => {
    const longestCell = { length: 50_001, line: 9, record: 7, column: 2 };
    expect(judgeLimits(readerFacts({ longestCell }))).toEqual({
      outcome: 'rejected',
      code: 'file/cell-too-long',
      facts: { length: 50_001, most: 50_000, line: 9, record: 7, column: 2 },
    });
    expect(judgeLimits(readerFacts({ longestCell: { ...longestCell, length: 50_000 } }))).toBeNull();
  });
});

describe('what a file tells by itself', () => {
  const swallowing = [{ code: 'quote/swallowed', line: 12, record: 11, column: 2, facts: { records: 5 } }];
  const cases: [string, Parameters<typeof judgeContent>, string | null][] = [
    ['rows under a header are published', [readerFacts(), 1, 3], null],
    ['a header without rows is held', [readerFacts({ records: 0 }), 1, 3], 'file/header-only'],
    ['no header and no rows is held', [readerFacts({ records: 0 }), 0, 3], 'file/blank'],
    ['one column where there were three is held', [readerFacts({ columns: 1 }), 1, 3], 'file/one-column'],
    ['one column where there was one is published', [readerFacts({ columns: 1 }), 1, 1], null],
    ['one column in a first snapshot is published', [readerFacts({ columns: 1 }), 1, 0], null],
    ['an unclosed quote is held', [readerFacts({ unclosedQuote: { line: 8 } }), 1, 3], 'file/unclosed-quote'],
    [
      'a quote that swallowed records is held',
      [readerFacts({ swallowed: 5, findings: swallowing }), 1, 3],
      'file/swallowed',
    ],
    ['a single swallowed record is published', [readerFacts({ swallowed: 1 }), 1, 3], null],
    [
      'many rows with a cell too many are held',
      [readerFacts({ columns: 4, totals: { 'row/long': 6 } }), 1, 3],
      'file/rows-long',
    ],
    [
      'so are they in a first snapshot',
      [readerFacts({ columns: 4, totals: { 'row/long': 6 } }), 1, null],
      'file/rows-long',
    ],
    [
      'one such row in twenty is published',
      [readerFacts({ columns: 4, totals: { 'row/long': 5 } }), 1, 3],
      null,
    ],
    [
      'and many where the last snapshot had them too',
      [readerFacts({ columns: 4, totals: { 'row/long': 60 } }), 1, 4],
      null,
    ],
    [
      'one swallowed record in a thousand is published',
      [readerFacts({ swallowed: 20, records: 20_000 }), 1, 3],
      null,
    ],
  ];

  it.each(cases)('%s', (_, [facts, headerRows, lastColumns], code) => {
    expect(judgeContent(facts, headerRows, lastColumns)?.code ?? null).toBe(code);
  });

  it('names the line of the quote and the number of records inside', () => {
    const refusal = judgeContent(readerFacts({ swallowed: 5, findings: swallowing }), 1, 3);
    expect(refusal?.facts).toEqual({ swallowed: 5, records: 100, line: 12 });
  });
});
