/** Installs the integration. It may be repeated at any time. */
import { LIMITS } from '../../ground/limits';
import type { World } from '../../ground/ports/world';
import { menuBudget, withRetry } from '../../ground/retry';
import { installationEntry, installationFrom } from '../../judge/state/shards';
import type { Installation } from '../../judge/state/state';
import { firesEvery } from '../../judge/state/state';
import { underLock } from '../../run/lock';
import { Session } from '../../run/session/session';
import { rightTrigger } from '../../run/session/trigger';
import type { Accounts } from '../../words/page/caller';
import { accountProblem } from '../../words/page/caller';
import { ACCOUNT } from '../../words/person/account';
import { INSTALL } from '../../words/person/install';
import { explain } from './attended';
import { makeSystemTabs, takeBack } from './system-tabs';

export interface InstallSummary {
  readonly installed: boolean;
  /** Message for the person. */
  readonly message: string;
}

/**
 * Installs: checks the folder, adds the system tabs, saves the installation, creates the one trigger. Because of this order,
 * an interrupted installation never runs incomplete, and the next installation completes it.
 *
 * @param folder - link or ID of the folder; null = ask the person
 * @param timeZone - of the person's computer; null = no page sent it
 * @param onInstalled - called at the end, under the lock; `isFirst` = nothing was installed here before
 */
export function install(
  world: World,
  folder: string | null,
  timeZone: string | null = null,
  onInstalled: (isFirst: boolean) => void = () => undefined,
): InstallSummary {
  const work = (linked: string) => installLocked(world, linked, timeZone, onInstalled);
  const summary = tryInstall(world, folder, work);
  if (summary.message !== INSTALL.cancelled) world.dialogue.tell(INSTALL.title, summary.message);
  return summary;
}

function tryInstall(
  world: World,
  folder: string | null,
  work: (linked: string) => InstallSummary,
): InstallSummary {
  try {
    const another = anotherInstaller(world);
    if (another !== null) return refused(INSTALL.byAnother(another));
    // Asks before taking the lock, which would not outlast the dialog. Somebody else may install in the meantime.
    const answer = folder ?? world.dialogue.ask(INSTALL.title, INSTALL.ask(world.account()));
    if (answer === null) return refused(INSTALL.cancelled);
    const linked = readFolderId(answer);
    if (linked === null) return refused(INSTALL.noLink);
    return underLock(world, LIMITS.installWaitMs, () => work(linked)) ?? refused(busy(world));
  } catch (error) {
    return refused(explain(world, error));
  }
}

function installLocked(
  world: World,
  linked: string,
  timeZone: string | null,
  onInstalled: (isFirst: boolean) => void,
): InstallSummary {
  const session = new Session(world, { kind: 'run', startedBy: null });
  const { installation, budget } = session;
  const account = world.account();
  const spreadsheetId = world.activeSpreadsheetId();
  const isHere = installation?.spreadsheetId === spreadsheetId;
  const another = anotherThan(account, isHere ? installation : null);
  if (another !== null) return refused(INSTALL.byAnother(another));
  const found = withRetry(budget, () => world.source.folder(linked));
  if (!found) return refused(INSTALL.notFound);
  if (!found.isFolder) return refused(INSTALL.notFolder(found.name));
  const { id: folderId, name } = found;
  const prepared = makeSystemTabs(session, spreadsheetId);
  // A Spreadsheet with the installation is no copy, even if a person wrote another ID into `_Configuracion`.
  if (prepared.copyOf !== null && !isHere) return refused(INSTALL.copy);
  takeBack(session, spreadsheetId, prepared, isHere);
  if (!isHere || installation?.folderId !== folderId) {
    session.reset();
    session.save();
  }
  const zone = timeZone ?? (isHere ? installation?.timeZone : undefined);
  const place = {
    spreadsheetId,
    folderId,
    installedBy: account,
    ...(zone === undefined ? {} : { timeZone: zone }),
  };
  keepWithTrigger(session, place, isHere ? installation : null);
  onInstalled(!isHere);
  return { installed: true, message: INSTALL.done(name) };
}

/**
 * Creates the trigger. The installation is saved first without it: Google may refuse to create a trigger, and a person can
 * start runs without one. A trigger of an earlier version stays saved until then: if this run is killed, the new trigger
 * finds the old one when it fires, and replaces it.
 */
function keepWithTrigger({ world, budget }: Session, place: Installation, former: Installation | null): void {
  const note = (noted: Installation) => withRetry(budget, () => world.store.save(installationEntry(noted)));
  const made = { ...place, everyMinutes: LIMITS.triggerMinutes };
  const isOld = former !== null && firesEvery(former) !== LIMITS.triggerMinutes;
  const moving = former?.trigger === undefined ? {} : { trigger: former.trigger, isMoving: true as const };
  note(isOld ? { ...place, ...moving } : made);
  note({ ...made, trigger: withRetry(budget, () => world.schedule.ensure(former && rightTrigger(former))) });
}

/** The message for a page that may not install, because the trigger would belong to another account; null = it may install. */
export function refusedTo(accounts: Accounts): string | null {
  const problem = accountProblem(accounts);
  if (problem === null) return null;
  return problem === 'other' ? ACCOUNT.otherInstalls(accounts) : ACCOUNT.unknown;
}

/** Why the lock is not free: another account has just installed, or files are being processed. */
function busy(world: World): string {
  const another = anotherInstaller(world);
  return another === null ? INSTALL.busy : INSTALL.byAnother(another);
}

/** Account that installed in this Spreadsheet, if it is another one than this account; null = it is not, or unknown. */
function anotherInstaller(world: World): string | null {
  const installation = installationFrom(withRetry(menuBudget(world.clock), () => world.store.load()));
  const isHere = installation?.spreadsheetId === world.activeSpreadsheetId();
  return anotherThan(world.account(), isHere ? installation : null);
}

/** Account of an installation, if it is another one than this account; null = it is not, or unknown. */
function anotherThan(account: string | null, installation: Installation | null): string | null {
  const by = installation?.installedBy ?? null;
  return by === account ? null : by;
}

/** The ID in a link to a folder, a shortcut or a file, or the text itself if it looks like an ID; null = neither. */
export function readFolderId(text: string): string | null {
  const link = /\/(?:folders|d)\/([\w-]{10,})/.exec(text) ?? /[?&]id=([\w-]{10,})/.exec(text);
  if (link) return link[1] ?? null;
  return /^[\w-]{10,}$/.test(text.trim()) ? text.trim() : null;
}

function refused(message: string): InstallSummary {
  return { installed: false, message };
}
