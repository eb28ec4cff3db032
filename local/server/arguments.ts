/** Reads the arguments of `npm run google`. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { givenText, type ParsedCommand, parseCommand } from '../host/parse-command';

export interface GoogleArguments {
  /** As the system takes it: 0 asks for any free port. */
  readonly port: number;
  /** Folder in which the world is saved; null = it is not saved. */
  readonly state: string | null;
  readonly accounts: number;
  readonly clock: 'real' | 'manual';
  readonly demo: boolean;
  readonly json: boolean;
  readonly quotas: boolean;
}

/** Most accounts of a new world: our choice. */
const ACCOUNTS_MAX = 1_000;

/**
 * Parses arguments; never ends the process and never prints.
 * @param args - after the program's name
 */
export function parseGoogleArguments(args: readonly string[]): ParsedCommand<GoogleArguments> {
  const command = new Command('npm run google --')
    .description('Google on this machine: Drive, Sheets, Apps Script and OAuth over HTTP, on 127.0.0.1 only.')
    .option('--port <N>', 'port to listen on; 0 takes one that is free', wholeUpTo(65_535), 0)
    .option('--state <DIR>', 'folder in which the world is kept; without it nothing is kept', givenText)
    .option('--accounts <N>', 'accounts of a new world', wholeUpTo(ACCOUNTS_MAX), 2)
    .addOption(new Option('--clock <KIND>', 'who lets time pass').choices(['real', 'manual']).default('real'))
    .option('--demo', 'a new world with thirty dealerships in all states', false)
    .option('--json', 'the first line on standard output is an object with addresses and tokens', false)
    .option('--no-quotas', 'do not count requests against quotas');
  return parseCommand<GoogleArguments>(command, args, { state: null });
}

function wholeUpTo(most: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`It is a whole number from 0 to ${most}.`);
  };
}
