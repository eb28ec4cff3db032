/** Pushes `dist/` with clasp into a script, as `npm run push` does. */
import { spawn } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder } from '../host/disk';
import { Obstacle } from './login';

export interface PushPlace {
  /** Root of this project, built. */
  readonly project: string;
  /** Folder for the project file of clasp. */
  readonly folder: string;
  /** File of clasp's login. */
  readonly login: string;
  /** Address of a Google on this machine; null = Google's own. */
  readonly local: string | null;
}

/** @throws Obstacle with the words of `npm run push` */
export async function pushTo({ project, folder, login, local }: PushPlace, scriptId: string): Promise<void> {
  makeFolder(folder);
  // clasp pushes only files inside the folder of its project file.
  cpSync(join(project, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId, rootDir: 'dist' }));
  const binaries = resolve(project, 'node_modules/.bin');
  const redirect = {
    GOOGLE_API: `${local}/`,
    NODE_OPTIONS: `--import ${pathToFileURL(resolve(project, 'scripts/clasp-to.mjs'))}`,
  };
  const env = {
    ...process.env,
    PATH: `${binaries}:${process.env.PATH}`,
    ...(local === null ? {} : redirect),
  };
  const child = spawn(process.execPath, [resolve(project, 'scripts/push.mjs'), '-A', login], {
    cwd: folder,
    env,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Obstacle(`The script was not pushed:\n${output.trim()}`);
}
