/** Reports the progress of reading a Spreadsheet. */
import type { Region, SpreadsheetSource } from '../core/ports/source';
import type { Row } from '../core/table';

export class ToldSource implements SpreadsheetSource {
  /** @param tell - called after every answer with a tab and the number of its rows so far */
  constructor(
    private readonly source: SpreadsheetSource,
    private readonly tell: (title: string, rows: number) => void,
  ) {}

  get name(): string {
    return this.source.name;
  }

  get cutsTexts(): boolean {
    return this.source.cutsTexts;
  }

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    const texts = await this.source.read(regions);
    for (const { title, firstRow, rows } of regions) this.tell(title, firstRow + rows);
    return texts;
  }
}
