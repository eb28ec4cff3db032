/** Probes of writes and reads of the Spreadsheet: atomic batches, clearing, resizing, ranges beyond the grid. */
import { LIMITS } from '../../ground/limits';
import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { refusalOf, verdict } from './probe';
import { PLAIN } from './samples';
import { withTabs } from './sheet';
import type { TabIds } from './tabs';
import { COLUMNS, FROM, ROWS, TO } from './tabs';

export const BATCH_PROBES: readonly Probe[] = [
  { id: 'D24', run: withTabs(clear) },
  { id: 'D25', run: withTabs(beyond) },
  { id: 'D26', run: withTabs(refused) },
  { id: 'D27', run: withTabs(atomic) },
  { id: 'D28', run: withTabs(sameTab) },
  { id: 'D43', run: withTabs(table) },
  { id: 'D46', run: withTabs(addresses) },
  { id: 'D50', run: withTabs(once) },
];

const HEIGHT = PLAIN.length;
const WIDTH = PLAIN[0]?.length ?? 0;

const MARK = 'D50';

/** Cells of a range that the new rows do not cover are emptied. */
function clear({ workbook, ports }: Bench, { from }: TabIds): Verdict {
  workbook.write(FROM, 0, PLAIN);
  workbook.apply([{ kind: 'cells', sheetId: from, row: 0, rows: HEIGHT, columns: WIDTH, texts: [['new']] }]);
  const left = ports.cells(FROM, HEIGHT, WIDTH).flat();
  return verdict(left.filter(({ shown }) => shown !== '').length === 1 && left[0]?.shown === 'new');
}

/** A range that begins in the grid and ends outside is cut to the grid, and blank rows at its end are omitted. */
function beyond({ workbook }: Bench): Verdict {
  workbook.write(TO, 0, PLAIN);
  const { texts } = workbook.read([{ title: TO, rows: ROWS * 10, columns: COLUMNS * 3 }]);
  const rows = texts[0] ?? [];
  const last = rows.reduce((most, row, index) => (row.some((text) => text !== '') ? index + 1 : most), 0);
  return verdict(rows.length <= ROWS && last >= HEIGHT, rows.length);
}

/** A write outside the grid is refused with status 400. */
function refused({ workbook }: Bench, { from }: TabIds): Verdict {
  const facts = refusalOf(() => workbook.apply([outside(from)]));
  return verdict(facts.endsWith(' 400'), facts);
}

/** If the last edit of a batch is refused, no edit of the batch is applied. */
function atomic({ workbook, ports }: Bench, { from }: TabIds): Verdict {
  workbook.write(FROM, 0, PLAIN);
  const before = JSON.stringify(ports.cells(FROM, HEIGHT, WIDTH));
  const facts = refusalOf(() =>
    workbook.apply([
      { kind: 'cells', sheetId: from, row: 0, rows: HEIGHT, columns: WIDTH, texts: [['half']] },
      outside(from),
    ]),
  );
  return verdict(facts !== '' && JSON.stringify(ports.cells(FROM, HEIGHT, WIDTH)) === before, facts);
}

function outside(sheetId: number) {
  return { kind: 'cells', sheetId, row: ROWS * 100, rows: 1, columns: 1, texts: [['x']] } as const;
}

/** A commit like that of a publication keeps the tab's ID and name and gives it the new grid. */
function sameTab({ workbook }: Bench, { from, to: sheetId }: TabIds): Verdict {
  workbook.apply([
    { kind: 'nameTab', sheetId, title: TO, hidden: true },
    { kind: 'unhook', sheetId },
    { kind: 'header', sheetId, frozenRows: 0 },
    { kind: 'resizeColumns', sheetId, columns: WIDTH },
    { kind: 'resizeRows', sheetId, rows: HEIGHT },
    { kind: 'copy', from, to: sheetId, rows: HEIGHT, columns: WIDTH },
    { kind: 'plainText', sheetId },
    { kind: 'header', sheetId, frozenRows: 1 },
  ]);
  const after = workbook.tabs().find(({ title }) => title === TO);
  const isShaped = after?.rows === HEIGHT && after.columns === WIDTH;
  return verdict(isShaped && after.sheetId === sheetId, `${after?.rows}x${after?.columns}`);
}

/** A table that a person created is removed in the same batch that writes the cells as text. */
function table({ workbook, ports }: Bench, { from: sheetId }: TabIds): Verdict {
  workbook.write(FROM, 0, PLAIN);
  ports.makeTable(sheetId, HEIGHT, WIDTH);
  const { tables = [] } = workbook.tabs().find((tab) => tab.sheetId === sheetId) ?? {};
  workbook.apply([
    ...tables.map((tableId) => ({ kind: 'deleteTable' as const, sheetId, tableId })),
    { kind: 'unhook', sheetId },
    { kind: 'plainText', sheetId },
    { kind: 'cells', sheetId, row: 0, rows: HEIGHT, columns: WIDTH, texts: [['after']] },
  ]);
  const found = ports.cells(FROM, HEIGHT, WIDTH).flat();
  const isWritten = found[0]?.text === 'after' && found.filter(({ shown }) => shown !== '').length === 1;
  return verdict(tables.length === 1 && isWritten, tables.length);
}

/** A read with the maximum number of ranges in its address gets one answer per range. */
function addresses({ workbook }: Bench): Verdict {
  workbook.write(TO, 0, PLAIN);
  const piece = { title: TO, column: 0, firstRow: 0, rows: 1 };
  const pieces = Array.from({ length: RANGES }, () => piece);
  const answers = workbook.columns(pieces);
  const found = answers.filter(([text]) => text === PLAIN[0]?.[0]).length;
  return verdict(found === RANGES, found);
}

/** Ranges that fill an address: `&ranges='_diagnostico%202'!A1%3AA1` has 34 characters. */
const RANGES = Math.floor(LIMITS.rangesCharacters / 34);

/** A mark can be removed only once: a batch that removes it again is refused as a whole. So a late write is refused too. */
function once({ workbook, ports }: Bench, { from: sheetId }: TabIds): Verdict {
  workbook.write(FROM, 0, PLAIN);
  const set = { kind: 'protect', sheetId, rows: 1, description: MARK } as const;
  const [made] = workbook.apply([set]);
  if (!made) return verdict(false, 'no-id');
  const take = { kind: 'unprotect', sheetId, id: made.id } as const;
  workbook.apply([take, set]);
  const { tabs } = workbook.read([{ title: FROM, rows: 1, columns: 1 }]);
  const there = tabs.flatMap(({ protections }) => protections).filter(({ text }) => text === MARK);
  const before = JSON.stringify(ports.cells(FROM, HEIGHT, WIDTH));
  const late = { kind: 'cells', sheetId, row: 0, rows: HEIGHT, columns: WIDTH, texts: [['late']] } as const;
  const facts = refusalOf(() => workbook.apply([late, take, set]));
  const isKept = JSON.stringify(ports.cells(FROM, HEIGHT, WIDTH)) === before;
  return verdict(there.length === 1 && facts !== '' && isKept, `${there.length} ${facts}`.trim());
}
