/** Limits of the REST face, each with its source. */
export const REST_LIMITS = {
  /** Bytes of a request's body that are taken: our choice, what a test never needs to go over. */
  bodyBytes: 50 * 1024 * 1024,
  /** Seconds for which an access token is good. https://developers.google.com/identity/protocols/oauth2/web-server#offline */
  tokenSeconds: 3_599,
  /** Sheets requests a minute of a project. https://developers.google.com/workspace/sheets/api/limits */
  sheetsPerProject: 300,
  /** Drive requests a minute, of a project and of a user in it. https://developers.google.com/workspace/drive/api/guides/limits */
  drivePerMinute: 12_000,
  /** Milliseconds between two looks of a real clock at what is due: our choice. */
  tickMs: 1_000,
} as const;
