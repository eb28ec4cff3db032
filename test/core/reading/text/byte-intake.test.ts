import { ByteIntake } from '../../../../src/core/reading/text/byte-intake';

const NEW = { offset: 0, lastBytes: '', decoded: [0, 0], beyond: [] } as const;

/** What was met beyond ASCII by intakes of which each goes on where the one before it stopped; nobody reads the bytes. */
function metIn(parts: readonly string[]): readonly string[] {
  const ended = parts.reduce<ConstructorParameters<typeof ByteIntake>[2]>((state, bytes) => {
    const intake = new ByteIntake('windows-1252', true, state);
    intake.pass(bytes);
    return intake.state('', true);
  }, NEW);
  return ended.beyond;
}

describe('an intake that goes on where another stopped', () => {
  it('has met the same letters, wherever that was, though nobody reads them', () => {
    const whole = metIn(['1;a\xc3\xb1b\xf1;x\n2;\xff\n']);
    expect(whole).toEqual(['a\xc3\xb1b', 'b\xf1;', ';\xff\n']);
    expect(metIn(['1;a\xc3', '\xb1b\xf1;x\n2;\xff\n'])).toEqual(whole);
    expect(metIn(['1;a', '\xc3\xb1b\xf1', ';x\n2;\xff', '\n'])).toEqual(whole);
    expect(metIn(['a\xf1b\n', '\xf1;2\n'])).toEqual(['a\xf1b', '\n\xf1;', '\n']);
  });

  it('has met as many of them as a state keeps, and what stands before the next one', () => {
    const many = 'x\xc3\xb1;'.repeat(40);
    expect(metIn([`${many}y\xc3`, '\xb1;z\xf1;'])).toEqual(metIn([`${many}y\xc3\xb1;z\xf1;`]));
  });

  it('has met a letter once of which half had come', () => {
    const first = new ByteIntake('utf-8', true, NEW);
    first.push('a;b\n\xc3');
    const state = first.state('', false);
    expect([state.offset, state.beyond]).toEqual([4, ['\n']]);
  });
});
