/** Entry of `npm run live`. */
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../host/disk';
import { openGoogle, toldOf } from '../server/open';
import { GOOGLE, localAddresses } from './addresses';
import { Api } from './api';
import { type LiveArguments, parseLiveArguments } from './arguments';
import { localSide, writeLogin } from './local-side';
import { Obstacle, readLogin } from './login';
import { clean, type ExitCode, type ProofPlace, prove } from './prove';
import { realSide } from './real-side';

/** Root of the project: this file is built into a folder right under it. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const WHAT = [
  'This makes a folder and a Spreadsheet of its own in your Google account, pushes the script into it, asks you for a few',
  'clicks, plays a dealership with files of its own, and compares every cell. It touches nothing else. It takes about an hour,',
  'ten minutes of them yours, and can be stopped and started again. Remove everything with: npm run live -- --clean',
].join('\n');

async function runReal(
  { login: path, clean: isClean, cells }: LiveArguments,
  place: ProofPlace,
): Promise<ExitCode> {
  const login = readLogin(path ?? join(homedir(), '.clasprc.json'));
  const side = realSide({ project, folder: join(place.state, 'push'), login: login.path, local: null }, say);
  const api = new Api(GOOGLE, login);
  if (isClean) return clean(side, api, place.state);
  say(WHAT);
  return prove(side, api, place, cells);
}

async function runLocal({ clean: isClean, cells }: LiveArguments, place: ProofPlace): Promise<ExitCode> {
  const opened = await openGoogle({
    project,
    port: 0,
    state: join(place.state, 'google'),
    accounts: 1,
    clock: 'manual',
    quotas: false,
    demo: false,
  });
  try {
    const login = readLogin(writeLogin(toldOf(opened), place.state));
    const push = { project, folder: join(place.state, 'push'), login: login.path, local: opened.url };
    const side = localSide(opened.google, push, say);
    const api = new Api(localAddresses(opened.url), login);
    return isClean ? await clean(side, api, place.state) : await prove(side, api, place, cells);
  } finally {
    await opened.close();
  }
}

const parsed = parseLiveArguments(process.argv.slice(2));
if (parsed.kind === 'text') {
  (parsed.code === 0 ? process.stdout : process.stderr).write(parsed.text);
  process.exitCode = parsed.code;
} else {
  const { options } = parsed;
  // npm runs scripts in the project's root, and sets INIT_CWD to the folder of the person.
  // A proof on this machine has its own folder: the account does not have what it made.
  const state = resolve(process.env.INIT_CWD ?? process.cwd(), options.state, options.local ? 'local' : '');
  const place = { project, state, pages: options.local ? state : join(project, 'docs', 'live') };
  makeFolder(state);
  makeFolder(place.pages);
  process.once('SIGINT', () => {
    say('Stopped. Start it again to go on from here.');
    process.exit(3);
  });
  try {
    process.exitCode = await (options.local ? runLocal(options, place) : runReal(options, place));
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    say(error.message);
    process.exitCode = 3;
  }
}
