/** Probes of the three ways in which text reaches a tab, and of the largest cell. */
import { LIMITS } from '../../ground/limits';
import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { verdict } from './probe';
import { RARE, SAMPLES } from './samples';
import { withTabs } from './sheet';
import type { TabIds } from './tabs';
import { FROM, TO } from './tabs';

export const VERBATIM_PROBES: readonly Probe[] = [
  { id: 'D20', run: withTabs(raw) },
  { id: 'D21', run: withTabs(cells) },
  { id: 'D22', run: withTabs(copy) },
  { id: 'D23', run: withTabs(long) },
  { id: 'D42', run: withTabs(rare) },
];

const ROWS = SAMPLES.length;
const COLUMNS = SAMPLES[0]?.length ?? 0;

function raw(bench: Bench): Verdict {
  bench.workbook.write(FROM, 0, SAMPLES);
  return compare(bench, FROM);
}

function cells(bench: Bench, { from }: TabIds): Verdict {
  bench.workbook.apply([
    { kind: 'cells', sheetId: from, row: 0, rows: ROWS, columns: COLUMNS, texts: SAMPLES },
  ]);
  return compare(bench, FROM);
}

function copy(bench: Bench, { from, to }: TabIds): Verdict {
  bench.workbook.write(FROM, 0, SAMPLES);
  bench.workbook.apply([{ kind: 'copy', from, to, rows: ROWS, columns: COLUMNS }]);
  return compare(bench, TO);
}

/** The stored and the shown text must both equal the sample. The facts are the numbers (from 1) of the samples that differ. */
function compare({ ports }: Bench, title: string): Verdict {
  const found = ports.cells(title, ROWS, COLUMNS);
  const wrong = SAMPLES.flatMap((row, index) =>
    row.flatMap((text, column) => {
      const cell = found[index]?.[column];
      return cell?.text === text && cell.shown === text ? [] : [index * COLUMNS + column + 1];
    }),
  );
  return verdict(wrong.length === 0, wrong.join(' '));
}

function long({ workbook, ports }: Bench): Verdict {
  const text = 'ñ'.repeat(LIMITS.charactersPerCell);
  workbook.write(TO, 0, [[text]]);
  const found = ports.cells(TO, 1, 1)[0]?.[0]?.text ?? '';
  return verdict(found === text, found.length);
}

/** Rare characters within a text, as a commit writes them; the facts are the code points of those that changed. */
function rare({ workbook, ports }: Bench, { from }: TabIds): Verdict {
  const texts = RARE.map((character) => `a${character}b`);
  workbook.apply([{ kind: 'cells', sheetId: from, row: 0, rows: 1, columns: texts.length, texts: [texts] }]);
  const found = ports.cells(FROM, 1, texts.length)[0] ?? [];
  const changed = texts.filter((text, at) => found[at]?.text !== text);
  return verdict(changed.length === 0, changed.map((text) => text.charCodeAt(1).toString(16)).join(' '));
}
