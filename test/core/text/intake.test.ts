import { Intake } from '../../../src/core/text/intake';

const NEW = { offset: 0, lastBytes: '', decoded: [0, 0], beyond: [] } as const;

/** What an intake that goes on after others have stopped has met beyond ASCII; each has the same bytes passed by in another cut. */
function metIn(parts: readonly string[]): readonly string[] {
  const ended = parts.reduce<ConstructorParameters<typeof Intake>[2]>((state, bytes) => {
    const intake = new Intake('windows-1252', true, state);
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
  });
});
