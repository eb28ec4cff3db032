/** The login of clasp, whose tokens open what this proof makes. */
import { existsSync, readFileSync } from 'node:fs';

export interface Login {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** File that it was read from; clasp gets it as well. */
  readonly path: string;
}

/** What stops the proof, with what to do about it. */
export class Obstacle extends Error {}

const HOW = 'Log in first: npx clasp login';

/**
 * Reads the file in which clasp keeps its login.
 * @throws Obstacle when there is none
 */
export function readLogin(path: string): Login {
  if (!existsSync(path)) throw new Obstacle(`${path} is missing. ${HOW}`);
  try {
    const tokens = JSON.parse(readFileSync(path, 'utf8')).tokens.default;
    const { client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken } = tokens;
    if (![clientId, clientSecret, refreshToken].every((text) => typeof text === 'string' && text !== ''))
      throw new Error('it is not complete');
    return { clientId, clientSecret, refreshToken, path };
  } catch (error) {
    throw new Obstacle(`${path} holds no login (${Object(error).message}). ${HOW}`);
  }
}

/** Why a login does not reach, and which one does. */
export const OTHER_LOGIN = [
  'This login may not use the Sheets API, or not for the files that it makes itself: the OAuth client behind it belongs to',
  'a Cloud project in which that API is off, or the login was made without the scope drive.file.',
  'Make an OAuth client of type Desktop in a Cloud project of your own, turn the Drive, Sheets and Apps Script APIs on there,',
  'download its file as client.json, and log in with it: npx clasp login --creds client.json',
].join('\n');
