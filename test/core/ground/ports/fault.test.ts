import { placeOf, withoutMessage } from '../../../../src/core/ground/ports/fault';

/** Of which one line looks like a stack frame. */
const FAULT = new TypeError('Juan Pérez\n    at calle 5');

describe('an internal error', () => {
  it('has a place in the log, and no word of its message', () => {
    expect(placeOf(FAULT)).toMatch(/^TypeError +at .*fault\.test\.ts/);
    expect(placeOf(FAULT)).not.toMatch(/Juan|calle/);
  });

  it('reaches Google with its name and its stack alone', () => {
    const { name, message, stack } = withoutMessage(FAULT);
    expect([name, message]).toEqual(['TypeError', '']);
    expect(stack).toMatch(/^TypeError\n +at .*fault\.test\.ts/);
    expect(stack).not.toMatch(/Juan|calle/);
  });

  it('may be anything that was thrown', () => {
    expect([placeOf('Juan'), withoutMessage('Juan').message]).toEqual(['unknown error', '']);
  });
});
