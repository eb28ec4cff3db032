/** Reads `_Observaciones` by the positions in docs/contract.md: one line for each rule and column. */

/** The part of a tab that is read here. */
export interface ReadableTab {
  readonly title: string;
  rows(): Iterable<readonly string[]>;
}

/** One rule that is broken in one column of one tab: its first place, and the number of rows. Blank cells are ''. */
export interface ObservationLine {
  readonly severity: string;
  readonly tab: string;
  /** Stable code of the rule, and the rule in words. */
  readonly rule: string;
  readonly ruleWord: string;
  /** The first cell, its physical line and its record; blank cells when the rule is about no single cell. */
  readonly cell: string;
  readonly line: string;
  readonly record: string;
  readonly column: string;
  readonly reason: string;
  readonly todo: string;
  /** Rows of the tab that break the rule. */
  readonly rows: number;
  readonly file: string;
}

const TITLE = '_Observaciones';

/** Reads the tab; empty when it is missing. */
export function readObservations(tabs: readonly ReadableTab[]): ObservationLine[] {
  const tab = tabs.find(({ title }) => title === TITLE);
  const lines = new Map<string, ObservationLine>();
  for (const cells of [...(tab?.rows() ?? [])].slice(1)) {
    const line = toLine(cells);
    const key = [line.tab, line.rule, line.column].join('\t');
    if (line.tab !== '' && !lines.has(key)) lines.set(key, line);
  }
  return [...lines.values()];
}

function toLine(cells: readonly string[]): ObservationLine {
  const at = (column: number) => cells[column] ?? '';
  return {
    severity: at(0),
    tab: at(1),
    rule: at(2),
    ruleWord: at(3),
    cell: at(4),
    line: at(5),
    record: at(6),
    column: at(7),
    reason: at(9),
    todo: at(10),
    rows: Number(at(11)) || 1,
    file: at(13),
  };
}
