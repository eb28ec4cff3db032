/** The timers of a page, whose time the preview can put forward. */
import { Timers } from '../../../local/preview/timers';

/** The browser's own timers, by a clock that moves only when somebody moves it. */
function stillTimers() {
  const waiting = new Map<number, { work: () => void; dueMs: number }>();
  let nowMs = 1_000;
  let made = 100;
  const own = {
    nowMs: () => nowMs,
    set: (work: () => void, ms: number) => {
      made += 1;
      waiting.set(made, { work, dueMs: nowMs + ms });
      return made;
    },
    clear: (id: number) => void waiting.delete(id),
  };
  const pass = (ms: number) => {
    nowMs += ms;
    for (const [id, { work, dueMs }] of [...waiting]) {
      if (dueMs > nowMs) continue;
      waiting.delete(id);
      work();
    }
  };
  return { own, pass };
}

function started() {
  const { own, pass } = stillTimers();
  const timers = new Timers(own);
  const told: string[] = [];
  const say = (ms: number, word: string) => timers.set(() => told.push(word), ms);
  return { pass, timers, told, say };
}

describe('the timers of a page', () => {
  it('end by the browser’s clock as long as nobody puts it forward', () => {
    const { pass, told, say } = started();
    say(20, 'late');
    say(10, 'soon');
    pass(10);
    expect(told).toEqual(['soon']);
    pass(10);
    expect(told).toEqual(['soon', 'late']);
  });

  it('end at once, the soonest first, when time is put forward', () => {
    const { timers, told, say } = started();
    say(120_000, 'second');
    say(15_000, 'first');
    timers.advance(300_000);
    expect(told).toEqual(['first', 'second']);
  });

  it('have the rest of their time left when they would not have ended', () => {
    const { pass, timers, told, say } = started();
    say(500, 'late');
    timers.advance(300);
    pass(199);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual(['late']);
  });

  it('run once, and what they start waits its time', () => {
    const { timers, told } = started();
    const again = () => {
      told.push('again');
      timers.set(again, 100);
    };
    timers.set(again, 100);
    timers.advance(1_000);
    expect(told).toEqual(['again']);
  });

  it('do not end when they were taken back', () => {
    const { pass, timers, told, say } = started();
    timers.clear(say(10, 'never'));
    timers.advance(1_000);
    pass(1_000);
    expect(told).toEqual([]);
  });
});
