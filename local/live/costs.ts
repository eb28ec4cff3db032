/** The costs of the model beside what was measured. */
import { COST } from '../cost';
import type { Timing } from './api';

export interface CostLine {
  readonly call: string;
  /** What the model says, in ms. */
  readonly modelMs: number;
  /** Median of what was measured, in ms; null where nothing was. */
  readonly measuredMs: number | null;
  readonly calls: number;
  /** Name of the figure in `local/cost.ts`. */
  readonly figure: keyof typeof COST;
}

/** Calls that move few cells tell the price of a call; those that move many tell that of cells. */
const FEW_CELLS = 200;
const MANY_CELLS = 100_000;

/** From which factor on a figure is off. */
const FACTOR = 2;

/**
 * @param timings - of all calls
 */
export function compareCosts(timings: readonly Timing[]): CostLine[] {
  const few = (pattern: RegExp) =>
    timings.filter(({ name, cells }) => pattern.test(name) && cells <= FEW_CELLS).map(({ ms }) => ms);
  const line = (call: string, figure: keyof typeof COST, found: readonly number[]): CostLine => ({
    call,
    figure,
    modelMs: COST[figure],
    measuredMs: median(found),
    calls: found.length,
  });
  const large = timings.filter(({ name, cells }) => name === 'sheets.values.get' && cells >= MANY_CELLS);
  const perMs = large.map(({ ms, cells }) => cells / Math.max(1, ms - COST.sheetsReadMs));
  return [
    line('Drive call', 'restMs', few(/^drive\.(?!.*contents)/)),
    line('Sheets read of few cells', 'sheetsReadMs', few(/^sheets\.(values\.get|spreadsheets\.get)$/)),
    line('Sheets write of few cells', 'sheetsWriteMs', few(/^sheets\.(values\.update|batchUpdate)$/)),
    line('cells read a ms', 'cellsReadPerMs', perMs),
  ];
}

/** Whether a measured figure is off by more than the factor. */
export function isOff({ modelMs, measuredMs }: CostLine): boolean {
  return measuredMs !== null && (measuredMs > modelMs * FACTOR || measuredMs * FACTOR < modelMs);
}

/**
 * Lines for `local/cost.ts` where a figure is off; none where all are near.
 * @param lines - as compared
 * @param date - of the measurement
 */
export function proposal(lines: readonly CostLine[], date: string): string[] {
  return lines
    .filter(isOff)
    .flatMap(({ figure, measuredMs, call }) => [
      `  /** ${call}: measured by \`npm run live\`, docs/live/${date}.md. */`,
      `  ${figure}: ${Math.round(measuredMs ?? 0)},`,
    ]);
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
