/** Installs and removes the integration; both may be repeated at any time. */

import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS, readConfiguration } from './entity/configuration';
import { INSTALL } from './messages/install';
import { commit } from './publish/commit';
import { withRetry } from './retry';
import { Session } from './session';
import { installationEntry, installationFrom } from './state/shards';
import { EMPTY_STATE } from './state/state';
import { CONFIGURATION_TITLE, missingSystemTabs } from './system';
import type { World } from './world';

export interface InstallSummary {
  readonly installed: boolean;
  /** What was told to the person. */
  readonly message: string;
}

/**
 * Installs: checks the folder, writes the system's tabs, remembers where it is, makes the one trigger. In this
 * order, so that an installation that was cut off is completed by the next one and never runs half.
 *
 * @param world - all ports
 * @param folder - link or ID of the folder; '' asks the person
 * @throws ServiceError
 */
export function install(world: World, folder: string): InstallSummary {
  if (!world.lock.tryLock()) return tell(world, false, INSTALL.busy);
  try {
    const session = new Session(world, { startedBy: '', patient: false, rerun: '', allow: null });
    return installLocked(session, folder);
  } finally {
    world.lock.release();
  }
}

function installLocked(session: Session, folder: string): InstallSummary {
  const { world, installation, budget } = session;
  const account = world.account();
  const spreadsheetId = world.activeSpreadsheetId();
  const isHere = installation?.spreadsheetId === spreadsheetId;
  if (installation && isHere && installation.installedBy !== account && installation.installedBy !== '') {
    return tell(world, false, INSTALL.byAnother(installation.installedBy));
  }
  const answer = folder === '' ? world.dialogue.ask(INSTALL.title, INSTALL.ask) : folder;
  if (answer === null) return { installed: false, message: INSTALL.cancelled };
  const folderId = readFolderId(answer);
  if (folderId === '') return tell(world, false, INSTALL.noLink);
  const found = withRetry(budget, () => world.source.folder(folderId));
  if (!found) return tell(world, false, INSTALL.notFound);
  if (!found.isFolder) return tell(world, false, INSTALL.notFolder(found.name));

  const copyOf = makeSystemTabs(session, spreadsheetId);
  // What is installed here is no copy, whatever a person wrote into `_Configuracion`.
  if (copyOf !== '' && !isHere) return tell(world, false, INSTALL.copy);
  if (!isHere || installation?.folderId !== folderId) {
    session.update(EMPTY_STATE);
    session.save();
  }
  world.store.save(installationEntry({ spreadsheetId, folderId, installedBy: account }));
  world.schedule.ensure();
  return tell(world, true, INSTALL.done(found.name));
}

/** Makes the system's tabs where they are missing. Returns the ID of the Spreadsheet that this one is a copy of, or ''. */
function makeSystemTabs(session: Session, spreadsheetId: string): string {
  const { world, budget } = session;
  const workbook = world.workbook(spreadsheetId);
  const missing = () =>
    missingSystemTabs(
      withRetry(budget, () => workbook.tabs()),
      spreadsheetId,
    );
  const edits = missing();
  if (edits.length > 0) commit(budget, workbook, edits, () => missing().length === 0);
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { texts } = withRetry(budget, () => workbook.read([region]));
  const installed = readConfiguration(texts[0] ?? []).spreadsheetId;
  return installed === spreadsheetId ? '' : installed;
}

/**
 * Removes the triggers of this account and forgets the installation. Tabs and files stay as they are. Triggers of
 * another account cannot be seen, let alone removed: they find nothing installed and do nothing.
 *
 * @param world - all ports
 */
export function uninstall(world: World): InstallSummary {
  const removed = world.schedule.remove();
  const installation = installationFrom(world.store.load());
  world.store.save(installationEntry(null));
  if (!installation && removed === 0) return tell(world, false, INSTALL.nothingToRemove);
  const installedBy = installation?.installedBy ?? '';
  const isOwn = installedBy === '' || installedBy === world.account();
  return tell(world, false, isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy));
}

/** The ID in a link to a folder, or the text itself when it looks like one; '' when it does not. */
export function readFolderId(text: string): string {
  const link = /\/folders\/([\w-]{10,})/.exec(text) ?? /[?&]id=([\w-]{10,})/.exec(text);
  if (link) return link[1] ?? '';
  return /^[\w-]{10,}$/.test(text.trim()) ? text.trim() : '';
}

function tell(world: World, installed: boolean, message: string): InstallSummary {
  world.dialogue.tell(INSTALL.title, message);
  return { installed, message };
}
