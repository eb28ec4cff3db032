import { judgeFirst, judgeTitles } from '../../../../src/core/judge/guard/first';
import type { Doubt } from '../../../../src/core/reading/candidates/dialect';

const ALONE = { othersHeaded: false, isAnswered: false };
const judge = (doubts: readonly Doubt[], headerRows = 1, beside = ALONE) =>
  judgeFirst({ doubts, headerRows, records: 300 }, beside);

describe('the guard, of the first snapshot of an entity', () => {
  it('publishes what was read without a doubt', () => {
    expect(judge([])).toBeNull();
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('asks whether the first record is the header (taken for one: %s)', (headed, told) => {
    expect(judge([{ code: 'header', headed }])).toEqual({
      outcome: 'held',
      code: 'file/header-doubtful',
      facts: { headed: told },
    });
  });

  it('asks which of two delimiters it is, and keeps the other one as a number', () => {
    expect(judge([{ code: 'delimiter', taken: ',', other: ';' }])).toEqual({
      outcome: 'held',
      code: 'file/delimiter-doubtful',
      facts: { taken: ',', other: ';', answer: 59 },
    });
  });

  it('asks whether one column is one', () => {
    expect(judge([{ code: 'column', other: '\t' }])?.facts).toEqual({ other: '\t', records: 300, answer: 9 });
  });

  it('asks for a delimiter where only blanks part the columns', () => {
    expect(judge([{ code: 'blanks' }])).toEqual({ outcome: 'held', code: 'file/blanks-doubtful', facts: {} });
  });

  it('asks about rows with more columns than titles', () => {
    expect(judge([{ code: 'titles', titles: 3, columns: 4 }])).toEqual({
      outcome: 'held',
      code: 'file/titles-few',
      facts: { titles: 3, columns: 4 },
    });
  });

  it('keeps no number of what is no single character', () => {
    expect(judge([{ code: 'delimiter', taken: ',', other: '||' }])?.facts).toMatchObject({ answer: null });
  });

  it('asks about the column before the header', () => {
    expect(
      judge([
        { code: 'header', headed: true },
        { code: 'column', other: ';' },
      ])?.code,
    ).toBe('file/parted-column');
  });

  it('asks for the titles where other tabs have some, and nobody has said that there are none', () => {
    const codeOf = (headerRows: number, othersHeaded: boolean, isAnswered: boolean) =>
      judge([], headerRows, { othersHeaded, isAnswered })?.code ?? null;
    expect(codeOf(0, true, false)).toBe('file/header-missing');
    expect(codeOf(0, true, true)).toBeNull();
    expect(codeOf(0, false, false)).toBeNull();
    expect(codeOf(1, true, false)).toBeNull();
  });
});

describe('the guard, of a later snapshot', () => {
  const doubts = [{ code: 'titles', titles: 3, columns: 4 }] as const;

  it('asks about rows with more columns than titles, where there were none before', () => {
    expect(judgeTitles(doubts, 3)).toEqual({
      outcome: 'held',
      code: 'file/titles-few',
      facts: { titles: 3, columns: 4 },
    });
  });

  it('asks no more once somebody has let them pass, and about nothing else', () => {
    expect(judgeTitles(doubts, 4)).toBeNull();
    expect(judgeTitles([{ code: 'header', headed: true }], 3)).toBeNull();
  });
});
