/** Words about quotas that were reached. */
import type { Met, Quota } from '../pace/refusals';
import { age } from './time';

const QUOTA_WORDS: Readonly<Record<Quota, string>> = {
  drive: 'Drive',
  sheets: 'Sheets',
  script: 'Apps Script',
};

/**
 * @param met - in the last day
 * @param nowMs - since 1970
 */
export function quotaWords(met: readonly Met[], nowMs: number): string {
  if (met.length === 0) return 'Cupos alcanzados en las últimas 24 h: ninguno.';
  const each = met.map(({ quota, times, lastMs }) => {
    const often = times === 1 ? '1 vez' : `${times} veces`;
    return `${QUOTA_WORDS[quota]} ${often}, la última hace ${age(nowMs - lastMs)}`;
  });
  return `Cupos alcanzados en las últimas 24 h: ${each.join('; ')}.`;
}
