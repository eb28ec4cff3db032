/** The fleet's Spreadsheets through Google's client libraries. Reads only, with the two scopes that allow no more. */
import { drive, type drive_v3 } from '@googleapis/drive';
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { STATUS_FIELDS } from '../../src/core/judge/status/table';
import { LIMITS } from '../core/limits';
import type { Absence, Listed, Spreadsheets, Texts } from '../core/ports/spreadsheets';
import { isNoRange, orAbsence } from './failure';
import type { Identity } from './identity';
import type { Timer } from './paced';
import { Paced } from './paced';

export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
const FIELDS = 'id,name,modifiedTime,trashed';

/** The range of `_Estado`, with all columns of the contract. */
const RANGE = `'_Estado'!A1:${lettersOf(STATUS_FIELDS.length)}${LIMITS.statusRows}`;

/** One account that reads, with its own quotas. */
interface Eyes {
  readonly sheets: sheets_v4.Sheets;
  readonly paced: Paced;
}

export class GoogleSpreadsheets implements Spreadsheets {
  private readonly drive: drive_v3.Drive;
  private readonly listing: Paced;
  private readonly eyes: readonly Eyes[];
  private turn = 0;

  /** @param identities - accounts that read; the first one lists */
  constructor(identities: readonly [Identity, ...Identity[]], timer: Timer) {
    const [{ auth, options }] = identities;
    this.drive = drive({ version: 'v3', auth, ...options });
    this.listing = new Paced(LIMITS.drivePerMinute, timer, 'drive');
    this.eyes = identities.map((one) => ({
      sheets: sheets({ version: 'v4', auth: one.auth, ...one.options }),
      paced: new Paced(LIMITS.sheetsReadsPerMinute, timer, 'sheets', 'at-once'),
    }));
  }

  /** Requests that were sent. */
  get sent(): number {
    return this.eyes.reduce((sum, { paced }) => sum + paced.sent, this.listing.sent);
  }

  /** Mail address of the account that lists. @throws GoogleError */
  async whoAmI(): Promise<string> {
    const { data } = await this.listing.ask(() => this.drive.about.get({ fields: 'user(emailAddress)' }));
    return data.user?.emailAddress ?? '?';
  }

  async list(): Promise<readonly Listed[]> {
    const all: Listed[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await this.listing.ask(() =>
        this.drive.files.list({
          q: `mimeType = '${SPREADSHEET_TYPE}'`,
          fields: `nextPageToken,files(${FIELDS})`,
          pageSize: 1000,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          ...(pageToken ? { pageToken } : {}),
        }),
      );
      all.push(...(data.files ?? []).flatMap((file) => listedOf(file) ?? []));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken);
    return all;
  }

  async find(fileId: string): Promise<Listed | Absence> {
    return this.listing.ask(() =>
      orAbsence(async () => {
        const { data } = await this.drive.files.get({ fileId, fields: FIELDS, supportsAllDrives: true });
        return listedOf(data) ?? 'gone';
      }),
    );
  }

  async readStatus(spreadsheetId: string): Promise<Texts | Absence | 'no-tab'> {
    const { paced, sheets: client } = this.next();
    const request = { spreadsheetId, range: RANGE, valueRenderOption: 'FORMATTED_VALUE' };
    return paced.ask(() =>
      orAbsence(async () => {
        try {
          const { data } = await client.spreadsheets.values.get(request);
          return (data.values ?? []).map((row) => row.map((cell) => String(cell ?? '')));
        } catch (error) {
          if (isNoRange(error)) return 'no-tab';
          throw error;
        }
      }),
    );
  }

  /** Each account has its own quotas, so the accounts take turns. */
  private next(): Eyes {
    const [first, ...others] = this.eyes;
    this.turn += 1;
    const chosen = [first, ...others][this.turn % this.eyes.length] ?? first;
    if (!chosen) throw new RangeError('no account reads');
    return chosen;
  }
}

function listedOf({ id, name, modifiedTime, trashed }: drive_v3.Schema$File): Listed | null {
  const modifiedMs = Date.parse(modifiedTime ?? '');
  if (!id || Number.isNaN(modifiedMs)) return null;
  return { id, name: name ?? '', modifiedMs, isTrashed: trashed === true };
}

/** Letters of a column, from 1: 27 is AA. */
function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column > 26 ? `${lettersOf((column - 1 - rest) / 26)}${last}` : last;
}
