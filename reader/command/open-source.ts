/** Opens a source by how people name it: a workbook's path, or a Spreadsheet's address or ID. */
import { auth } from '@googleapis/sheets';
import type { SpreadsheetSource } from '../core/ports/source';
import { SheetsSource } from '../source/sheets-source';
import { XlsxSource } from '../source/xlsx-source';

const SCOPES = ['https://www.googleapis.com/auth/spreadsheets.readonly'];

/** Addresses of Google, and another server in their place. */
export interface SourceOptions {
  /** Address of another server that speaks Google's API; null = Google. */
  readonly google: string | null;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Opens a source.
 *
 * @param form - as the person wrote it
 * @param options - where Google is
 * @throws SourceError
 */
export function openSource(form: string, { google, sleep }: SourceOptions): SpreadsheetSource {
  if (form.toLowerCase().endsWith('.xlsx')) return new XlsxSource(form);
  const id = /\/d\/([\w-]+)/.exec(form)?.[1] ?? form;
  const root = google ? { rootUrl: google.endsWith('/') ? google : `${google}/` } : {};
  return new SheetsSource(id, { auth: new auth.GoogleAuth({ scopes: SCOPES }), sleep, ...root });
}
