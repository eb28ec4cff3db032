/** Entry of `npm run preview`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWorld } from '../cli/open';
import { SENTENCES_WITH } from '../cli/told/messages';
import { describeSystemProblem } from '../cli/told/problem-messages';
import { printable } from '../cli/told/table';
import { makeFolder, sweepPartial } from '../host/disk';
import { lockState } from '../host/state-lock';
import { isSystemError, systemPath } from '../host/system-error';
import type { Runtime } from '../runtime/runtime';
import { saveState } from '../saved/state';
import { type PreviewOptions, parsePreviewArguments } from './arguments';
import { PREVIEW } from './limits';
import { PREVIEW_TEXT } from './messages';
import { type PreviewPlaces, previewPlaces } from './places';
import { listen } from './server';
import { Session } from './session';

/** Root of the project: this file is built into a folder right under it. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The text to write, and the exit code. */
interface Said {
  readonly text: string;
  readonly code: 0 | 2;
}

const refused = (text: string): Said => ({ text, code: 2 });

async function preview(options: PreviewOptions): Promise<Said> {
  const places = previewPlaces(project, options.folder, process.env.INIT_CWD ?? process.cwd());
  if (!existsSync(places.folder)) return refused(PREVIEW_TEXT.missing(places.folder));
  makeFolder(places.state);
  const lock = lockState(places.state);
  if (!lock.ok) return refused(PREVIEW_TEXT.busy(lock.file));
  try {
    sweepPartial(places.state, () => true);
    const opening = openWorld({ folder: places.drive, state: places.state }, project);
    if (opening.ok) return { text: await show(opening.runtime, places, options, lock.unlock), code: 0 };
    lock.unlock();
    return refused(
      opening.problem === 'damaged'
        ? SENTENCES_WITH.damagedState(places.state)
        : SENTENCES_WITH.otherFolder(places.state, opening.folder),
    );
  } catch (error) {
    lock.unlock();
    throw error;
  }
}

/** Shows the world until the person stops it, and saves the changes. */
async function show(
  runtime: Runtime,
  places: PreviewPlaces,
  { port, pageAccount }: PreviewOptions,
  unlock: () => void,
): Promise<string> {
  runtime.person.pageAccount = pageAccount;
  const session = new Session(runtime, Date.now);
  const { address, server } = await listen(session, join(project, '.build', 'preview'), port);
  const save = () => {
    if (session.takeChanged()) orTell(() => saveState(places.state, runtime));
  };
  const timers = [
    setInterval(() => orTell(() => session.tick()), PREVIEW.tickMs),
    setInterval(save, PREVIEW.saveMs),
  ];
  process.once('SIGINT', () => {
    for (const timer of timers) clearInterval(timer);
    server.close();
    server.closeAllConnections();
    save();
    unlock();
  });
  return [PREVIEW_TEXT.open(address), PREVIEW_TEXT.watch(places.folder), PREVIEW_TEXT.hint].join('\n');
}

/** Does something, or writes why the system refused it. */
function orTell(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    say(process.stderr, describeSystemProblem(error.code, systemPath(error)));
  }
}

/** Writes a text; a person typed the paths in it, which may contain any character. */
function say(stream: NodeJS.WriteStream, text: string): void {
  stream.write(`${text.replace(/[^\n]+/g, printable)}\n`);
}

const parsed = parsePreviewArguments(process.argv.slice(2), process.env);
try {
  const { text, code } = parsed.kind === 'options' ? await preview(parsed.options) : parsed;
  say(code === 0 ? process.stdout : process.stderr, text.trimEnd());
  if (code !== 0) process.exitCode = code;
} catch (error) {
  if (!isSystemError(error)) throw error;
  say(process.stderr, describeSystemProblem(error.code, systemPath(error)));
  process.exitCode = 1;
}
