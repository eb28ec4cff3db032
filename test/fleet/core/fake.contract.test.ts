import { GoogleError } from '../../../fleet/core/ports/google-error';
import type { SpreadsheetsWorld } from '../contract/spreadsheets';
import { holdsAsSpreadsheets } from '../contract/spreadsheets';
import { FakeGoogle } from '../fake/google';
import { statusTable } from '../fake/table';

describe('Google in memory', () => {
  holdsAsSpreadsheets(async (): Promise<SpreadsheetsWorld> => {
    const google = new FakeGoogle();
    let refusals = 0;
    let made = 0;
    const put = (table: string[][] | null) => {
      made += 1;
      google.put(`book-${made}`, table);
      return Promise.resolve(`book-${made}`);
    };
    const { readStatus } = google;
    return {
      // It asks again by itself, as the port has to.
      port: Object.assign(google, {
        readStatus: async (id: string) => {
          for (let attempt = 1; refusals > 0; attempt++) {
            refusals -= 1;
            if (attempt >= 5) throw new GoogleError('busy', '429');
          }
          return readStatus.call(google, id);
        },
      }),
      installed: () => put(statusTable(google.nowMs)),
      bare: () => put(null),
      anHour: async () => {
        google.nowMs += 60 * 60_000;
        for (const id of google.books.keys()) google.put(id, statusTable(google.nowMs));
      },
      trash: async (id) => {
        google.put(id, null, { isTrashed: true });
      },
      revoke: async (id) => {
        google.put(id, null, { absence: 'gone' });
      },
      refuse: async (times) => {
        refusals = times;
      },
      close: async () => {},
    };
  });
});
