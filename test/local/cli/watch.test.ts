// When a followed folder is looked at again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { follow, type Wait, type Wake, waitOn } from '../../../local/cli/watch';

/** Gives the wakes in order, then `stop`, and notes how long each wait would have been. */
function scripted(wakes: Wake[]): { wait: Wait; waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    wait: async (ms) => {
      waits.push(ms);
      return wakes.shift() ?? 'stop';
    },
  };
}

/** A poll after which nothing is pending, and how often it was called. */
function idle(): { poll: () => number; count: () => number } {
  let polls = 0;
  const poll = () => {
    polls += 1;
    return 0;
  };
  return { poll, count: () => polls };
}

it('polls as often as the trigger fires while nothing is pending', async () => {
  const { wait, waits } = scripted(['time', 'time']);
  const { poll, count } = idle();
  await follow(wait, poll, 0);
  expect(count()).toBe(2);
  expect(waits).toEqual([60_000, 60_000, 60_000]);
});

it('polls again after a minute while a file has to settle', async () => {
  const { wait, waits } = scripted(['time', 'time']);
  const pending = [1, 0];
  await follow(wait, () => pending.shift() ?? 0, 0);
  expect(waits).toEqual([60_000, 61_000, 60_000]);
});

it('polls a second after the last of several changes', async () => {
  const { wait, waits } = scripted(['change', 'change', 'time']);
  const { poll, count } = idle();
  await follow(wait, poll, 0);
  expect(count()).toBe(1);
  expect(waits).toEqual([60_000, 1_000, 1_000, 60_000]);
});

it('polls all the same when a file never stops changing', async () => {
  const { wait } = scripted(Array.from({ length: 31 }, () => 'change'));
  const { poll, count } = idle();
  await follow(wait, poll, 0);
  expect(count()).toBe(1);
});

it('stops in the middle of changes without another poll', async () => {
  const { wait } = scripted(['change', 'stop']);
  const { poll, count } = idle();
  await follow(wait, poll, 0);
  expect(count()).toBe(0);
});

describe('a wait on a real folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends when a file is written', async () => {
    const stop = new AbortController();
    const wait = waitOn(folder, stop.signal);
    const waited = wait(60_000);
    writeFileSync(join(folder, 'clientes.csv'), 'id\n1\n');
    expect(await waited).toBe('change');
    stop.abort();
  });

  it('ends when its time is over', async () => {
    const stop = new AbortController();
    expect(await waitOn(join(folder, 'missing'), stop.signal)(1)).toBe('time');
    stop.abort();
  });

  it('ends when it is stopped, during the wait or before it', async () => {
    const stop = new AbortController();
    const wait = waitOn(folder, stop.signal);
    const waited = wait(60_000);
    stop.abort();
    expect(await waited).toBe('stop');
    expect(await wait(60_000)).toBe('stop');
  });
});
