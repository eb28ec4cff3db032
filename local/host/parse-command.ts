/** Parses the arguments of a program; never ends the process and never prints. */
import { type Command, CommanderError } from 'commander';

/** Options, or a text to show with the exit code. */
export type ParsedCommand<Options> =
  | { readonly kind: 'options'; readonly options: Options }
  | { readonly kind: 'text'; readonly text: string; readonly code: 0 | 2 };

/**
 * Parses them.
 * @param command - the program, with its options
 * @param args - after the program's name
 * @param absent - values of options that are null when not given
 */
export function parseCommand<Options extends object>(
  command: Command,
  args: readonly string[],
  absent: Partial<Options> = {},
): ParsedCommand<Options> {
  let text = '';
  const take = (out: string): void => {
    text += out;
  };
  command.allowExcessArguments(false).exitOverride().configureOutput({ writeOut: take, writeErr: take });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { kind: 'text', text: text || command.helpInformation(), code: error.exitCode === 0 ? 0 : 2 };
  }
  return { kind: 'options', options: { ...absent, ...command.opts<Options>() } };
}

/** The value of an option; null when it is blank: a shell gives a blank for an unset variable. */
export function givenText(text: string): string | null {
  return text === '' ? null : text;
}
