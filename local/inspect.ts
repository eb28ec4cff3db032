/** Entry of `npm run inspect`. */
import { inspect } from './inspect/inspect';

const { stdout, stderr, env } = process;

process.exitCode = inspect(process.argv.slice(2), {
  // npm runs scripts in the project's root and tells where the person was.
  from: env.INIT_CWD ?? process.cwd(),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
});
