/** Compares the costs of the model with measurements. */
import { COST } from '../google/cost';
import type { Timing } from './api';
import type { Report } from './facts';

type Figure = keyof typeof COST;

export interface CostLine {
  readonly call: string;
  /** Figure of the model: ms, or units a ms. */
  readonly model: number;
  /** Median of the measurements, in the model's unit; null when there are none. */
  readonly measured: number | null;
  /** How many measurements. */
  readonly calls: number;
  /** Name of the figure in `local/google/cost.ts`. */
  readonly figure: Figure;
}

/** Each cost of the model in words. */
const WORDS: Readonly<Record<Figure, string>> = {
  restMs: 'Drive call (ms)',
  sheetsReadMs: 'Sheets read of few cells (ms)',
  sheetsWriteMs: 'Sheets write of few cells (ms)',
  cellsReadPerMs: 'cells read a ms',
  cellsWrittenPerMs: 'cells written a ms, by the script',
  cellsFilledPerMs: 'cells copied by Sheets a ms',
  propertyMs: 'property call (ms), by the script',
  cacheMs: 'cache call (ms)',
  startUpMs: 'start of an execution (ms)',
  lockMs: 'lock call (ms), by the script',
  downloadBytesPerMs: 'bytes downloaded a ms',
  uploadBytesPerMs: 'bytes uploaded a ms',
  workBytesPerMs: 'bytes of a file worked on a ms',
  flushMs: 'flush (ms)',
  otherMs: 'other calls (ms)',
};

/** Calls with few cells give the price of a call; calls with many cells give the price of cells. */
const FEW_CELLS = 200;
const MANY_CELLS = 100_000;

/** A figure that differs by more than this factor is off. */
const FACTOR = 2;

/** Property calls of the probe D02: a save, two loads, a deletion. */
const PROPERTY_CALLS = 4;

/**
 * Each cost of the model, in its order.
 * @param timings - of all calls from here
 * @param report - of the diagnosis, for the figures that only the script can measure; null when there is none
 */
export function compareCosts(timings: readonly Timing[], report: Report | null): CostLine[] {
  const found: Partial<Record<Figure, readonly number[]>> = { ...fromHere(timings), ...fromScript(report) };
  return Object.entries(COST).map(([name, model]) => {
    const figure = name as Figure;
    const values = found[figure] ?? [];
    return { call: WORDS[figure], figure, model, measured: median(values), calls: values.length };
  });
}

function fromHere(timings: readonly Timing[]): Partial<Record<Figure, readonly number[]>> {
  const few = (pattern: RegExp) =>
    timings.filter(({ name, cells }) => pattern.test(name) && cells <= FEW_CELLS).map(({ ms }) => ms);
  const large = timings.filter(({ name, cells }) => name === 'sheets.values.get' && cells >= MANY_CELLS);
  return {
    restMs: few(/^drive\.(?!.*contents)/),
    sheetsReadMs: few(/^sheets\.(values\.get|spreadsheets\.get)$/),
    sheetsWriteMs: few(/^sheets\.(values\.update|batchUpdate)$/),
    cellsReadPerMs: large.map(({ ms, cells }) => cells / Math.max(1, ms - COST.sheetsReadMs)),
  };
}

/** Figures from the probes whose calls are known; see src/core/people/selftest. */
function fromScript(report: Report | null): Partial<Record<Figure, readonly number[]>> {
  const passed = (id: string) => {
    const probe = report?.probes[id];
    return probe?.state === 'passed' ? probe : null;
  };
  const properties = passed('D02');
  const piece = passed('D29');
  const propertyMs = properties ? [properties.ms / PROPERTY_CALLS] : [];
  const leaveMs = report?.watching?.leaveMs ?? null;
  return {
    propertyMs,
    // A firing that leaves at once asks for the lock and the properties.
    lockMs: propertyMs.flatMap((ms) => (leaveMs === null ? [] : [Math.max(0, leaveMs - ms)])),
    // A tab is made large, a piece written and its last row read back.
    cellsWrittenPerMs: piece
      ? [Number(piece.facts) / Math.max(1, piece.ms - 2 * COST.sheetsWriteMs - COST.sheetsReadMs)]
      : [],
  };
}

/** Whether a measured figure is off by more than the factor. */
export function isOff({ model, measured }: CostLine): boolean {
  return measured !== null && (measured > model * FACTOR || measured * FACTOR < model);
}

/** Lines for `local/google/cost.ts` where a figure is off; none where all are near. */
export function proposal(lines: readonly CostLine[], date: string): string[] {
  return lines
    .filter(isOff)
    .flatMap(({ figure, measured, call }) =>
      measured === null
        ? []
        : [
            `  /** ${call}: measured by \`npm run live\`, docs/live/${date}.md. */`,
            `  ${figure}: ${Math.round(measured)},`,
          ],
    );
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle);
}
