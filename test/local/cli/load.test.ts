// How long the command line polls, and what it counts.
import { callCount, loadFolder, pollOnce } from '../../../local/cli/load';
import { done, FakeHost, IDLE, INSTALLED, line, waiting } from './fake-host';

it('installs on the folder as a person when there is no trigger yet, then polls as the trigger', () => {
  const host = new FakeHost([INSTALLED, waiting(1), done([line()])], false);
  const load = loadFolder(host, 'folder-1');
  expect(host.asked.map(({ name, args, as }) => [name, args, as])).toEqual([
    ['install', ['folder-1'], 'person'],
    ['poll', [], 'trigger'],
    ['poll', [], 'trigger'],
  ]);
  expect(load).toMatchObject({ installed: true, runs: 3, pending: 0, handled: [line()] });
});

it('installs once: a script with a trigger is only polled', () => {
  const host = new FakeHost([IDLE]);
  expect(loadFolder(host, 'folder-1').installed).toBe(false);
  expect(host.asked.map(({ name }) => name)).toEqual(['poll']);
});

it('polls when the trigger is due, never before', () => {
  const host = new FakeHost([waiting(2), waiting(1), done([line()])]);
  loadFolder(host, 'f');
  expect(host.asked.map(({ atMs }) => atMs)).toEqual([300_000, 600_000, 900_000]);
});

it('counts the calls of an idle poll without those of the lock', () => {
  const load = loadFolder(new FakeHost([IDLE]), 'f');
  expect(callCount(load)).toBe(2);
  expect(load.calls['LockService.tryLock']).toBe(1);
  expect(load.modelledMs).toBe(500);
});

it('goes on after a run that was killed', () => {
  const killed = { killed: true, error: { name: 'Exception', message: 'Exceeded maximum execution time' } };
  const load = loadFolder(new FakeHost([killed, done([line()])]), 'f');
  expect(load).toMatchObject({ runs: 2, broken: null, pending: 0, handled: [line()] });
});

it('goes on after a run that found the lock held', () => {
  const busy = { value: { status: 'busy', pending: 0, handled: [] } };
  expect(loadFolder(new FakeHost([busy, done([line()])]), 'f').handled).toHaveLength(1);
});

it('stops when the script throws, and tells what it threw', () => {
  const error = { name: 'TypeError', message: 'x is not a function' };
  const load = loadFolder(new FakeHost([{ error }, IDLE]), 'f');
  expect(load).toMatchObject({ runs: 1, broken: error });
});

it.each([[null], ['text'], [{ pending: 1 }], [{ status: 'not-installed', pending: 0, handled: [] }]])(
  'takes the answer %j for a script that is broken',
  (value) => {
    expect(pollOnce(new FakeHost([{ value }])).broken).not.toBeNull();
  },
);

it('does not poll when the installation threw', () => {
  const host = new FakeHost([{ error: { name: 'Error', message: 'no folder' } }], false);
  expect(loadFolder(host, 'f')).toMatchObject({ installed: false, runs: 1 });
});

it('tells what the script said when it would not be installed', () => {
  const host = new FakeHost([{ value: { installed: false, message: 'No se encontró la carpeta.' } }], false);
  expect(loadFolder(host, 'f')).toMatchObject({
    installed: false,
    runs: 1,
    broken: { name: 'install', message: 'No se encontró la carpeta.' },
  });
});

it('gives up on files that never come to an end, and says how many', () => {
  const host = new FakeHost(Array.from({ length: 500 }, () => waiting(3)));
  const load = loadFolder(host, 'f');
  expect(load.pending).toBe(3);
  expect(load.runs).toBe(120);
});

it('does not give up while files are being dealt with', () => {
  const answers = Array.from({ length: 90 }, (_, index) => done([line({ tab: `T${index}` })], 90 - index));
  expect(loadFolder(new FakeHost([...answers, done([])]), 'f')).toMatchObject({ runs: 91, pending: 0 });
});
