/** `reader check SOURCE --mapping FILE`: how well a mapping fits what a dealership publishes. */

import { readState } from '../core/one-state';
import type { SpreadsheetSource } from '../core/ports/source';
import { RowMapper } from '../mapping/map-row';
import type { Mapping } from '../mapping/mapping';
import type { Rule } from '../mapping/problem';
import { readTab } from './read-tab';

/** Result for one field. */
export interface FieldReport {
  readonly field: string;
  /** Rows with a text, with a value, and with a text that is not a value. */
  readonly filled: number;
  readonly parsed: number;
  readonly rejected: number;
  readonly distinct: number;
  /** The most frequent forms of texts that are not values, each with its count and one place. */
  readonly shapes: readonly {
    readonly rule: Rule;
    readonly shape: string;
    readonly count: number;
    readonly cell: string;
  }[];
}

export interface TabReport {
  readonly tab: string;
  readonly into: string;
  readonly rows: number;
  /** Columns that the mapping names and that the tab does not have. */
  readonly missing: readonly string[];
  readonly fields: readonly FieldReport[];
}

/** Most forms that are reported for a field. */
const SHAPES = 5;

/**
 * Checks a mapping.
 *
 * @throws SourceError
 */
export async function checkMapping(source: SpreadsheetSource, mapping: Mapping): Promise<TabReport[]> {
  const { entities } = await readState(source);
  const reports: TabReport[] = [];
  for (const entity of mapping.entities) {
    const published = entities.find(({ tab }) => tab === entity.tab)?.published;
    if (!published) {
      reports.push({ tab: entity.tab, into: entity.into, rows: 0, missing: [], fields: [] });
      continue;
    }
    const tab = await readTab(source, entity.tab, published, Number.MAX_SAFE_INTEGER);
    const mapper = new RowMapper(entity, tab.header);
    const tallies = entity.fields.map(({ name }) => new Tally(name));
    for (const [at, row] of tab.rows.entries()) {
      for (const [place, cell] of mapper.map(row, at + tab.firstLine).entries()) tallies[place]?.take(cell);
    }
    const fields = tallies.map((tally) => tally.report());
    reports.push({
      tab: entity.tab,
      into: entity.into,
      rows: tab.rows.length,
      missing: mapper.missing,
      fields,
    });
  }
  return reports;
}

/** Whether a person has to look at it. */
export function hasFaults(reports: readonly TabReport[]): boolean {
  return reports.some(
    ({ missing, fields }) => missing.length > 0 || fields.some(({ rejected }) => rejected > 0),
  );
}

class Tally {
  private filled = 0;
  private parsed = 0;
  private rejected = 0;
  private readonly values = new Set<string>();
  private readonly shapes = new Map<string, { rule: Rule; shape: string; count: number; cell: string }>();

  constructor(private readonly field: string) {}

  take({ value, raw, problem }: ReturnType<RowMapper['map']>[number]): void {
    if (raw.trim() !== '') this.filled += 1;
    if (value !== null) {
      this.parsed += 1;
      this.values.add(value);
    }
    if (!problem) return;
    this.rejected += 1;
    const { rule, shape, cells } = problem;
    const known = this.shapes.get(`${rule} ${shape}`);
    if (known) known.count += 1;
    else this.shapes.set(`${rule} ${shape}`, { rule, shape, count: 1, cell: cells[0] ?? '' });
  }

  report(): FieldReport {
    const shapes = [...this.shapes.values()].sort((a, b) => b.count - a.count).slice(0, SHAPES);
    const { field, filled, parsed, rejected, values } = this;
    return { field, filled, parsed, rejected, distinct: values.size, shapes };
  }
}
