/** Limits, each with its source. */

const MINUTE_MS = 60_000;

export const LIMITS = {
  /**
   * Reads of Sheets that one identity may make in a minute.
   * https://developers.google.com/workspace/sheets/api/limits
   */
  sheetsReadsPerMinute: 60,
  /**
   * Requests to the Apps Script API in a minute, at first. Google publishes no limit; consoles were refused at 78 scripts
   * an hour with retries, so a refusal halves the pace.
   */
  managementPerMinute: 30,
  /** Pause after a refusal: quotas are refilled each minute. */
  refusedRestMs: MINUTE_MS,
  /** Added to a minute whose requests all went at once: Google counts when they arrive, and some arrive late. Our choice. */
  minuteMarginMs: 2_000,
  /** Slowest pace: one request in two minutes. Our choice. */
  slowestPerMinute: 0.5,
  /** Consecutive requests without a refusal after which a halved pace may grow by a tenth. Our choice. */
  growAfter: 30,
  /** Most tries of one request that Google does not answer. Our choice. */
  tries: 5,
  /** Milliseconds before the second try of a request without an answer; twice as many before each further one. Our choice. */
  retryMs: 250,
  /** Requests of Drive a minute and account: 12,000 in 60 seconds. https://developers.google.com/workspace/drive/api/guides/limits */
  drivePerMinute: 6_000,
  /** Most requests under way at once. Our choice. */
  atOnce: 8,
  /** Rows of `_Estado` that are read: a dealership has about ten entities. Our choice. */
  statusRows: 200,
  /** Pause before an invisible Spreadsheet is requested again: a dead entry must not cost a request a look. Our choice. */
  absentRestMs: 60 * MINUTE_MS,
  /** Share of a ring that must pass the health gate, so that the push continues. */
  passShare: 0.99,
  /**
   * How long a dealership has to show the new code if the trigger fires every minute: six minutes for a run of the former code
   * that is under way, one until the trigger fires, and the time to write the table, which the new code does first.
   */
  gateMs: 10 * MINUTE_MS,
  /** Minutes between two firings of a trigger of a former version; a dealership with such a trigger has this much more time. */
  formerTriggerMinutes: 5,
  /** Pause between two looks at dealerships that have not passed yet. Our choice. */
  gateLookMs: MINUTE_MS,
  /** Searches for a Spreadsheet after a lost answer, and the pause between two. Our choice. */
  soughtLooks: 6,
  soughtRestMs: 10_000,
} as const;
