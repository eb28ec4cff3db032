/** Probes of the three ways in which text reaches a tab, and of the largest cell. */
import { LIMITS } from '../limits';
import type { Bench, Probe, Verdict } from './probe';
import { verdict } from './probe';
import { SAMPLES } from './samples';
import { withTabs } from './sheet';
import type { TabIds } from './tabs';
import { FROM, TO } from './tabs';

export const VERBATIM_PROBES: readonly Probe[] = [
  { id: 'D20', run: withTabs(raw) },
  { id: 'D21', run: withTabs(cells) },
  { id: 'D22', run: withTabs(copy) },
  { id: 'D23', run: withTabs(long) },
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

/** Both what is kept and what is shown must be the text; the facts count the samples that are not. */
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
