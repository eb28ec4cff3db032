/** Reads the arguments of `npm start`. */
import { Command, CommanderError, Option } from 'commander';
import { ARGUMENT_TEXT, describeUsageError } from './messages';
import type { Options } from './options';

export type Parsed =
  | { kind: 'options'; options: Options }
  | { kind: 'help'; text: string }
  | { kind: 'wrong'; sentence: string; usage: string };

/**
 * Parses arguments; never ends the process and never prints.
 *
 * @param args - arguments after the program's name
 */
export function parseArguments(args: readonly string[]): Parsed {
  const command = program();
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text), writeErr: () => undefined });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return { kind: 'help', text: help };
    return {
      kind: 'wrong',
      sentence: describeUsageError(error.code, error.message),
      usage: command.helpInformation(),
    };
  }
  return { kind: 'options', options: { ...NOTHING, ...command.opts<Partial<Options>>() } };
}

const NOTHING: Options = { folder: '', out: '', state: '', trace: '', report: '', watch: false, json: false };

function program(): Command {
  const text = ARGUMENT_TEXT;
  return new Command('npm start --')
    .usage(text.usage)
    .description(text.description)
    .option('--folder <DIR>', text.folder, filled('--folder'))
    .option('--out <FILE.xlsx>', text.out, filled('--out'))
    .option('--state <DIR>', text.state, filled('--state'))
    .option('--watch', text.watch)
    .addOption(new Option('--json', text.json).conflicts('watch'))
    .option('--trace <FILE.jsonl>', text.trace, filled('--trace'))
    .option('--report <FILE.html>', text.report, filled('--report'))
    .helpOption('-h, --help', text.help)
    .configureHelp({
      styleTitle: (title) => text.titles[title] ?? title,
      showGlobalOptions: false,
    })
    .allowExcessArguments(false)
    .exitOverride();
}

/** An empty value is what a shell makes of an unset variable. */
function filled(name: string): (value: string) => string {
  return (value) => {
    if (value.trim() === '') throw new CommanderError(2, 'commander.optionMissingArgument', name);
    return value;
  };
}
