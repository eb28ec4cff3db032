/** Limits of an execution, each with its source. */
export const EXECUTION = {
  /** Milliseconds that a script may run. https://developers.google.com/apps-script/guides/services/quotas */
  runMs: 6 * 60_000,
  /** Milliseconds that a simple trigger may run. https://developers.google.com/apps-script/guides/triggers#restrictions */
  simpleMs: 30_000,
  /** Milliseconds of trigger runs a day, consumer account. Same page. */
  triggerMsPerDay: 90 * 60_000,
  /** Milliseconds after which the Sheets API gives a request up. https://developers.google.com/workspace/sheets/api/limits */
  sheetsRequestMs: 180_000,
  /** Milliseconds after which `UrlFetchApp` gives a request up: users report one minute; no Google text was found. */
  fetchRequestMs: 60_000,
} as const;
