/** Entry of `npm run inspect`. */
import { inspect } from './inspect';

const { stdout, stderr, env } = process;

/** Where the output is no terminal, wide lines are cut by nobody. */
const WIDTH = 120;

// Who reads the output may have seen enough, as `head` does.
stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = inspect(process.argv.slice(2), {
  // npm runs scripts in the project's root and tells where the person was.
  from: env.INIT_CWD ?? process.cwd(),
  width: stdout.columns ?? WIDTH,
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
});
