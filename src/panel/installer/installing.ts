/** Installs step by step, and reports the progress. */

import type { Settings } from '../../core/people/panel/settings';
import type { Answer } from '../../core/words/page/answer';
import { INSTALLER } from '../../core/words/panel/installer';
import { ACCOUNT } from '../../core/words/person/account';
import { failureOf } from '../page/failure';
import type { Server } from '../page/server';
import type { Progress } from './progress';

/**
 * Installs and runs once. If the first run fails, the installation is still complete: the next run of the trigger loads the
 * files.
 *
 * @param tell - receives the progress after each step
 */
export async function installFolder(
  server: Server,
  folderId: string,
  settings: Settings & { readonly answers: readonly Answer[] },
  tell: (progress: Progress) => void,
): Promise<void> {
  tell({ install: 'busy', load: 'waiting', message: null, percent: null });
  try {
    const { installed, message } = await server.install(folderId, settings);
    if (!installed) return tell({ install: 'failed', load: 'waiting', message, percent: null });
  } catch (error) {
    const isAccount = failureOf(error) === 'account';
    const message = isAccount ? ACCOUNT.refusedInstalls(server.account) : INSTALLER.failed;
    return tell({ install: 'failed', load: 'waiting', message, percent: null });
  }
  tell({ install: 'done', load: 'busy', message: null, percent: null });
  try {
    const { message, percent } = await server.panelAction('run', null);
    tell({ install: 'done', load: 'done', message, percent });
  } catch {
    tell({ install: 'done', load: 'done', message: INSTALLER.loadLater, percent: null });
  }
}
