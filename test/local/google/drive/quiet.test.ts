import { Quiet } from '../../../../local/google/drive/quiet';

const FILE = { identity: '1-2', stamp: 'a', modifiedMs: 100_000 };

/** A rule of ten seconds, whose clocks the test sets. */
function rule() {
  const clock = { wallMs: 100_000, steadyMs: 0 };
  const quiet = new Quiet(
    10_000,
    () => clock.wallMs,
    () => clock.steadyMs,
  );
  const pass = (ms: number) => {
    clock.wallMs += ms;
    clock.steadyMs += ms;
  };
  return { quiet, clock, pass };
}

describe('a file', () => {
  it('is quiet at once when its time is old enough', () => {
    const { quiet, pass } = rule();
    pass(10_000);
    expect(quiet.isQuiet(FILE)).toBe(true);
  });

  it('that was written just now is quiet once it has looked the same for long enough', () => {
    const { quiet, pass } = rule();
    expect(quiet.isQuiet(FILE)).toBe(false);
    pass(9_999);
    expect(quiet.isQuiet(FILE)).toBe(false);
    pass(1);
    expect(quiet.isQuiet(FILE)).toBe(true);
  });

  it('that changes again is waited for from then on', () => {
    const { quiet, pass } = rule();
    expect(quiet.isQuiet(FILE)).toBe(false);
    pass(9_000);
    expect(quiet.isQuiet({ ...FILE, stamp: 'b' })).toBe(false);
    pass(9_000);
    expect(quiet.isQuiet({ ...FILE, stamp: 'b' })).toBe(false);
    pass(1_000);
    expect(quiet.isQuiet({ ...FILE, stamp: 'b' })).toBe(true);
  });

  it('is not waited for in vain where the clock of its disk is ahead', () => {
    const { quiet, pass } = rule();
    const ahead = { ...FILE, modifiedMs: 9_000_000 };
    expect(quiet.isQuiet(ahead)).toBe(false);
    pass(10_000);
    expect(quiet.isQuiet(ahead)).toBe(true);
  });

  it('that was seen to change is not taken for its time, which may be wrong', () => {
    const { quiet, pass } = rule();
    expect(quiet.isQuiet(FILE)).toBe(false);
    pass(1_000);
    expect(quiet.isQuiet({ ...FILE, stamp: 'b', modifiedMs: 0 })).toBe(false);
  });

  it('is taken at once where no time is asked for', () => {
    expect(new Quiet(0).isQuiet({ ...FILE, modifiedMs: Date.now() })).toBe(true);
  });
});
