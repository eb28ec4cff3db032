/** Numbers that decide, each with its source. */

const MINUTE_MS = 60_000;

export const LIMITS = {
  /**
   * Reads of Sheets that one identity may make in a minute.
   * https://developers.google.com/workspace/sheets/api/limits
   */
  sheetsReadsPerMinute: 60,
  /**
   * Requests to the Apps Script API in a minute, to begin with. Google names no number; consoles were refused at 78 scripts
   * an hour with retries, so that a refusal halves it.
   */
  managementPerMinute: 30,
  /** After a refusal nothing is asked for a minute: quotas are refilled each minute. */
  refusedRestMs: MINUTE_MS,
  /** A pace never falls below a request in two minutes. Our choice. */
  slowestPerMinute: 0.5,
  /** Requests in a row without a refusal after which a pace that was halved may grow again by a tenth. Our choice. */
  growAfter: 30,
  /** Tries of one request that Google did not answer. Our choice. */
  tries: 5,
  /** Milliseconds before the second try of a request without an answer; twice as many before each further one. Our choice. */
  retryMs: 250,
  /** Requests of Drive a minute and account: 12,000 in 60 seconds. https://developers.google.com/workspace/drive/api/guides/limits */
  drivePerMinute: 6_000,
  /** Requests that are under way at once. Our choice. */
  atOnce: 8,
  /** Rows of `_Estado` that are read: a dealership has some ten entities. Our choice. */
  statusRows: 200,
  /** After which a Spreadsheet that is not to be seen is asked for again: dead entries must not cost a request a look. Our choice. */
  absentRestMs: 60 * MINUTE_MS,
  /** Share of a ring that must pass the health gate for it to go on. */
  passShare: 0.99,
  /**
   * How long a dealership has to show the new code where the trigger fires every minute: six minutes of a run of the former
   * code that is under way, one until the trigger fires, and what writing the table takes, which the new code does first.
   */
  gateMs: 10 * MINUTE_MS,
  /** Minutes between two firings of a trigger that a former version made, which a dealership has more where they may be so many. */
  formerTriggerMinutes: 5,
  /** Between two looks at those that have not passed yet. Our choice. */
  gateLookMs: MINUTE_MS,
  /** Looks for a Spreadsheet that was made though the answer was lost, and the time between two. Our choice. */
  soughtLooks: 6,
  soughtRestMs: 10_000,
} as const;
