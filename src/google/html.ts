/** Shows the sidebar, dialogs and tabs in the Spreadsheet. */
import { asking } from './failure';

/** Completes the HTML of a page when it is opened. */
type Open = (page: string) => string;

/** Size of a dialog in pixels. Sheets shrinks it to the window. */
const DIALOG = { width: 720, height: 600 };

/**
 * Opens a page as the sidebar, which Sheets makes 300 pixels wide.
 * https://developers.google.com/workspace/add-ons/concepts/dialogs
 *
 * @param page - name of the file, without `.html`
 * @param title - shown above it
 */
export function showSidebar(page: string, title: string, open: Open): void {
  asking('Ui', () => SpreadsheetApp.getUi().showSidebar(opened(page, open).setTitle(title)));
}

/**
 * Opens a page as a dialog.
 *
 * @param page - name of the file, without `.html`
 * @param title - shown above it
 */
export function showDialog(page: string, title: string, open: Open): void {
  const output = opened(page, open).setWidth(DIALOG.width).setHeight(DIALOG.height);
  asking('Ui', () => SpreadsheetApp.getUi().showModalDialog(output, title));
}

function opened(page: string, open: Open): GoogleAppsScript.HTML.HtmlOutput {
  const output = HtmlService.createHtmlOutputFromFile(page);
  return output.setContent(open(output.getContent()));
}

/**
 * Opens a generated page as a dialog.
 *
 * @param html - the whole page
 * @param title - shown above it
 */
export function showPage(html: string, title: string): void {
  const output = HtmlService.createHtmlOutput(html).setWidth(DIALOG.width).setHeight(DIALOG.height);
  asking('Ui', () => SpreadsheetApp.getUi().showModalDialog(output, title));
}

/**
 * Activates a tab for the person who runs the script.
 *
 * @returns false = there is no such tab
 */
export function showTab(title: string): boolean {
  return asking('SpreadsheetApp', () => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = spreadsheet.getSheetByName(title);
    if (sheet) spreadsheet.setActiveSheet(sheet);
    return sheet !== null;
  });
}
