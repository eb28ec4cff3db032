/** The advanced Sheets service as the adapter uses it: answers what it is given, and remembers what it was asked. */

type Spreadsheets = GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection;
type Values = GoogleAppsScript.Sheets.Collection.Spreadsheets.ValuesCollection;
type Book = GoogleAppsScript.Sheets.Schema.Spreadsheet;

export class FakeSheets {
  readonly asked: { readonly method: string; readonly rest: readonly unknown[] }[] = [];
  book: Book = {};
  columns: string[][] = [];
  /** What every request is refused with; null = it is answered. */
  refusal: object | null = null;
  replies: GoogleAppsScript.Sheets.Schema.Response[] = [];

  readonly Values: Pick<Values, 'update' | 'batchGet'> = {
    update: (...rest: unknown[]) => this.note('values.update', rest, {}),
    batchGet: (...rest: unknown[]) =>
      this.note('values.batchGet', rest, {
        valueRanges: this.columns.map((column) => ({ values: [column] })),
      }),
  };

  readonly Spreadsheets: Pick<Spreadsheets, 'get' | 'batchUpdate'> & {
    readonly Values: FakeSheets['Values'];
  } = {
    get: (...rest: unknown[]) => this.note('get', rest, this.book),
    batchUpdate: (...rest: unknown[]) => this.note('batchUpdate', rest, { replies: this.replies }),
    Values: this.Values,
  };

  /** Puts this service where a script finds it; returns what takes it away again. */
  install(): () => void {
    return putGlobal('Sheets', this);
  }

  private note<T>(method: string, rest: readonly unknown[], answer: T): T {
    this.asked.push({ method, rest });
    if (this.refusal) throw this.refusal;
    return answer;
  }
}

/**
 * Gives scripts a global.
 *
 * @returns takes it away again
 */
export function putGlobal(name: string, service: object): () => void {
  Object.defineProperty(globalThis, name, { value: service, configurable: true });
  return () => Reflect.deleteProperty(globalThis, name);
}
