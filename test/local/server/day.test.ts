/** A dealership end to end with nothing of ours at the edges; `npm run bench -- dealership` plays much more of it. */
import { Day } from '../../../bench/google/day';

it('is never torn, loses nothing and says what is so, though files are replaced and the server is killed', async () => {
  const result = await new Day({ polls: 60, replaced: 20, kills: 3, seed: 2, project: '.' }).play();
  expect(result).toMatchObject({ torn: 0, lost: 0, diverged: 0, kills: 3, replaced: 20 });
  expect(result.polls).toBeGreaterThanOrEqual(60);
  expect(result.readings).toBeGreaterThan(10);
});
