/** Data about a folder that the install dialog shows before anything is installed. */

import type { Refusal } from '../../judge/guard/refusal';
import type { Problem } from '../../reading/told/finding';
import type { Stranger } from '../../records/snapshot/resolve';
import type { AnswerColumn } from './answer';

/** The file of one entity. */
export interface FoundFile {
  readonly tab: string;
  readonly file: string;
  readonly bytes: number;
  /** Null = the file cannot be read. */
  readonly encoding: string | null;
  /** Null = its lines have no delimiter, or it cannot be read. */
  readonly delimiter: string | null;
  /** Rows without the header; an estimate unless `isExact`. */
  readonly rows: number;
  readonly isExact: boolean;
  readonly columns: number;
  /** The first records and columns, header first if there is one; long cells are cut. */
  readonly head: readonly (readonly string[])[];
  readonly isHeaded: boolean;
  /** Why it would be held, as far as a sample can show; null = no reason found. */
  readonly held: Pick<Refusal, 'code' | 'facts'> | null;
  /** Whether the dialect is a guess. */
  readonly isUnsure: boolean;
  /** How `_Configuracion` says that the file is read, as written there. */
  readonly said: Readonly<Record<AnswerColumn, string>>;
  /** Why the file cannot be read; null = it can. */
  readonly problem: Problem | null;
  /** Number of other files of the same entity, which are not used. */
  readonly others: number;
}

/** A file that belongs to no entity. */
export interface FoundStranger {
  readonly file: string;
  readonly code: Stranger['code'];
  /** Tab that its name means; null = none. */
  readonly tab: string | null;
}

export type FolderProblem = 'no-link' | 'not-found' | 'not-folder' | 'denied' | 'disabled';

export type FolderPreview =
  | {
      readonly ok: true;
      readonly folderId: string;
      readonly name: string;
      readonly files: readonly FoundFile[];
      /** Tabs without a file in the folder. */
      readonly absent: readonly string[];
      readonly strangers: readonly FoundStranger[];
      /** Number of files and strangers that are not listed. */
      readonly more: number;
    }
  | { readonly ok: false; readonly code: FolderProblem; readonly name: string };
