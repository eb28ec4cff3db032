/** A world for one test: a script written in the test, a Drive in memory, a Spreadsheet of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryDrive } from '../../../local/google/drive/memory';
import type { RuntimeOptions } from '../../../local/runtime/options';
import { Runtime } from '../../../local/runtime/runtime';

const AUTH = 'https://www.googleapis.com/auth/';

/** Everything that this runtime has is allowed and enabled. */
const MANIFEST = {
  timeZone: 'America/Argentina/Buenos_Aires',
  oauthScopes: [
    `${AUTH}spreadsheets`,
    `${AUTH}drive.readonly`,
    `${AUTH}script.scriptapp`,
    `${AUTH}script.external_request`,
    `${AUTH}script.send_mail`,
    `${AUTH}script.container.ui`,
    `${AUTH}userinfo.email`,
  ],
  urlFetchWhitelist: ['https://www.googleapis.com/'],
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
    ],
  },
};

/** Writes a script's folder and returns its path. */
export function scriptFolder(code: string, manifest: object = MANIFEST): string {
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  return folder;
}

export interface World {
  readonly runtime: Runtime;
  readonly drive: MemoryDrive;
}

/**
 * @param code - the whole script
 * @param options - what is not as usual
 */
export function openWorld(
  code: string,
  options: Partial<Omit<RuntimeOptions, 'drive'>> & { readonly manifest?: object } = {},
): World {
  const { manifest, ...others } = options;
  const drive = new MemoryDrive();
  const runtime = new Runtime({ scriptFolder: scriptFolder(code, manifest), drive, ...others });
  return { runtime, drive };
}
