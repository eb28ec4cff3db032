import type { Conditions } from '../../../../src/core/judge/status/conditions';
import { at } from './calendar';
import { condition, Mailbox, POLL_MS } from './mailbox';

const start = at('2026-11-24 10:00');
const held: Conditions = { 'tab Ventas': condition('Ventas', 'file/rows-fell', start) };
const kinds = (box: Mailbox) => box.delivered.map(({ kind }) => kind);

describe('a mail about changes', () => {
  it('is sent once, when something begins to be wrong, and once when it is over', () => {
    const box = new Mailbox();
    for (let poll = 0; poll < 10; poll++) box.run(held, start + poll * POLL_MS);
    for (let poll = 10; poll < 20; poll++) box.run({}, start + poll * POLL_MS);
    expect(box.told).toEqual([
      `began Ventas file/rows-fell ${start}`,
      `ended Ventas file/rows-fell ${start + 10 * POLL_MS}`,
    ]);
    expect(box.delivered).toHaveLength(2);
  });

  it('tells all changes of a run at once', () => {
    const box = new Mailbox();
    box.run({ ...held, 'tab Clientes': condition('Clientes', 'file/empty', start) }, start);
    expect(box.delivered).toHaveLength(1);
    expect(box.delivered[0]?.changes).toHaveLength(2);
  });

  it('asks Google for the quota only when a mail is due', () => {
    const box = new Mailbox();
    box.run({}, start);
    box.run(held, start + POLL_MS);
    box.run(held, start + 2 * POLL_MS);
    expect(box.quotaReads).toBe(1);
  });

  it('waits while the quota of the day is used up, and is sent when it is there again', () => {
    const box = new Mailbox(0);
    box.run(held, start);
    box.run({}, start + POLL_MS);
    expect(box.delivered).toEqual([]);
    box.quota = 100;
    box.run({}, start + 2 * POLL_MS);
    expect(box.told).toEqual([
      `began Ventas file/rows-fell ${start}`,
      `ended Ventas file/rows-fell ${start + POLL_MS}`,
    ]);
  });

  it('is not sent to some of the people when the quota does not reach for all', () => {
    const box = new Mailbox(1, ['a@x.example', 'b@x.example']);
    box.run(held, start);
    expect(box.delivered).toEqual([]);
  });

  it('is tried again half an hour after Google refused it', () => {
    const box = new Mailbox();
    box.run(held, start, 'refused');
    box.run(held, start + 5 * POLL_MS);
    expect(box.delivered).toEqual([]);
    box.run(held, start + 6 * POLL_MS);
    expect(box.told).toEqual([`began Ventas file/rows-fell ${start}`]);
  });

  it('is sent at most twelve times in 24 hours; what changes more often waits for the digest', () => {
    const box = new Mailbox();
    for (let poll = 0; poll < 100; poll++) box.run(poll % 2 === 0 ? held : {}, start + poll * POLL_MS);
    expect(kinds(box).filter((kind) => kind === 'changes')).toHaveLength(12);
    box.run({}, at('2026-11-25 08:05'));
    expect(kinds(box).slice(-1)).toEqual(['digest']);
    const dropped = box.delivered.reduce((sum, letter) => sum + letter.dropped, 0);
    expect(box.told.length + dropped).toBe(100);
    expect(box.told.length).toBe(12 + 1 + 40);
  });

  it('is not sent when nobody wants it, and nothing waits for it', () => {
    const box = new Mailbox(100, []);
    box.run(held, start);
    expect(box.delivered).toEqual([]);
    expect(box.state.waiting).toEqual([]);
    expect(box.quotaReads).toBe(0);
  });
});

describe('a digest', () => {
  it('is sent once a day from eight in the morning on, while something is wrong for a day or longer', () => {
    const box = new Mailbox();
    for (let nowMs = start; nowMs < start + 4 * 86_400_000; nowMs += POLL_MS) box.run(held, nowMs);
    expect(kinds(box)).toEqual(['changes', 'digest', 'digest', 'digest', 'digest']);
    expect(box.delivered[1]?.open).toEqual(Object.values(held));
    expect(box.delivered[1]?.changes).toEqual([]);
  });

  it('is not sent in the morning after a night in which it was told', () => {
    const box = new Mailbox();
    box.run(held, at('2026-11-25 03:00'));
    const known = { 'tab Ventas': condition('Ventas', 'file/rows-fell', at('2026-11-25 03:00')) };
    box.run(known, at('2026-11-25 08:30'));
    expect(kinds(box)).toEqual(['changes']);
  });

  it('is not sent when nothing is wrong', () => {
    const box = new Mailbox();
    for (let nowMs = start; nowMs < start + 3 * 86_400_000; nowMs += POLL_MS) box.run({}, nowMs);
    expect(box.delivered).toEqual([]);
  });
});

describe('a run that is killed', () => {
  it('before the mail is claimed has told nothing, and the next one tells it', () => {
    const box = new Mailbox();
    box.run(held, start, 'before-claim');
    box.run(held, start + POLL_MS);
    expect(box.told).toEqual([`began Ventas file/rows-fell ${start + POLL_MS}`]);
  });

  it('between claiming and sending has told nothing, and the next one tells it', () => {
    const box = new Mailbox();
    box.run(held, start, 'before-sending');
    box.run(held, start + POLL_MS);
    expect(box.told).toEqual([`began Ventas file/rows-fell ${start}`]);
  });

  it('between sending and noting has told it, and the next one does not tell it again', () => {
    const box = new Mailbox();
    box.run(held, start, 'after-sending');
    box.run(held, start + POLL_MS);
    box.run(held, start + 2 * POLL_MS);
    expect(box.told).toEqual([`began Ventas file/rows-fell ${start}`]);
  });

  it('while the quota began anew leaves nobody able to tell: not repeated, but in a digest', () => {
    const box = new Mailbox(40);
    box.run(held, start, 'before-sending');
    box.quota = 100;
    for (let poll = 1; poll < 10; poll++) box.run(held, start + poll * POLL_MS);
    expect(kinds(box)).toEqual(['digest']);
    expect(box.told).toEqual([]);
    expect(box.delivered[0]?.open).toEqual(Object.values(held));
  });
});
