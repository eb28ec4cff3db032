/** Reads the arguments of `npm run live`. */
import { Command, CommanderError } from 'commander';

export interface LiveArguments {
  /** Plays against a Google on this machine, which it starts itself, and presses the clicks. */
  readonly local: boolean;
  /** Removes what former runs made, and nothing else. */
  readonly clean: boolean;
  /** File of clasp's login; '' = the usual one. */
  readonly login: string;
  /** Folder in which it notes how far it is. */
  readonly state: string;
  /** Cells of the large file. */
  readonly cells: number;
}

export type Parsed =
  | { readonly kind: 'options'; readonly options: LiveArguments }
  | { readonly kind: 'text'; readonly text: string; readonly code: 0 | 2 };

/**
 * Parses arguments; never ends the process and never prints.
 * @param args - after the program's name
 */
export function parseLiveArguments(args: readonly string[]): Parsed {
  let text = '';
  const command = new Command('npm run live --')
    .description(
      'The proof on a real Google account: plays a dealership, and tells which facts and costs hold.',
    )
    .option('--local', 'against a Google on this machine, to the end, with the clicks pressed', false)
    .option('--clean', 'remove what former runs made in the account, and nothing else', false)
    .option('--login <FILE>', "file of clasp's login; ~/.clasprc.json when left out", '')
    .option('--state <DIR>', 'folder in which it notes how far it is', '.live')
    .option('--cells <N>', 'cells of the large file', wholeNumber, 1_000_000)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (out) => (text += out), writeErr: (out) => (text += out) });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'text', text: text || command.helpInformation(), code: error.exitCode === 0 ? 0 : 2 };
  }
  return { kind: 'options', options: command.opts<LiveArguments>() };
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new CommanderError(2, 'commander.invalidArgument', `error: '${text}' is not a number of cells`);
}
