/** The command line of the reader. */

import { exitCodeOf } from './command/exit';
import { program } from './command/program';

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = exitCodeOf(error);
  if (message !== null) console.error(message);
  process.exitCode = code;
}
