/** What each firing of the trigger does: it looks, or it leaves at once. */
import type { Execution } from '../../local/runtime/execution';
import { type BundleWorld, openBundle, serviceCalls } from './world';

const MINUTE = 60_000;

/** Published, and nothing left to do. */
function opened(): BundleWorld & { readonly fileId: string } {
  const world = openBundle();
  const fileId = world.put('clientes.csv', 'id,nombre\n1,Ana\n');
  world.settle();
  return { ...world, fileId };
}

/** Lets the trigger fire for so many minutes. */
function fire({ runtime }: BundleWorld, minutes: number): Execution[] {
  return runtime.fireTriggers(runtime.clock.nowMs + minutes * MINUTE);
}

/** Lets each listing take so many ms more. */
function slowDrive({ runtime }: BundleWorld, ms: number): void {
  runtime.onCall = ({ phase, call }) => {
    if (phase === 'after' && call.api === 'drive.files.list') runtime.clock.advance(ms);
  };
}

const statusOf = ({ value }: Execution) => (value as { readonly status: string }).status;

it('looks every minute on an account that is fast, with two calls each time', () => {
  const fired = fire(opened(), 45);
  expect(fired.length).toBeGreaterThanOrEqual(44);
  const quiet = fired.filter((run) => statusOf(run) === 'idle');
  expect(quiet.length).toBeGreaterThanOrEqual(43);
  for (const run of quiet)
    expect(serviceCalls(run)).toEqual(['PropertiesService.getProperties', 'drive.files.list']);
});

it('publishes what came in the third minute at the latest', () => {
  const world = opened();
  fire(world, 1);
  world.drive.overwrite(world.fileId, 'id,nombre\n1,Ana\n2,Luis\n');
  fire(world, 3);
  expect(world.texts('Clientes')).toHaveLength(3);
});

it('looks every five minutes where looks are dear, and reads the properties once in between, and nothing else', () => {
  const world = opened();
  slowDrive(world, 1_500);
  fire(world, 3 * 60);
  const fired = fire(world, 20);
  const resting = fired.filter((run) => statusOf(run) === 'resting');
  expect(fired.length - resting.length).toBe(4);
  for (const run of resting) expect(serviceCalls(run)).toEqual(['PropertiesService.getProperties']);
});

it('notes a look at once that took far longer than usual, and no other', () => {
  const world = opened();
  fire(world, 2);
  slowDrive(world, 20_000);
  const [slow] = fire(world, 1);
  expect(slow && serviceCalls(slow)).toEqual([
    'PropertiesService.getProperties',
    'drive.files.list',
    'PropertiesService.setProperties',
  ]);
  world.runtime.onCall = null;
  const [usual] = fire(world, 1);
  expect(usual && serviceCalls(usual)).toHaveLength(2);
});

it('leaves at once where the last run is still under way', () => {
  const world = opened();
  const { runtime } = world;
  const overlapping: Execution[] = [];
  runtime.onCall = ({ phase, call }) => {
    if (phase === 'before' || call.api !== 'drive.files.list' || overlapping.length > 0) return;
    overlapping.push(...runtime.fireTriggers(runtime.clock.nowMs + MINUTE));
  };
  fire(world, 1);
  expect(overlapping.map(statusOf)).toEqual(['busy']);
  expect(overlapping.map((run) => run.calls.map(({ api }) => api))).toEqual([['LockService.tryLock']]);
});
