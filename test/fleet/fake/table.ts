/** `_Estado` as the product writes it, row by row. */
import { STATUS_FIELDS } from '../../../src/core/judge/status/table';

export type Cells = Partial<Record<(typeof STATUS_FIELDS)[number], string>>;

const row = (cells: Cells): string[] => STATUS_FIELDS.map((field) => cells[field] ?? '');

/** A time as the product writes it. */
const iso = (ms: number): string =>
  new Date(ms)
    .toISOString()
    .replace(/\.\d+Z$/, '-00:00')
    .replace('-00:00', '+00:00');

/**
 * The table of a dealership whose last run was at a moment.
 *
 * @param lastRunMs - since 1970
 * @param system - cells that differ
 * @param entities - rows of entities
 */
export function statusTable(
  lastRunMs: number,
  system: Cells = {},
  entities: readonly Cells[] = [],
): string[][] {
  return [
    [...STATUS_FIELDS],
    row({
      state: 'sistema',
      generation: '7',
      version: '0.1.0',
      lastRun: iso(lastRunMs),
      nextSignal: iso(lastRunMs + 90 * 60_000),
      budgetPercent: '12',
      scriptId: 'script-1234567890',
      codeHash: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
      ...system,
    }),
    ...entities.map(row),
  ];
}
