/** Reads the arguments of `npm run live`. */
import { Command, InvalidArgumentError } from 'commander';
import { givenText, type ParsedCommand, parseCommand } from '../host/parse-command';

export interface LiveArguments {
  /** Plays against a Google on this machine, which it starts itself, and makes the clicks itself. */
  readonly local: boolean;
  /** Only removes what former runs made. */
  readonly clean: boolean;
  /** File of clasp's login; null = `~/.clasprc.json`. */
  readonly login: string | null;
  /** Folder in which it records its progress. */
  readonly state: string;
  /** Cells of the large file. */
  readonly cells: number;
}

/**
 * Parses arguments; never ends the process and never prints.
 * @param args - after the program's name
 */
export function parseLiveArguments(args: readonly string[]): ParsedCommand<LiveArguments> {
  const command = new Command('npm run live --')
    .description(
      'The proof on a real Google account: plays a dealership, and tells which facts and costs hold.',
    )
    .option('--local', 'against a Google on this machine, to the end, with the clicks pressed', false)
    .option('--clean', 'remove what former runs made in the account, and nothing else', false)
    .option('--login <FILE>', "file of clasp's login; ~/.clasprc.json when left out", givenText)
    .option('--state <DIR>', 'folder in which it notes how far it is', '.live')
    .option('--cells <N>', 'cells of the large file', wholeNumber, 1_000_000);
  return parseCommand<LiveArguments>(command, args, { login: null });
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is a whole number from 1 to 9999999.');
}
