import { ServiceError } from '../../../src/core/ground/ports/service-error';
import { withRetry } from '../../../src/core/ground/retry';
import { FakeWorld } from '../fake/world';

const transient = new ServiceError('drive', 'transient', 500, 'unknown', 'backend error');

/** A request that fails so many times before it answers. */
class Request {
  readonly world = new FakeWorld();
  readonly startMs = this.world.nowMs;
  asked = 0;

  constructor(
    private readonly failures: number,
    private readonly error: Error = transient,
  ) {}

  run(availableMs = 5 * 60_000): string {
    const budget = { clock: this.world.clock, stopMs: this.startMs + availableMs };
    return withRetry(budget, () => {
      this.asked += 1;
      if (this.asked <= this.failures) throw this.error;
      return 'answer';
    });
  }

  get waitedMs(): number {
    return this.world.nowMs - this.startMs;
  }
}

describe('withRetry', () => {
  it('asks once when the answer comes', () => {
    const request = new Request(0);
    expect(request.run()).toBe('answer');
    expect([request.asked, request.waitedMs]).toEqual([1, 0]);
  });

  it('waits longer and longer between tries', () => {
    const waited = [1, 2, 3, 4, 5].map((failures) => {
      const request = new Request(failures);
      request.run();
      return request.waitedMs;
    });
    expect(waited).toEqual([750, 2_250, 5_250, 11_250, 23_250]);
  });

  it('gives up after six tries, with what Google said last', () => {
    const request = new Request(6);
    expect(() => request.run()).toThrow(transient);
    expect(request.asked).toBe(6);
  });

  it('gives up rather than wait past the time of the run', () => {
    const request = new Request(3);
    expect(() => request.run(2_000)).toThrow(transient);
    expect([request.asked, request.waitedMs]).toEqual([2, 750]);
  });

  it.each(['quota', 'denied', 'missing', 'full', 'invalid'] as const)(
    'does not ask again when it is %s',
    (kind) => {
      const request = new Request(1, new ServiceError('drive', kind, 400, 'refused', ''));
      expect(() => request.run()).toThrow(ServiceError);
      expect(request.asked).toBe(1);
    },
  );

  it('does not ask again after an error of our own', () => {
    const request = new Request(1, new TypeError('broken'));
    expect(() => request.run()).toThrow(TypeError);
    expect(request.asked).toBe(1);
  });
});
