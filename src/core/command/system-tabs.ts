/** The system's tabs as an installation makes or finds them. */
import { CONFIGURATION_COLUMNS, CONFIGURATION_ROWS, readConfiguration } from '../entity/configuration';
import { ServiceError } from '../ports/service-error';
import type { Tab, Workbook } from '../ports/workbook';
import { returnEdits } from '../record/removal';
import { withRetry } from '../retry';
import type { Session } from '../session/session';
import { STATUS_FIELDS } from '../status/table';
import { STATUS_TITLE } from '../status/write-status';
import { STATUS_ROWS } from '../workbook/open-book';
import { CONFIGURATION_TITLE, missingSystemTabs } from '../workbook/system';
import { openWorkbook } from '../workbook/workbook';

/** The Spreadsheet with its system's tabs, as an installation finds it. */
export interface Prepared {
  readonly workbook: Workbook;
  /** Whether tabs were made. */
  readonly isWritten: boolean;
  /** ID of the Spreadsheet that this one is a copy of; null = it is none. */
  readonly copyOf: string | null;
  readonly status: { readonly tab: Tab | undefined; readonly texts: readonly (readonly string[])[] };
}

/**
 * Makes the system's tabs where they are missing.
 *
 * @param spreadsheetId - in which
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
    // What an installation had sent that nobody waited for may have arrived since.
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
 * Takes back in `_Estado` that the integration was removed. Where nothing was installed it writes in any case: Google then
 * refuses what a killed removal has sent and what has not arrived yet. What people made of the tab, such as a table or a
 * protection, keeps nobody from installing: the next run mends it, or tells it.
 *
 * @param spreadsheetId - in which
 * @param isHere - whether it was installed here all the time
 * @throws ServiceError
 */
export function takeBack(session: Session, spreadsheetId: string, prepared: Prepared, isHere: boolean): void {
  let found = prepared;
  // A late write may arrive between look and write, and Google may refuse for a moment. Then it looks and writes once more.
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
