/** An .xlsx file that `npm start` wrote, or that somebody downloaded from Google. */
import { existsSync, readFileSync } from 'node:fs';
import { streamXlsxRows } from 'hucre/xlsx';
import type { Region, SpreadsheetSource } from '../core/ports/source';
import { SourceError } from '../core/ports/source';
import type { Row } from '../core/table';

export class XlsxSource implements SpreadsheetSource {
  /** Excel allows 32,767 characters a cell. */
  readonly cutsTexts = true;
  private readonly bytes: Uint8Array;

  /**
   * @param name - path of the file
   * @throws SourceError
   */
  constructor(readonly name: string) {
    if (!existsSync(name)) throw new SourceError('missing', `There is no file ${name}. Check the path.`);
    this.bytes = readFileSync(name);
  }

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    const texts: Row[][] = [];
    for (const region of regions) texts.push(await this.readOne(region));
    return texts;
  }

  private async readOne({ title, firstRow, rows, columns }: Region): Promise<Row[]> {
    const found: Row[] = [];
    let isThere = false;
    try {
      for await (const { index, values } of streamXlsxRows(this.bytes, { sheet: title })) {
        isThere = true;
        if (index < firstRow) continue;
        if (index >= firstRow + rows) break;
        // Rows without a cell are not in the file.
        while (found.length < index - firstRow) found.push([]);
        found.push(values.slice(0, columns).map((value) => (value === null ? '' : String(value))));
      }
    } catch (error) {
      throw new SourceError(
        'foreign',
        `${this.name} cannot be read as a workbook with a sheet «${title}»: ${reasonOf(error)}`,
      );
    }
    // The library reads a missing sheet like one without rows; a published sheet always has rows.
    if (!isThere) throw new SourceError('foreign', `${this.name} has no sheet «${title}».`);
    return found;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown';
}
