/** Entry of `npm run google`. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSystemError } from '../host/system-error';
import { parseGoogleArguments } from './arguments';
import { openGoogle, toldOf } from './open';
import { StateError } from './state';

/** Root of the project: this file is built into a folder right under it. */
const project = join(dirname(fileURLToPath(import.meta.url)), '..');
const { stdout, stderr, env } = process;

const parsed = parseGoogleArguments(process.argv.slice(2));
if (parsed.kind === 'text') {
  (parsed.code === 0 ? stdout : stderr).write(parsed.text);
  process.exitCode = parsed.code;
} else {
  const { state, json, ...others } = parsed.options;
  try {
    // npm runs scripts in the project's root, and sets INIT_CWD to the folder of the person.
    const folder = state === null ? null : resolve(env.INIT_CWD ?? process.cwd(), state);
    const opened = await openGoogle({ ...others, state: folder, project });
    const told = toldOf(opened);
    stdout.write(json ? `${JSON.stringify(told)}\n` : `Google on this machine: ${told.url}\n`);
    stderr.write('Stop it with Ctrl+C. How to use it: docs/google.md\n');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void opened.close());
  } catch (error) {
    if (!(error instanceof StateError) && !isSystemError(error)) throw error;
    const reason = error instanceof StateError ? error.message : `The system refused it: ${error.code}`;
    stderr.write(`${reason}\n`);
    process.exitCode = 1;
  }
}
