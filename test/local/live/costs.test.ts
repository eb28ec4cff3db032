/** Costs of the model beside what was measured. */
import { COST } from '../../../local/google/cost';
import { type CostLine, compareCosts, isOff, proposal } from '../../../local/live/costs';
import type { Report } from '../../../local/live/facts';

const timing = (name: string, ms: number, cells = 0) => ({ name, ms, cells });
const lineOf = (lines: readonly CostLine[], name: string) => lines.find(({ figure }) => figure === name);

const report = (change: Partial<Report>): Report => ({
  form: 1,
  version: '1',
  codeHash: null,
  time: '',
  probes: {},
  ...change,
});
const passed = (ms: number, facts = '') => ({ state: 'passed', ms, facts }) as const;

it('tells the median by call, and nothing where nothing was measured', () => {
  const lines = compareCosts(
    [1, 200, 300].map((ms) => timing('drive.files.get', ms)),
    null,
  );
  expect(lineOf(lines, 'restMs')).toMatchObject({ model: COST.restMs, measured: 200, calls: 3 });
  expect(lines.filter(({ measured }) => measured !== null)).toHaveLength(1);
});

it('has a line for each cost of the model, in its order', () => {
  expect(compareCosts([], null).map(({ figure, model }) => [figure, model])).toEqual(Object.entries(COST));
});

it('leaves uploads out of the price of a call, and reads of many cells out of that of a read', () => {
  const lines = compareCosts(
    [timing('drive.files.update, contents', 9_000), timing('sheets.values.get', 9_000, 5_000)],
    null,
  );
  expect(lines.every(({ calls }) => calls === 0)).toBe(true);
});

it('tells cells a millisecond from reads of many', () => {
  const ms = COST.sheetsReadMs + 1_000;
  const lines = compareCosts([timing('sheets.values.get', ms, 100_000)], null);
  expect(lineOf(lines, 'cellsReadPerMs')?.measured).toBe(100);
});

it('tells what only the script can measure from what probes and firings took', () => {
  const writing = 2 * COST.sheetsWriteMs + COST.sheetsReadMs;
  const lines = compareCosts(
    [],
    report({
      watching: { triggerMinutes: 1, lookMinutes: 1, leaveMs: 130, lookMs: 400 },
      probes: { D02: passed(400), D29: passed(writing + 1_000, '45448') },
    }),
  );
  expect(['propertyMs', 'lockMs', 'cellsWrittenPerMs'].map((name) => lineOf(lines, name)?.measured)).toEqual([
    100, 30, 45,
  ]);
  const untold = compareCosts([], report({ probes: { D02: { ...passed(400), state: 'skipped' } } }));
  expect(untold.every(({ measured }) => measured === null)).toBe(true);
});

it('proposes a figure where the measured one is off by more than two, either way', () => {
  const of = (ms: number) => compareCosts([timing('drive.files.get', ms)], null);
  const { restMs } = COST;
  expect([restMs / 3, restMs / 2, restMs * 2, restMs * 2 + 1].map((ms) => of(ms).some(isOff))).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(proposal(of(1_000), '2026-11-27')).toEqual([
    expect.stringContaining('docs/live/2026-11-27.md'),
    '  restMs: 1000,',
  ]);
  expect(proposal(of(restMs), '2026-11-27')).toEqual([]);
});
