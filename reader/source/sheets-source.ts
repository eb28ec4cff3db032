/** A Google Spreadsheet, read through Google's own client library. */
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { letterOf } from '../core/letter';
import type { Region, SpreadsheetSource } from '../core/ports/source';
import { SourceError } from '../core/ports/source';
import type { Row } from '../core/table';
import type { Pace } from './pace';

/** Tries of one request; quotas are refilled each minute. https://developers.google.com/workspace/sheets/api/limits */
const ATTEMPTS = 6;

/** Options of the client; with `rootUrl` it uses another server than Google's. */
export interface SheetsAccess {
  readonly auth: NonNullable<sheets_v4.Options['auth']>;
  readonly rootUrl?: string;
  readonly sleep: (ms: number) => Promise<void>;
  /** Spreads requests; if left out, they are sent at once. */
  readonly pace?: Pace;
}

export class SheetsSource implements SpreadsheetSource {
  readonly cutsTexts = false;
  private readonly client: sheets_v4.Sheets;

  constructor(
    private readonly spreadsheetId: string,
    private readonly access: SheetsAccess,
  ) {
    const { auth, rootUrl } = access;
    this.client = sheets({
      version: 'v4',
      auth,
      fetchImplementation: fetch,
      ...(rootUrl ? { rootUrl } : {}),
    });
  }

  get name(): string {
    return `https://docs.google.com/spreadsheets/d/${this.spreadsheetId}`;
  }

  async read(regions: readonly Region[]): Promise<readonly (readonly Row[])[]> {
    const ranges = regions.map(rangeOf);
    const answer = await this.asking(() =>
      this.client.spreadsheets.values.batchGet({
        spreadsheetId: this.spreadsheetId,
        ranges,
        majorDimension: 'ROWS',
        valueRenderOption: 'UNFORMATTED_VALUE',
      }),
    );
    return (answer.data.valueRanges ?? []).map(({ values }) =>
      (values ?? []).map((row) => row.map((value) => String(value ?? ''))),
    );
  }

  private async asking<T>(ask: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.access.pace?.turn();
        return await ask();
      } catch (error) {
        const failure = failureOf(error, this.name);
        if (failure.kind !== 'unreachable' || attempt >= ATTEMPTS) throw failure;
        await this.access.sleep(Math.min(32_000, 1_000 * 2 ** attempt));
      }
    }
  }
}

/** `'Clientes'!R1C1:R200C7` in the notation of Sheets. */
function rangeOf({ title, firstRow, rows, columns }: Region): string {
  const quoted = `'${title.replace(/'/g, "''")}'`;
  return `${quoted}!A${firstRow + 1}:${letterOf(columns - 1)}${firstRow + rows}`;
}

function failureOf(error: unknown, name: string): SourceError {
  const facts: { status?: unknown; code?: unknown } = Object(error);
  const status = Number(facts.status ?? facts.code);
  if (status === 404)
    return new SourceError('missing', `There is no Spreadsheet ${name}. Check its address.`);
  if (status === 401 || status === 403) {
    return new SourceError(
      'denied',
      `${name} may not be read by this account. Share it with the account as a viewer.`,
    );
  }
  if (status === 400)
    return new SourceError('foreign', `${name} has no tab «_Estado», or a tab that it names is gone.`);
  return new SourceError(
    'unreachable',
    `Google did not answer for ${name} (${status || String(facts.code)}). Try again later.`,
  );
}
