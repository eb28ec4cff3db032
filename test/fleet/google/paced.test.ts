import { Paced } from '../../../fleet/google/paced';

it('tells which quota a request met, goes on at half the pace, and tells nothing of what passed', async () => {
  let nowMs = 0;
  const told: string[] = [];
  const timer = {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
    refused: (quota: string) => told.push(quota),
  };
  const paced = new Paced(60, timer, 'sheets');
  const answers = [Object.assign(new Error('many'), { status: 429, response: { status: 429 } }), 'done'];
  const ask = () =>
    paced.ask(async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
  expect(await ask()).toBe('done');
  expect([told, paced.perMinute, nowMs >= 60_000]).toEqual([['sheets'], 30, true]);
  answers.push('again');
  expect(await ask()).toBe('again');
  expect(told).toEqual(['sheets']);
});

it('waits for nothing within the quota of a minute that may go at once, and for a whole minute after it', async () => {
  let nowMs = 0;
  const timer = {
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
  };
  const paced = new Paced(60, timer, 'sheets', 'at-once');
  for (let request = 0; request < 60; request++) await paced.ask(async () => 'done');
  expect(nowMs).toBe(0);
  await paced.ask(async () => 'done');
  expect(nowMs).toBeGreaterThan(60_000);
});
