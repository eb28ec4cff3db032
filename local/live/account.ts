/** What the proof writes and reads in the account with the smallest scope: its own files. */
import type { Api } from './api';
import { Refused } from './api';

/** Rows of a tab that are read at once. */
const ROWS_AT_ONCE = 20_000;

export class Account {
  /** @param api - with the login of the account */
  constructor(private readonly api: Api) {}

  /** MD5 of a file's content, null where Drive has none, and when it was last written, by Drive's clock. */
  async facts(fileId: string): Promise<{ readonly md5: string | null; readonly modifiedMs: number }> {
    const query = { fields: 'md5Checksum,modifiedTime' };
    const { md5Checksum = null, modifiedTime } = await this.api.call(
      'drive.files.get',
      this.drive(`files/${fileId}`),
      { query },
    );
    return { md5: md5Checksum, modifiedMs: Date.parse(modifiedTime) };
  }

  async overwrite(fileId: string, media: Uint8Array): Promise<void> {
    const url = `${this.api.addresses.drive}/upload/drive/v3/files/${fileId}`;
    await this.api.call('drive.files.update, contents', url, {
      method: 'PATCH',
      query: { uploadType: 'media' },
      media,
    });
  }

  async trash(fileId: string): Promise<void> {
    await this.api.call('drive.files.update', this.drive(`files/${fileId}`), {
      method: 'PATCH',
      body: { trashed: true },
    });
  }

  /** Deletes a file permanently; a missing file is not an error. */
  async remove(fileId: string): Promise<void> {
    try {
      await this.api.call('drive.files.delete', this.drive(`files/${fileId}`), { method: 'DELETE' });
    } catch (error) {
      if (!(error instanceof Refused && error.code === 404)) throw error;
    }
  }

  /** Rows of a tab, whole; null when there is no such tab. */
  async rows(spreadsheetId: string, tab: string): Promise<string[][] | null> {
    const all: string[][] = [];
    for (let start = 1; ; start += ROWS_AT_ONCE) {
      const range = `${tab}!A${start}:${LAST_COLUMN}${start + ROWS_AT_ONCE - 1}`;
      const rows = await this.piece(spreadsheetId, range, start === 1);
      if (rows === null) return null;
      all.push(...rows);
      if (rows.length < ROWS_AT_ONCE) return all;
    }
  }

  /** The line that the diagnosis wrote; null when there is none. */
  async report(spreadsheetId: string): Promise<string | null> {
    const url = `${this.api.addresses.sheets}/v4/spreadsheets/${spreadsheetId}`;
    const fields = 'developerMetadata(metadataKey,metadataValue)';
    const { developerMetadata = [] } = await this.api.call('sheets.spreadsheets.get', url, {
      query: { fields },
    });
    const found: { metadataValue: string } | undefined = developerMetadata.find(
      ({ metadataKey }: { metadataKey: string }) => metadataKey === 'tecnom.diagnostico',
    );
    return found?.metadataValue ?? null;
  }

  private async piece(spreadsheetId: string, range: string, isFirst: boolean): Promise<string[][] | null> {
    const place = `${this.api.addresses.sheets}/v4/spreadsheets/${spreadsheetId}/values/`;
    try {
      const url = place + encodeURIComponent(range);
      const { values = [] } = await this.api.call('sheets.values.get', url);
      const cells = values.reduce((sum: number, row: string[]) => sum + row.length, 0);
      const last = this.api.timings.pop();
      if (last) this.api.timings.push({ ...last, cells });
      return values;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 400) throw error;
      // Either there is no tab of this name, or its grid ends before the range begins.
      return isFirst ? null : [];
    }
  }

  private drive(path: string): string {
    return `${this.api.addresses.drive}/drive/v3/${path}`;
  }
}

/** More columns than any tab here has. */
const LAST_COLUMN = 'ZZ';
