/** Exit codes: 0 all well, 1 something needs a person, 2 wrong usage, 3 Google could not be asked. */
import { CommanderError } from 'commander';
import { GoogleError } from '../core/ports/google-error';
import { TROUBLE_WORDS } from '../core/words/trouble';
import { UsageError } from './usage';

/**
 * Exit code and message of a program that threw; null = the message was already printed.
 *
 * @throws the error, where it is a defect
 */
export function endOf(error: unknown): { readonly code: 0 | 2 | 3; readonly message: string | null } {
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? 0 : 2, message: null };
  if (error instanceof UsageError) return { code: 2, message: error.message };
  if (error instanceof GoogleError) {
    return { code: 3, message: `${TROUBLE_WORDS[error.trouble]} (${error.detail})` };
  }
  throw error;
}
