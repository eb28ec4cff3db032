/** Probes of size: one staged piece, and its copy. Their durations show how long a large file takes. */
import { LIMITS } from '../../ground/limits';
import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { verdict } from './probe';
import { withTabs } from './sheet';
import type { TabIds } from './tabs';
import { FROM, TO } from './tabs';

export const BULK_PROBES: readonly Probe[] = [
  { id: 'D29', run: withTabs(piece) },
  { id: 'D30', run: withTabs(copyPiece) },
];

const COLUMNS = 8;
const CELL = 40;
/** Rows that fill one piece. Each cell takes its text, quotes and a comma. */
const ROWS = Math.floor(LIMITS.pieceBytes / (COLUMNS * (CELL + 4)));

const cellText = (row: number) => String(row).padStart(CELL, '0');

function piece({ workbook }: Bench, { from: sheetId }: TabIds): Verdict {
  workbook.apply([
    { kind: 'resizeColumns', sheetId, columns: COLUMNS },
    { kind: 'resizeRows', sheetId, rows: ROWS },
    { kind: 'plainText', sheetId },
  ]);
  const rows = Array.from({ length: ROWS }, (_, row) => new Array<string>(COLUMNS).fill(cellText(row)));
  workbook.write(FROM, 0, rows);
  return lastRow(workbook, FROM);
}

function copyPiece({ workbook }: Bench, { from, to: sheetId }: TabIds): Verdict {
  workbook.apply([
    { kind: 'resizeColumns', sheetId, columns: COLUMNS },
    { kind: 'resizeRows', sheetId, rows: ROWS },
    { kind: 'copy', from, to: sheetId, rows: ROWS, columns: COLUMNS },
  ]);
  return lastRow(workbook, TO);
}

function lastRow(workbook: Bench['workbook'], title: string): Verdict {
  const [found = []] = workbook.columns([{ title, column: COLUMNS - 1, firstRow: ROWS - 1, rows: 1 }]);
  return verdict(found[0] === cellText(ROWS - 1), ROWS * COLUMNS);
}
