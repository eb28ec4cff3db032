/** `npm run bench -- capacity`: the cost of replacing a large snapshot, and that it grows with the cells. */
import { COST } from '../local/google/cost';
import type { Replacement } from './capacity/replace';
import { replaceSnapshot } from './capacity/replace';

/** Cells of the snapshot, and most cells of the Spreadsheet. */
const SIZES: readonly (readonly [cells: number, cellsMax: number])[] = [
  [100_000, 10_000_000],
  [1_000_000, 10_000_000],
  [4_500_000, 10_000_000],
  [9_500_000, 20_000_000],
];

/**
 * Cells a second with `setValues`: the report could not write ten million in the six minutes of a run, so the true number is
 * lower. https://tanaikech.github.io/2022/04/25/report-handling-10000000-cells-in-google-spreadsheet-using-google-apps-script/
 */
const SET_VALUES_PER_SECOND = 28_000;

const MB = 1_000_000;

/** Measures and prints the table. */
export function benchCapacity(): void {
  console.log(
    '| cells | runs | modelled | service calls | per million cells | largest request | heap, peak | heap, live | here | `setValues` | clear, then write |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  const done = SIZES.map(([cells, cellsMax]) => {
    const replacement = replaceSnapshot(cells, cellsMax);
    console.log(toLine(replacement));
    return replacement;
  });
  const perCell = done.map(({ cells, modelledMs }) => ((1000 * modelledMs) / cells).toFixed(1));
  console.log(`\nModelled microseconds a cell, by size: ${perCell.join(', ')}.`);
}

function toLine(one: Replacement): string {
  const million = one.cells / MB;
  const blindMs = one.cells / COST.cellsWrittenPerMs;
  const columns = [
    one.cells.toLocaleString('en'),
    one.runs,
    minutes(one.modelledMs),
    one.calls,
    Math.round(one.calls / million),
    megabytes(one.largestRequest),
    megabytes(one.heapPeak),
    megabytes(one.heapLive),
    `${(one.wallMs / 1000).toFixed(1)} s`,
    `over ${minutes((1000 * one.cells) / SET_VALUES_PER_SECOND)}, the tab half filled meanwhile`,
    `${minutes(blindMs)} for the write alone, the tab empty or half filled meanwhile`,
  ];
  return `| ${columns.join(' | ')} |`;
}

function minutes(ms: number): string {
  return `${(ms / 60_000).toFixed(1)} min`;
}

function megabytes(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}
