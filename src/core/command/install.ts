/** Installs and removes the integration; both may be repeated at any time. */

import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS, readConfiguration } from '../entity/configuration';
import { LIMITS } from '../limits';
import { ACCOUNT } from '../messages/account';
import { INSTALL } from '../messages/install';
import type { Accounts } from '../panel/caller';
import { accountProblem } from '../panel/caller';
import { ServiceError } from '../ports';
import { withRetry } from '../retry';
import { Session } from '../session';
import { installationEntry, installationFrom } from '../state/shards';
import type { Installation } from '../state/state';
import { EMPTY_STATE } from '../state/state';
import { CONFIGURATION_TITLE, missingSystemTabs } from '../system';
import { openWorkbook } from '../workbook';
import type { World } from '../world';

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
  if (!world.lock.tryLock(LIMITS.installWaitMs)) return tell(world, false, busy(world));
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
  const another = anotherThan(account, isHere ? installation : null);
  if (another !== '') return tell(world, false, INSTALL.byAnother(another));
  const answer = folder === '' ? world.dialogue.ask(INSTALL.title, INSTALL.ask(account)) : folder;
  if (answer === null) return { installed: false, message: INSTALL.cancelled };
  const linked = readFolderId(answer);
  if (linked === '') return tell(world, false, INSTALL.noLink);
  const found = withRetry(budget, () => world.source.folder(linked));
  if (!found) return tell(world, false, INSTALL.notFound);
  if (!found.isFolder) return tell(world, false, INSTALL.notFolder(found.name));
  const folderId = found.id;

  const copyOf = makeSystemTabs(session, spreadsheetId);
  // What is installed here is no copy, whatever a person wrote into `_Configuracion`.
  if (copyOf !== '' && !isHere) return tell(world, false, INSTALL.copy);
  if (!isHere || installation?.folderId !== folderId) {
    session.update(EMPTY_STATE);
    session.save();
  }
  const made: Installation = { spreadsheetId, folderId, installedBy: account };
  // First without its trigger: the account may not be allowed to make one, and a run that a person starts needs none.
  world.store.save(installationEntry(made));
  world.store.save(installationEntry({ ...made, trigger: world.schedule.ensure() }));
  return tell(world, true, INSTALL.done(found.name));
}

/**
 * What a page is told that may not install: the trigger would be another account's. '' when it may.
 *
 * @param accounts - of the page, and under which the script runs its call
 */
export function refusedTo(accounts: Accounts): string {
  const problem = accountProblem(accounts);
  if (problem === null) return '';
  return problem === 'other' ? ACCOUNT.otherInstalls(accounts) : ACCOUNT.unknown;
}

/** Why the lock cannot be had: somebody has just installed, or files are being processed. */
function busy(world: World): string {
  const installation = installationFrom(world.store.load());
  const isHere = installation?.spreadsheetId === world.activeSpreadsheetId();
  const another = anotherThan(world.account(), isHere ? installation : null);
  return another === '' ? INSTALL.busy : INSTALL.byAnother(another);
}

/** Who installed, unless it was this account; '' = nobody knows. */
function anotherThan(account: string, installation: Installation | null): string {
  const by = installation?.installedBy ?? '';
  return by === account ? '' : by;
}

/** Makes the system's tabs where they are missing. Returns the ID of the Spreadsheet that this one is a copy of, or ''. */
function makeSystemTabs({ world, budget }: Session, spreadsheetId: string): string {
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const missing = () =>
    missingSystemTabs(
      withRetry(budget, () => workbook.tabs()),
      spreadsheetId,
    );
  const edits = missing();
  try {
    if (edits.length > 0) workbook.apply(edits);
  } catch (error) {
    // What an installation had sent that nobody waited for may have arrived since.
    const mayStand = error instanceof ServiceError && error.fate === 'in-doubt';
    if (!mayStand || missing().length > 0) throw error;
  }
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const { texts } = withRetry(budget, () => workbook.read([region]));
  const installed = readConfiguration(texts[0] ?? []).spreadsheetId;
  return installed === spreadsheetId ? '' : installed;
}

/**
 * Removes the triggers of this account and forgets the installation. Tabs and files stay as they are. Triggers of
 * another account cannot be seen, let alone removed: the next time they fire they do nothing, and remove themselves once
 * somebody else has installed. Not while a run or an installation is at work: what it writes at its end would be the
 * last word.
 *
 * @param world - all ports
 */
export function uninstall(world: World): InstallSummary {
  if (!world.lock.tryLock(LIMITS.installWaitMs)) return tell(world, false, INSTALL.busy);
  try {
    return uninstallLocked(world);
  } finally {
    world.lock.release();
  }
}

function uninstallLocked(world: World): InstallSummary {
  const removed = world.schedule.remove();
  const installation = installationFrom(world.store.load());
  world.store.save(installationEntry(null));
  if (!installation && removed === 0) return tell(world, false, INSTALL.nothingToRemove);
  const installedBy = installation?.installedBy ?? '';
  const isOwn = installedBy === '' || installedBy === world.account();
  return tell(world, false, isOwn ? INSTALL.removed : INSTALL.removedOf(installedBy));
}

/**
 * The ID in a link to a folder, a shortcut or a file, or the text itself when it looks like one; '' when it does not.
 */
export function readFolderId(text: string): string {
  const link = /\/(?:folders|d)\/([\w-]{10,})/.exec(text) ?? /[?&]id=([\w-]{10,})/.exec(text);
  if (link) return link[1] ?? '';
  return /^[\w-]{10,}$/.test(text.trim()) ? text.trim() : '';
}

function tell(world: World, installed: boolean, message: string): InstallSummary {
  world.dialogue.tell(INSTALL.title, message);
  return { installed, message };
}
