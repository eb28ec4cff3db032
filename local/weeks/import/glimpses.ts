/** A Spreadsheet as a reader saw it: each request is answered with the tabs of one moment of the week. */
import type { Region, SpreadsheetSource } from '../../../reader/core/ports/source';
import { SourceError } from '../../../reader/core/ports/source';
import type { Row } from '../../../reader/core/table';
import type { Tab } from '../../google/sheets/tab';

/** All tabs at a moment. */
export type Glimpse = readonly Tab[];

export class GlimpsedSheet implements SpreadsheetSource {
  readonly name = 'the simulated Spreadsheet';
  readonly cutsTexts = false;
  /** The answers about each tab; a request for its first row begins a new reading. */
  private readonly readings = new Map<string, Row[][]>();
  private requests = 0;

  /** @param glimpses - one a request; the last one answers all later requests too */
  constructor(private readonly glimpses: readonly Glimpse[]) {}

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    const tabs = this.glimpses[Math.min(this.requests, this.glimpses.length - 1)] ?? [];
    this.requests += 1;
    return regions.map((region) => {
      const tab = tabs.find(({ title }) => title === region.title);
      // Google refuses a request that names a tab that does not exist.
      if (!tab) throw new SourceError('foreign', `there is no tab ${region.title}`);
      const rows = regionOf(tab, region);
      this.note(region, rows);
      return rows;
    });
  }

  /** All readings of a tab, the last one at the end. */
  of(title: string): readonly (readonly Row[])[] {
    return this.readings.get(title) ?? [];
  }

  private note({ title, firstRow }: Region, rows: readonly Row[]): void {
    const readings = this.readings.get(title) ?? [];
    this.readings.set(title, readings);
    if (firstRow === 0) readings.push([...rows]);
    else readings[readings.length - 1]?.push(...rows);
  }
}

function regionOf(tab: Tab, { firstRow, rows, columns }: Region): Row[] {
  const last = Math.min(tab.usedRows, firstRow + rows);
  return Array.from({ length: Math.max(0, last - firstRow) }, (_, at) => {
    const row = tab.row(firstRow + at);
    return Array.from({ length: Math.min(columns, row.length) }, (_, column) =>
      tab.text(firstRow + at, column),
    );
  });
}
