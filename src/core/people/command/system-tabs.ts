/** Prepares the system tabs for an installation. */

import { ServiceError } from '../../ground/ports/service-error';
import type { Tab, Workbook } from '../../ground/ports/workbook';
import { withRetry } from '../../ground/retry';
import { STATUS_FIELDS } from '../../judge/status/table';
import { STATUS_TITLE } from '../../judge/status/write-status';
import {
  CONFIGURATION_COLUMNS,
  CONFIGURATION_ROWS,
  readConfiguration,
} from '../../records/entity/configuration';
import { returnEdits } from '../../run/record/removal';
import type { Session } from '../../run/session/session';
import { STATUS_ROWS } from '../../run/workbook/open-book';
import { CONFIGURATION_TITLE, missingSystemTabs } from '../../run/workbook/system';
import { openWorkbook } from '../../run/workbook/workbook';

/** The Spreadsheet with its system tabs. */
export interface Prepared {
  readonly workbook: Workbook;
  /** Whether tabs were added. */
  readonly isWritten: boolean;
  /** ID of the Spreadsheet that this one is a copy of; null = it is no copy. */
  readonly copyOf: string | null;
  readonly status: { readonly tab: Tab | undefined; readonly texts: readonly (readonly string[])[] };
}

/**
 * Adds the missing system tabs.
 *
 * @throws ServiceError
 */
export function makeSystemTabs({ world, budget, state }: Session, spreadsheetId: string): Prepared {
  const workbook = openWorkbook(world, budget, spreadsheetId);
  const missing = () =>
    missingSystemTabs(
      withRetry(budget, () => workbook.tabs()),
      spreadsheetId,
      state.entities,
    );
  const edits = missing();
  try {
    if (edits.length > 0) workbook.apply(edits);
  } catch (error) {
    // A late batch of an earlier installation may have added the tabs in the meantime.
    const mayStand = error instanceof ServiceError && error.fate === 'in-doubt';
    if (!mayStand || missing().length > 0) throw error;
  }
  const region = { title: CONFIGURATION_TITLE, rows: CONFIGURATION_ROWS, columns: CONFIGURATION_COLUMNS };
  const regions = [region, { title: STATUS_TITLE, rows: STATUS_ROWS, columns: STATUS_FIELDS.length }];
  const { tabs, texts } = withRetry(budget, () => workbook.read(regions));
  const installed = readConfiguration(texts[0] ?? []).spreadsheetId;
  const status = { tab: tabs.find(({ title }) => title === STATUS_TITLE), texts: texts[1] ?? [] };
  const copyOf = installed === spreadsheetId ? null : installed;
  return { workbook, isWritten: edits.length > 0, copyOf, status };
}

/**
 * Removes from `_Estado` that the integration was removed. If nothing was installed here, it writes in any case, so that
 * Google refuses a late write of a killed removal. Changes by people, such as a table or a protection, do not prevent the
 * installation: the next run repairs or reports them.
 *
 * @param isHere - whether the integration has been installed here all the time
 * @throws ServiceError
 */
export function takeBack(session: Session, spreadsheetId: string, prepared: Prepared, isHere: boolean): void {
  let found = prepared;
  // A late write may arrive between read and write, or Google may refuse temporarily. Then it reads and writes once more.
  for (let tries = 2; tries > 0; tries -= 1) {
    const { workbook, isWritten, status } = found;
    const edits = status.tab ? returnEdits(session, status.tab, status.texts) : [];
    if (edits.length === 0 && (isHere || isWritten)) return;
    try {
      workbook.apply(edits);
      return;
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      const mayPass = error.fate === 'in-doubt' || error.kind === 'denied';
      if (error.kind !== 'invalid' && !mayPass) throw error;
      session.world.log.warn(`_Estado: ${error.kind} ${error.status ?? 0}`);
      if (!mayPass || tries === 1) return;
    }
    found = makeSystemTabs(session, spreadsheetId);
  }
}
