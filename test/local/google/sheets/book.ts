/** A spreadsheet behind the embedded service, and the sources that the specification rests on. */
import { ApiError } from '../../../../local/google/api-error';
import { SheetsService } from '../../../../local/google/sheets/service';
import { Spreadsheet } from '../../../../local/google/sheets/spreadsheet';

const API = 'https://developers.google.com/workspace/sheets/api';

/** Where each behaviour is stated or was seen; titles of tests end with one of them. */
export const SOURCE = {
  batch: `${API}/reference/rest/v4/spreadsheets/batchUpdate`,
  request: `${API}/reference/rest/v4/spreadsheets/request`,
  get: `${API}/reference/rest/v4/spreadsheets/get`,
  sheets: `${API}/reference/rest/v4/spreadsheets/sheets`,
  cells: `${API}/reference/rest/v4/spreadsheets/cells`,
  other: `${API}/reference/rest/v4/spreadsheets/other`,
  values: `${API}/reference/rest/v4/spreadsheets.values`,
  append: `${API}/guides/values#append_values`,
  input: `${API}/reference/rest/v4/ValueInputOption`,
  rendering: `${API}/reference/rest/v4/ValueRenderOption`,
  concepts: `${API}/guides/concepts`,
  masks: `${API}/guides/field-masks`,
  formats: `${API}/guides/formats`,
  limits: 'https://support.google.com/drive/answer/37603',
  issue: (place: string) => `https://github.com/${place}`,
  /** Answers of a live spreadsheet that a public repository recorded. */
  live: (date: string) => `seen live, ${date}`,
  /** A choice of ours where Google says nothing. */
  ours: 'not documented; the strict reading',
} as const;

export class Book {
  readonly spreadsheet: Spreadsheet;
  readonly service: SheetsService;

  /** @param cellsMax - cells that the spreadsheet may hold */
  constructor(cellsMax?: number) {
    this.spreadsheet = Spreadsheet.create('BOOK', 'Libro', cellsMax);
    this.service = new SheetsService(new Map([['BOOK', this.spreadsheet]]));
  }

  /** A book whose first tab is `Datos`, ID 0, of the given size and content. */
  static of(rows: number, columns: number, content: readonly (readonly string[])[] = []): Book {
    const book = new Book();
    const gridProperties = { rowCount: rows, columnCount: columns };
    book.batch(
      { updateSheetProperties: { properties: { title: 'Datos' }, fields: 'title' } },
      {
        updateSheetProperties: {
          properties: { gridProperties },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
    );
    if (content.length > 0) book.write('Datos!A1', content);
    return book;
  }

  call(method: string, params: object = {}, body?: unknown, user?: string): unknown {
    return this.service.call(
      `sheets.spreadsheets.${method}`,
      { spreadsheetId: 'BOOK', ...params },
      body,
      user,
    );
  }

  batch(...requests: readonly object[]): unknown {
    return this.call('batchUpdate', {}, { requests });
  }

  write(range: string, values: readonly (readonly unknown[])[], valueInputOption = 'RAW'): unknown {
    return this.call('values.update', { range, valueInputOption }, { values });
  }

  /** The values of a range; an empty list where the answer has none. */
  read(range: string, how: object = {}): unknown {
    const answer = this.call('values.get', { range, ...how });
    return Object(answer).values ?? [];
  }

  /** All tabs as a reader sees them: name and rows. */
  shown(): unknown {
    return this.spreadsheet.tabs.map((tab) => [tab.title, [...tab.rows()]]);
  }

  saved(): string {
    return [...this.spreadsheet.save()].join('\n');
  }
}

/** The refusal of some work. */
export function refusal(work: () => unknown): ApiError {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** The sentence of a refusal. */
export function told(work: () => unknown): string {
  return refusal(work).message;
}
