/** Entry points of triggers and menu. They convert arguments from outside and show failures to people. */

import { hash } from './core/ground/hash';
import type { World } from './core/ground/ports/world';
import { menuBudget, simpleBudget, withRetry } from './core/ground/retry';
import { installationFrom } from './core/judge/state/shards';
import { attended, isShown } from './core/people/command/attended';
import { diagnose } from './core/people/command/diagnose';
import * as forgetting from './core/people/command/forget';
import type { InstallSummary } from './core/people/command/install';
import * as installation from './core/people/command/install';
import * as held from './core/people/command/publish-held';
import { restoreVersion, tabToRestore } from './core/people/command/restore';
import * as command from './core/people/command/run-now';
import * as trial from './core/people/command/test-alarm';
import * as removal from './core/people/command/uninstall';
import { readAnswers } from './core/people/panel/answer';
import { openedPage } from './core/people/panel/page-start';
import { readSettings, readTimeZone, writeSettings } from './core/people/panel/settings';
import { useOffered } from './core/people/panel/use-file';
import type { Diagnosis } from './core/records/diagnosis';
import { OBSERVATIONS_TITLE } from './core/records/observation/table';
import type { RunSummary } from './core/records/summary';
import { TOUCHED_BY_HAND, TOUCHED_KEY } from './core/run/session/configuration-edit';
import { CONFIGURATION_TITLE } from './core/run/workbook/system';
import type { Restoring } from './core/words/page/versions';
import { INSTALL } from './core/words/person/install';
import { NO_DIALOG, NO_OBSERVATIONS_TAB } from './core/words/person/reply';
import { SELF_TEST } from './core/words/person/selftest';
import { selfTestPage, selfTestReport } from './core/words/person/selftestpage';
import { RUN } from './core/words/person/summary';
import { known, text } from './given';
import { SilentDialogue } from './google/dialogue';
import { showDialog, showPage, showSidebar, showTab } from './google/html';
import { account, PropertyStore, ScriptClock } from './google/script';
import * as google from './google/selftest';
import * as bytes from './google/selftest-bytes';
import { offeredFile, renewMenu, showMenu, welcome } from './menu';
import { person, TRIGGER, world } from './root';

/** An edit by hand, as a simple trigger reports it. */
type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>;

export function open(): void {
  showMenu(simpleBudget(new ScriptClock()));
}

/** Marks an edit of the configuration, so that the next poll knows of it without reading the Spreadsheet. */
export function noteEdit(event: EditEvent): void {
  if (event.range.getSheet().getName() !== CONFIGURATION_TITLE) return;
  const clock = new ScriptClock();
  const touched = `${TOUCHED_BY_HAND}${clock.now()}`;
  withRetry(simpleBudget(clock), () => new PropertyStore().save({ [TOUCHED_KEY]: touched }));
}

/** @param event - passed by a time-driven trigger; undefined if a person runs the function in the editor */
export function poll(event?: { readonly triggerUid?: unknown }): RunSummary {
  return command.poll(world(new SilentDialogue()), known(event?.triggerUid));
}

export function runNow(): RunSummary | null {
  return chosen(command.runNow);
}

export function rerun(file: unknown): RunSummary | null {
  const given = known(file);
  if (given !== null) return command.rerun(world(new SilentDialogue()), given);
  return chosen((here) => command.rerun(here, null));
}

export function publishHeld(tab: unknown): RunSummary | null {
  const given = known(tab);
  if (given !== null) return held.publishHeld(world(new SilentDialogue()), given);
  return chosen((here) => held.publishHeld(here, null));
}

export function restore(tab: unknown, version: unknown): RunSummary | null {
  const given = known(version);
  if (given !== null) return restoreVersion(world(new SilentDialogue()), known(tab), given);
  return chosen(chooseVersion);
}

/** Opens the sidebar for the choice. Without the permission to show pages, asks in plain prompts. */
function chooseVersion(here: World): RunSummary | null {
  const tab = tabToRestore(here);
  if (tab === false) return null;
  return openSidebar(here, account(), { tab }) ? null : restoreVersion(here, tab, null);
}

export function showObservations(): void {
  chosen((here) => {
    const budget = menuBudget(here.clock);
    if (withRetry(budget, () => showTab(OBSERVATIONS_TITLE))) return;
    const isInstalled = installationFrom(withRetry(budget, () => here.store.load())) !== null;
    here.dialogue.tell(INSTALL.title, isInstalled ? NO_OBSERVATIONS_TAB : RUN.notInstalled);
  });
}

export function useFound(): string | null {
  return chosen((here) => {
    const message = useOffered(world(new SilentDialogue()), offeredFile(menuBudget(here.clock)));
    renewMenu(here);
    here.dialogue.tell(INSTALL.title, message);
    return message;
  });
}

export function testAlarm(): string | null {
  return chosen(trial.testAlarm);
}

export function showStatus(): void {
  chosen(command.showStatus);
}

export function install(folder: unknown, settings: unknown, page: unknown): InstallSummary {
  const given = known(folder);
  if (given === null) return openInstaller(known(page));
  // Only a page sends settings.
  const isWithoutPage = settings === undefined && page === undefined;
  const refused = isWithoutPage ? null : installation.refusedTo({ page: known(page), script: account() });
  if (refused !== null) return { installed: false, message: refused };
  const here = world(new SilentDialogue());
  const summary = installation.install(here, given, readTimeZone(settings), (isFirst) =>
    welcome(here, isFirst),
  );
  const wanted = readSettings(settings);
  if (!summary.installed || !wanted) return summary;
  const isSaved = attended(here, () => {
    writeSettings(here, wanted, readAnswers(settings));
    return true;
  });
  return isSaved ? summary : { ...summary, message: `${summary.message} ${INSTALL.settingsLost}` };
}

/** Opens the install dialog. Without the permission to show pages, asks for the folder in a plain prompt, which needs none. */
function openInstaller(page: string | null): InstallSummary {
  const shown = { installed: false, message: '' };
  const installed = chosen((here) => {
    const owner = page ?? account();
    const show = () => showDialog('Install', INSTALL.title, (html) => openedPage(html, 'Install', owner));
    return isShown(here, show) ? shown : installHere(here);
  });
  return installed ?? shown;
}

export function installWithoutPage(): InstallSummary | null {
  return chosen(installHere);
}

function installHere(here: World): InstallSummary {
  return installation.install(here, null, null, (isFirst) => welcome(here, isFirst));
}

export function help(): void {
  chosen((here) => {
    const show = () => showDialog('Help', INSTALL.title, (html) => html);
    if (!isShown(here, show)) here.dialogue.tell(INSTALL.title, NO_DIALOG);
  });
}

export function selfTest(): Diagnosis | null {
  return chosen((here) => {
    const ports = { ...google, ...bytes, lock: new google.TestedLock() };
    const diagnosis = diagnose(here, ports, TRIGGER.handler);
    if (!diagnosis) here.dialogue.tell(SELF_TEST.title, SELF_TEST.busy);
    else if (!isShown(here, () => showPage(selfTestPage(diagnosis, hash(account() ?? '')), SELF_TEST.title)))
      here.dialogue.tell(SELF_TEST.title, selfTestReport(diagnosis));
    return diagnosis;
  });
}

export function forget(): boolean {
  const isForgotten = chosen((here) => forgetting.forget(here, google)) ?? false;
  if (isForgotten) renewMenu(person());
  return isForgotten;
}

export function showPanel(page: unknown): void {
  chosen((here) => {
    if (!openSidebar(here, known(page) ?? account(), null)) here.dialogue.tell(INSTALL.title, NO_DIALOG);
  });
}

/** @param restoring - the entity whose earlier versions the sidebar shows first; null = none */
function openSidebar(here: World, owner: string | null, restoring: Restoring | null): boolean {
  return isShown(here, () =>
    showSidebar('Panel', INSTALL.title, (html) => openedPage(html, 'Panel', owner, restoring)),
  );
}

export function uninstall(isSure: unknown): InstallSummary | null {
  return chosen((here) => {
    const summary = removal.uninstall(here, text(isSure) !== '');
    renewMenu(here);
    return summary;
  });
}

/** Does what a person chose in the menu and shows them any failure. */
function chosen<T>(work: (here: World) => T): T | null {
  const here = person();
  return attended(here, () => work(here));
}
