import { Paced } from '../../../fleet/google/paced';

/** A clock that moves only while somebody sleeps, and keeps which quotas refused. */
function sleeper() {
  let nowMs = 0;
  const told: string[] = [];
  return {
    told,
    now: () => nowMs,
    sleep: async (ms: number) => {
      nowMs += ms;
    },
    refused: (quota: string) => told.push(quota),
  };
}

it('tells which quota a request met, goes on at half the pace, and tells nothing of what passed', async () => {
  const timer = sleeper();
  const paced = new Paced(60, timer, 'sheets');
  const answers = [Object.assign(new Error('many'), { status: 429, response: { status: 429 } }), 'done'];
  const ask = () =>
    paced.ask(async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    });
  expect(await ask()).toBe('done');
  expect([timer.told, paced.perMinute, timer.now() >= 60_000]).toEqual([['sheets'], 30, true]);
  answers.push('again');
  expect(await ask()).toBe('again');
  expect(timer.told).toEqual(['sheets']);
});

it('waits for nothing within the quota of a minute that may go at once, and for a whole minute after it', async () => {
  const timer = sleeper();
  const paced = new Paced(60, timer, 'sheets', 'at-once');
  for (let request = 0; request < 60; request++) await paced.ask(async () => 'done');
  expect(timer.now()).toBe(0);
  await paced.ask(async () => 'done');
  expect(timer.now()).toBeGreaterThan(60_000);
});
