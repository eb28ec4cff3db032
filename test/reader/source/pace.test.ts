import { Pace } from '../../../reader/source/pace';

it('sends fifty requests at once, and then no more than fifty a minute', async () => {
  let now = 0;
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      now += ms;
    },
  };
  const pace = new Pace(clock);
  const times: number[] = [];
  for (let request = 0; request < 120; request++) {
    await pace.turn();
    times.push(now);
  }
  expect([times[49], times[50], times[99], times[100]]).toEqual([0, 60_000, 60_000, 120_000]);
});
