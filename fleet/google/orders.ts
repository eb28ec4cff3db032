/** Orders runs in `_Configuracion`, through Google's client library. */
import { sheets, type sheets_v4 } from '@googleapis/sheets';
import { LIMITS } from '../core/limits';
import { SETTINGS_RANGE } from '../core/run/order';
import { isNoRange } from './failure';
import type { Identity } from './identity';
import { Paced, type Timer } from './paced';

export class GoogleOrders {
  private readonly client: sheets_v4.Sheets;
  private readonly paced: Paced;

  constructor({ auth, options }: Identity, timer: Timer) {
    this.client = sheets({ version: 'v4', auth, ...options });
    this.paced = new Paced(LIMITS.sheetsReadsPerMinute, timer, 'sheets');
  }

  /** Names and values of the settings by row; none where there is no such tab. @throws GoogleError */
  settings(spreadsheetId: string): Promise<readonly (readonly string[])[]> {
    return this.paced.ask(async () => {
      try {
        const { data } = await this.client.spreadsheets.values.get({ spreadsheetId, range: SETTINGS_RANGE });
        return (data.values ?? []).map((row) => row.map((cell) => String(cell ?? '')));
      } catch (error) {
        if (isNoRange(error)) return [];
        throw error;
      }
    });
  }

  /**
   * Writes cells unchanged, from column L on. A second write changes nothing.
   *
   * @param row - the first, from 1
   * @throws GoogleError
   */
  async write(spreadsheetId: string, row: number, values: readonly (readonly string[])[]): Promise<void> {
    const range = `'_Configuracion'!L${row}:M${row + values.length - 1}`;
    const requestBody = { values: values.map((cells) => [...cells]) };
    await this.paced.ask(() =>
      this.client.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        requestBody,
      }),
    );
  }
}
