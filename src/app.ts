/** Composition root: Google's services, behind the ports, for the core. */
import * as command from './core/command';
import type { InstallSummary } from './core/install';
import * as installation from './core/install';
import type { Dialogue } from './core/ports';
import { TOUCHED_KEY } from './core/session';
import { CONFIGURATION_TITLE } from './core/system';
import type { RunSummary, World } from './core/world';
import { addMenu, SheetDialogue, SilentDialogue } from './google/dialogue';
import { DriveSource } from './google/drive';
import { account, PropertyStore, ScriptClock, ScriptLock, ScriptLog, ScriptSchedule } from './google/script';
import { SheetsWorkbook } from './google/sheets';

declare const __VERSION__: string;

/** Function that the trigger calls, and how often: the shortest span that the daily trigger budget allows. */
const TRIGGER = { handler: 'poll', minutes: 5 };

/** An edit by hand, as a simple trigger reports it. */
type EditEvent = Pick<GoogleAppsScript.Events.SheetsOnEdit, 'range'>;

export function open(): void {
  addMenu();
}

/** Marks an edit of the configuration, so that the next poll takes it in without reading the Spreadsheet to know. */
export function noteEdit(event: EditEvent): void {
  if (event.range.getSheet().getName() !== CONFIGURATION_TITLE) return;
  new PropertyStore().save({ [TOUCHED_KEY]: String(Date.now()) });
}

export function poll(): RunSummary {
  return command.poll(world(new SilentDialogue()));
}

export function runNow(): RunSummary {
  return command.runNow(world(new SheetDialogue()));
}

export function rerun(file: unknown): RunSummary | null {
  const given = typeof file === 'string' ? file : '';
  return command.rerun(world(given === '' ? new SheetDialogue() : new SilentDialogue()), given);
}

export function showStatus(): void {
  command.showStatus(world(new SheetDialogue()));
}

export function install(folder: unknown): InstallSummary {
  const given = typeof folder === 'string' ? folder : '';
  return installation.install(world(given === '' ? new SheetDialogue() : new SilentDialogue()), given);
}

export function uninstall(): InstallSummary {
  return installation.uninstall(world(new SheetDialogue()));
}

function world(dialogue: Dialogue): World {
  return {
    source: new DriveSource(),
    workbook: (spreadsheetId) => new SheetsWorkbook(spreadsheetId),
    activeSpreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
    store: new PropertyStore(),
    lock: new ScriptLock(),
    clock: new ScriptClock(),
    log: new ScriptLog(),
    schedule: new ScriptSchedule(TRIGGER.handler, TRIGGER.minutes),
    dialogue,
    account,
    version: __VERSION__,
  };
}
