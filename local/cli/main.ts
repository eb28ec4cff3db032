/** Entry of `npm start`. */
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openRuntime } from './open';
import { start } from './start';
import { NO_PROGRESS, ThreadProgress } from './told/progress';
import { waitOn } from './watch';

/** Root of the project: this file is built into a folder right under it. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const { stdout, stderr, env } = process;
const stop = new AbortController();

// Who reads the output may have seen enough, as `head` does.
stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await start(process.argv.slice(2), {
  project,
  env,
  // npm runs scripts in the project's root and tells where the person was.
  from: env.INIT_CWD ?? process.cwd(),
  open: (places) => openRuntime(places, project),
  waitOn: (folder) => {
    process.once('SIGINT', () => stop.abort());
    return waitOn(folder, stop.signal);
  },
  pause: (ms) => pause(ms),
  screen: {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    // https://no-color.org
    colour: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    progress:
      stderr.isTTY && env.TERM !== 'dumb'
        ? new ThreadProgress(new URL('progress-thread.mjs', import.meta.url), stderr.fd)
        : NO_PROGRESS,
  },
});
