/** Composition root: connects the core's ports to Google's services. */

import { LIMITS } from './core/ground/limits';
import type { Dialogue } from './core/ground/ports/person';
import type { World } from './core/ground/ports/world';
import { KeptReader } from './core/load/keep/reader';
import { SourceWithKept } from './core/load/keep/source';
import { SteadyDialogue } from './core/people/command/retry-dialog';
import { ScriptChat } from './google/chat';
import { SheetDialogue } from './google/dialogue';
import { DriveSource } from './google/drive';
import { ScriptMailer } from './google/mail';
import {
  account,
  needsAuthorisation,
  PropertyStore,
  ScriptClock,
  ScriptLock,
  ScriptLog,
  ScriptSchedule,
  scriptId,
} from './google/script';
import { SheetsWorkbook } from './google/sheets';
import { DriveVersionStore } from './google/versions';

declare const __VERSION__: string;

/** Hash of the pushed files, written at the start of `Code.js`; see scripts/code-hash.mjs. */
declare const CODE_HASH: string;

/** Function that the trigger calls, and how often. */
export const TRIGGER = { handler: 'poll', minutes: LIMITS.triggerMinutes };

/** ID of the Spreadsheet that the script is bound to. */
export const activeSpreadsheetId = () => SpreadsheetApp.getActiveSpreadsheet().getId();

/** The ports, with dialogs over the Spreadsheet. */
export function person(): World {
  return world(new SteadyDialogue(new SheetDialogue(), new ScriptClock(), new ScriptLog()));
}

/**
 * The ports.
 *
 * @param dialogue - with the person who started the run, or silent
 */
export function world(dialogue: Dialogue): World {
  const drive = new DriveSource();
  const versions = new DriveVersionStore(drive);
  return {
    source: new SourceWithKept(drive, new KeptReader(versions, activeSpreadsheetId)),
    versions,
    workbook: (spreadsheetId) => new SheetsWorkbook(spreadsheetId),
    activeSpreadsheetId,
    store: new PropertyStore(),
    lock: new ScriptLock(),
    clock: new ScriptClock(),
    log: new ScriptLog(),
    schedule: new ScriptSchedule(TRIGGER.handler, TRIGGER.minutes),
    dialogue,
    account,
    mailer: new ScriptMailer(),
    chat: new ScriptChat(),
    needsAuthorisation,
    version: __VERSION__,
    codeHash: CODE_HASH || null,
    scriptId,
  };
}
