/** The roles that ask Google, and their permissions: no command has more than it needs. */

const BASE = 'https://www.googleapis.com/auth/';

/** `reader` looks, `pusher` changes code, `maker` creates Spreadsheets of new dealerships, `runner` orders runs. */
export const ROLES = ['reader', 'pusher', 'maker', 'runner'] as const;
export type Role = (typeof ROLES)[number];

/** Permissions of each. https://developers.google.com/identity/protocols/oauth2/scopes */
export const SCOPES: Readonly<Record<Role, readonly string[]>> = {
  reader: [`${BASE}spreadsheets.readonly`, `${BASE}drive.metadata.readonly`],
  pusher: [`${BASE}script.projects`],
  // Copying a template that people made needs access to all of Drive; `drive.file` covers only files that the program created.
  maker: [`${BASE}drive`, `${BASE}script.projects`],
  runner: [`${BASE}spreadsheets`],
};
