/** Costs of the model beside what was measured. */
import { COST } from '../../../local/cost';
import { compareCosts, isOff, proposal } from '../../../local/live/costs';

const timing = (name: string, ms: number, cells = 0) => ({ name, ms, cells });

it('tells the median by call, and nothing where nothing was measured', () => {
  const lines = compareCosts([1, 200, 300].map((ms) => timing('drive.files.get', ms)));
  expect(lines.map(({ figure, measuredMs, calls }) => [figure, measuredMs, calls])).toEqual([
    ['restMs', 200, 3],
    ['sheetsReadMs', null, 0],
    ['sheetsWriteMs', null, 0],
    ['cellsReadPerMs', null, 0],
  ]);
});

it('leaves uploads out of the price of a call, and reads of many cells out of that of a read', () => {
  const lines = compareCosts([
    timing('drive.files.update, contents', 9_000),
    timing('sheets.values.get', 9_000, 5_000),
  ]);
  expect(lines.map(({ calls }) => calls)).toEqual([0, 0, 0, 0]);
});

it('tells cells a millisecond from reads of many', () => {
  const ms = COST.sheetsReadMs + 1_000;
  expect(compareCosts([timing('sheets.values.get', ms, 100_000)]).at(-1)?.measuredMs).toBe(100);
});

it('proposes a figure where the measured one is off by more than two, either way', () => {
  const of = (ms: number) => compareCosts([timing('drive.files.get', ms)]);
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
