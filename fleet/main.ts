/** The command line of the fleet. */
import { endOf } from './command/exit';
import { program } from './command/program';

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = endOf(error);
  if (message !== null) console.error(message);
  process.exitCode = code;
}
