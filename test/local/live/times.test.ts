/** The trigger, polls and files beside the model. */
import type { Report } from '../../../local/live/facts';
import { timeLines } from '../../../local/live/times';

const report = (watching: Report['watching']): Report => ({
  form: 1,
  version: '1',
  codeHash: null,
  time: '',
  ...(watching === undefined ? {} : { watching }),
  probes: {},
});
const WATCHING = { triggerMinutes: 1, lookMinutes: 1, leaveMs: 90, lookMs: 800 };
const measured = (...of: Parameters<typeof timeLines>) =>
  Object.fromEntries(timeLines(...of).map((line) => [line.what, line.measured]));

it('tells how long a change took to be seen, and until it was done, beside what the model allows', () => {
  const lines = timeLines({ inPlace: { seenSeconds: 33, doneSeconds: 95 } }, report(WATCHING));
  expect(lines.filter(({ what }) => what.startsWith('from Drive'))).toEqual([
    { what: 'from Drive until a run saw a file written in place', model: 'up to 62 s', measured: '33 s' },
    {
      what: 'from Drive until it was published or held: a file written in place',
      model: 'up to 186 s',
      measured: '95 s',
    },
  ]);
});

it.each([
  [1, 61, 0],
  [1, 75, 13],
  [5, 75, 0],
  [5, 310, 8],
])(
  'a trigger at every look of %i minutes, which saw a file after %i s, is %i s late',
  (lookMinutes, seen, late) => {
    const waits = {
      inPlace: { seenSeconds: 20, doneSeconds: 0 },
      newFile: { seenSeconds: seen, doneSeconds: 0 },
    };
    const [first] = timeLines(waits, report({ ...WATCHING, lookMinutes }));
    expect([first?.model, first?.measured]).toEqual(['0 s', `${late} s`]);
  },
);

it('tells what polls measure themselves, and nothing where the diagnosis does not tell it', () => {
  const idle = 'a poll that finds nothing, its start left out';
  const leaving = 'a firing that leaves at once, its start left out';
  expect(measured({}, report(WATCHING))).toMatchObject({ [idle]: '800 ms', [leaving]: '90 ms' });
  for (const one of [report(null), report(undefined), null])
    expect(measured({}, one)).toMatchObject({ [idle]: null, [leaving]: null });
});
