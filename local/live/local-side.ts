/** A Google on this machine: the clicks are pressed, and time passes as fast as it can. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Google } from '../server/google';
import type { Told } from '../server/open';
import { Obstacle } from './login';
import { type PushPlace, pushTo } from './push';
import type { Side } from './side';

/** What passes between two looks. */
const STEP_MS = 20_000;

/**
 * @param place - for clasp
 * @param say - says something to whoever started it
 */
export function localSide(google: Google, place: PushPlace, say: (text: string) => void): Side {
  return {
    isLocal: true,
    say,
    now: () => google.clock.nowMs,
    wait: async () => google.projects.advance(google.clock.nowMs + STEP_MS, () => {}),
    push: (scriptId) => pushTo(place, scriptId),
    click: async (what, { spreadsheetId, folderId }) => {
      const project = google.projects.boundTo(spreadsheetId);
      if (project === undefined) throw new Obstacle('The Spreadsheet has no script.');
      google.projects.press(project, (runtime) => {
        runtime.open();
        const { error } = what === 'install' ? runtime.call('install', [folderId]) : runtime.call('selfTest');
        if (error !== null) throw new Obstacle(`${what}: ${error.message}`);
      });
    },
  };
}

/**
 * Writes the login of the first account as clasp keeps it.
 * @param told - by the server
 * @returns path of the file
 */
export function writeLogin({ clientId, clientSecret, accounts }: Told, folder: string): string {
  const login = {
    type: 'authorized_user',
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: accounts[0]?.refreshToken,
  };
  const path = join(folder, 'login.json');
  writeFileSync(path, JSON.stringify({ tokens: { default: login } }));
  return path;
}
