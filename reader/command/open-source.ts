/** Opens a source from the name that a person gives: the path of a workbook, or the address or ID of a Spreadsheet. */
import { auth } from '@googleapis/sheets';
import type { Clock } from '../core/ports/clock';
import type { SpreadsheetSource } from '../core/ports/source';
import { Pace } from '../source/pace';
import { SheetsSource } from '../source/sheets-source';
import { XlsxSource } from '../source/xlsx-source';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets.readonly'];

/** Access to Google, or to another server instead. */
export interface SourceOptions {
  /** Address of another server with Google's API; null = Google. */
  readonly google: string | null;
  /** Access token of an account; null = the account that the computer is set up with. */
  readonly token: string | null;
  readonly clock: Clock;
}

/** Opens sources that share one account and its quota. */
export class Sources {
  private readonly pace: Pace;

  constructor(private readonly options: SourceOptions) {
    this.pace = new Pace(options.clock);
  }

  /**
   * Opens a source.
   *
   * @throws SourceError
   */
  open(form: string): SpreadsheetSource {
    if (form.toLowerCase().endsWith('.xlsx')) return new XlsxSource(form);
    const { google, clock } = this.options;
    const id = /\/d\/([\w-]+)/.exec(form)?.[1] ?? form;
    const root = google ? { rootUrl: google.endsWith('/') ? google : `${google}/` } : {};
    return new SheetsSource(id, { auth: this.account(), sleep: clock.sleep, pace: this.pace, ...root });
  }

  private account() {
    const { token } = this.options;
    if (token === null) return new auth.GoogleAuth({ scopes: SCOPES });
    const account = new auth.OAuth2();
    account.setCredentials({ access_token: token });
    return account;
  }
}
