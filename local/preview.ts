/** Entry of `npm run preview`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockState } from './cli/state-lock';
import { makeFolder } from './disk';
import { DirectoryDrive } from './drive/directory';
import { type PreviewOptions, parsePreviewArguments } from './preview/arguments';
import { PREVIEW } from './preview/limits';
import { PREVIEW_TEXT } from './preview/messages';
import { previewPlaces } from './preview/places';
import { listen } from './preview/server';
import { Session } from './preview/session';
import { openState, saveState } from './state';

/** Root of the project: this file is built into a folder right under it. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');

async function preview({ folder, port, pageAccount }: PreviewOptions): Promise<string> {
  const places = previewPlaces(project, folder, process.env.INIT_CWD ?? process.cwd());
  if (!existsSync(places.folder)) return PREVIEW_TEXT.missing(places.folder);
  makeFolder(places.state);
  const unlock = lockState(places.state);
  if (!unlock) return PREVIEW_TEXT.busy;
  const runtime = openState(places.state, {
    scriptFolder: join(project, 'dist'),
    realmFile: join(project, '.build', 'realm.js'),
    drive: new DirectoryDrive(places.drive, places.state),
    nowMs: Date.now(),
  });
  if (pageAccount !== '') runtime.person.pageAccount = pageAccount;
  const session = new Session(runtime, Date.now);
  const { address, server } = await listen(session, join(project, '.build', 'preview'), port);
  const save = () => {
    if (session.takeChanged()) saveState(places.state, runtime);
  };
  const timers = [setInterval(() => session.tick(), PREVIEW.tickMs), setInterval(save, PREVIEW.saveMs)];
  process.once('SIGINT', () => {
    for (const timer of timers) clearInterval(timer);
    server.close();
    server.closeAllConnections();
    save();
    unlock();
  });
  return [PREVIEW_TEXT.open(address), PREVIEW_TEXT.watch(places.folder), PREVIEW_TEXT.hint].join('\n');
}

const options = parsePreviewArguments(process.argv.slice(2));
process.stdout.write(`${typeof options === 'string' ? options : await preview(options)}\n`);
