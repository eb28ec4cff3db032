/** Reads the arguments of `npm run preview`. */
import { Command, CommanderError } from 'commander';
import { describeSwallowed, describeUsageError, helpHint } from '../cli/told/problem-messages';
import { givenText, type ParsedCommand } from '../host/parse-command';
import { swallowedOption } from '../host/swallowed';
import { PREVIEW_TEXT } from './messages';

const COMMAND = 'npm run preview';

export interface PreviewOptions {
  /** Null when not given. */
  readonly folder: string | null;
  /** As the system takes it: 0 asks for any free port. */
  readonly port: number;
  /** Account under which calls of pages run; null = the same as the menu's. */
  readonly pageAccount: string | null;
}

/**
 * Parses arguments; never ends the process.
 * @param args - after the program's name
 * @param env - of the process, where npm records the options that it took
 */
export function parsePreviewArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): ParsedCommand<PreviewOptions> {
  const wrong = (sentence: string) => ({ kind: 'text', text: `${sentence}\n`, code: 2 }) as const;
  const swallowed = swallowedOption(['folder', 'page-account'], args, env);
  if (swallowed) return wrong(describeSwallowed(COMMAND, swallowed.option, swallowed.value));
  let text = '';
  const command = new Command('npm run preview --')
    .usage(PREVIEW_TEXT.usage)
    .description(PREVIEW_TEXT.description)
    .option('--folder <DIR>', PREVIEW_TEXT.folder, givenText)
    .option('--port <PORT>', PREVIEW_TEXT.port, '0')
    .option('--page-account <MAIL>', PREVIEW_TEXT.pageAccount, givenText)
    .helpOption('-h, --help', PREVIEW_TEXT.help)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (out) => (text += out), writeErr: () => undefined });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'text', text, code: 0 };
    return wrong(`${describeUsageError(error.code, error.message)} ${helpHint(COMMAND)}`);
  }
  const options = command.opts<{ folder?: string | null; port: string; pageAccount?: string | null }>();
  const { folder = null, port, pageAccount = null } = options;
  return /^\d{1,5}$/.test(port) && Number(port) < 65_536
    ? { kind: 'options', options: { folder, port: Number(port), pageAccount } }
    : wrong(`${PREVIEW_TEXT.wrongPort(port)} ${helpHint(COMMAND)}`);
}
