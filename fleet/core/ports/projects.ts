/** The scripts of the fleet, through an account that may change them. */
import type { Absence } from './spreadsheets';

/** A file of a project, in the form of the Apps Script API. */
export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface Projects {
  /** The Spreadsheet that a script is bound to; null = it stands alone. @throws GoogleError */
  parentOf(script: string): Promise<{ readonly spreadsheet: string | null } | Absence>;
  /** All files. @throws GoogleError */
  read(script: string): Promise<readonly ProjectFile[] | Absence>;
  /** Replaces all files, in one step. @throws GoogleError, which says whether they may have been replaced */
  write(script: string, files: readonly ProjectFile[]): Promise<void>;
}
