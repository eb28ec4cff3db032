/** Reads the arguments of `npm start`. */
import { Command, CommanderError, Option } from 'commander';
import { swallowedOption } from '../host/swallowed';
import type { Options } from './told/options';
import { ARGUMENT_TEXT, describeSwallowed, describeUsageError, helpHint } from './told/problem-messages';

export type Parsed =
  | { kind: 'options'; options: Options }
  | { kind: 'help'; text: string }
  | { kind: 'wrong'; sentence: string };

/**
 * Parses arguments; never ends the process and never prints.
 *
 * @param args - arguments after the program's name
 * @param env - of the process, where npm records the options that it took
 */
export function parseArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Parsed {
  const swallowed = swallowedOption(OPTIONS, args, env);
  if (swallowed)
    return { kind: 'wrong', sentence: describeSwallowed('npm start', swallowed.option, swallowed.value) };
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
      sentence: `${describeUsageError(error.code, error.message)} ${helpHint('npm start')}`,
    };
  }
  return { kind: 'options', options: { ...NOTHING, ...command.opts<Partial<Options>>() } };
}

/** Options that npm does not have itself. */
const OPTIONS = ['folder', 'out', 'state', 'watch', 'trace', 'report'];

const NOTHING: Options = {
  folder: null,
  out: null,
  state: null,
  trace: null,
  report: null,
  watch: false,
  json: false,
};

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

/** Refuses an empty value: a shell gives one for an unset variable. */
function filled(name: string): (value: string) => string {
  return (value) => {
    if (value.trim() === '') throw new CommanderError(2, 'commander.optionMissingArgument', name);
    return value;
  };
}
