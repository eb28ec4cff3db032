import { seal, unseal } from '../../../local/host/sealed';

describe('a sealed text', () => {
  const sealed = seal('{"nowMs":1}');

  it('is read as it was', () => {
    expect(unseal(sealed)).toBe('{"nowMs":1}');
  });

  it.each([
    ['another text', sealed.replace('1}', '2}')],
    ['a text that was cut', sealed.slice(0, 20)],
    ['a text without its seal', '{"nowMs":1}'],
    ['nothing', ''],
  ])('is refused when it has become %s', (_what, text) => {
    expect(() => unseal(text)).toThrow('the seal is broken');
  });
});
