import { keptRefusals, metLately } from '../../../fleet/core/pace/refusals';
import { quotaWords } from '../../../fleet/core/words/quota';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;
const at = (quota: 'drive' | 'sheets' | 'script', hoursAgo: number) => ({
  quota,
  atMs: NOW - hoursAgo * HOUR,
});

it('counts what was refused in the last day, by quota, with the last time', () => {
  const refusals = [at('sheets', 30), at('sheets', 5), at('script', 3), at('sheets', 2)];
  const met = metLately(refusals, NOW);
  expect(met).toEqual([
    { quota: 'sheets', times: 2, lastMs: NOW - 2 * HOUR },
    { quota: 'script', times: 1, lastMs: NOW - 3 * HOUR },
  ]);
  expect(quotaWords(met, NOW)).toBe(
    'Cupos alcanzados en las últimas 24 h: Sheets 2 veces, la última hace 2 h; Apps Script 1 vez, la última hace 3 h.',
  );
  expect(quotaWords([], NOW)).toContain('ninguno');
});

it('keeps no refusal for longer', () => {
  expect(keptRefusals([at('drive', 25), at('drive', 1)], NOW)).toEqual([at('drive', 1)]);
});
