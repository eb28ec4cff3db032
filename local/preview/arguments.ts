/** Reads the arguments of `npm run preview`. */
import { Command, CommanderError } from 'commander';
import { PREVIEW_TEXT } from './messages';

export interface PreviewOptions {
  /** '' when not given. */
  readonly folder: string;
  /** 0 = any that is free. */
  readonly port: number;
  /** Account under which calls of pages run; '' = the same as the menu's. */
  readonly pageAccount: string;
}

/**
 * Parses arguments; never ends the process.
 * @param args - after the program's name
 * @returns the options, or the text to show instead of starting
 */
export function parsePreviewArguments(args: readonly string[]): PreviewOptions | string {
  let text = '';
  const command = new Command('npm run preview --')
    .usage(PREVIEW_TEXT.usage)
    .description(PREVIEW_TEXT.description)
    .option('--folder <DIR>', PREVIEW_TEXT.folder, '')
    .option('--port <PORT>', PREVIEW_TEXT.port, '0')
    .option('--page-account <MAIL>', PREVIEW_TEXT.pageAccount, '')
    .helpOption('-h, --help', PREVIEW_TEXT.help)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: (out) => (text += out), writeErr: () => undefined });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return text || command.helpInformation();
  }
  const { folder, port, pageAccount } = command.opts<{ folder: string; port: string; pageAccount: string }>();
  return /^\d{1,5}$/.test(port) && Number(port) < 65_536
    ? { folder, port: Number(port), pageAccount }
    : command.helpInformation();
}
