/** What the install dialog shows of a folder before anything is installed. */
import type { Problem } from '../csv/finding';
import type { Refusal } from '../guard/refusal';
import type { Stranger } from '../snapshot/resolve';
import type { AnswerColumn } from './answer';

/** One file that stands for an entity. */
export interface FoundFile {
  readonly tab: string;
  readonly file: string;
  readonly bytes: number;
  /** Null when it cannot be read. */
  readonly encoding: string | null;
  /** Null where none parts its lines, or it cannot be read. */
  readonly delimiter: string | null;
  /** Rows without the header; an estimate unless `isExact`. */
  readonly rows: number;
  readonly isExact: boolean;
  readonly columns: number;
  /** The first records and columns, header first when there is one; long cells are cut. */
  readonly head: readonly (readonly string[])[];
  readonly isHeaded: boolean;
  /** Why it would be held, as far as one look tells; null when nothing speaks for it. */
  readonly held: Pick<Refusal, 'code' | 'facts'> | null;
  /** Whether it was read by a guess. */
  readonly isUnsure: boolean;
  /** What `_Configuracion` says of how it is read, as it stands there. */
  readonly said: Readonly<Record<AnswerColumn, string>>;
  /** Why the file cannot be read; null when it can. */
  readonly problem: Problem | null;
  /** Other files of the same entity, which are not used. */
  readonly others: number;
}

/** A file that no entity takes. */
export interface FoundStranger {
  readonly file: string;
  readonly code: Stranger['code'];
  /** Tab that its name means; null = it means none. */
  readonly tab: string | null;
}

export type FolderProblem = 'no-link' | 'not-found' | 'not-folder' | 'denied' | 'disabled';

export type FolderPreview =
  | {
      readonly ok: true;
      readonly folderId: string;
      readonly name: string;
      readonly files: readonly FoundFile[];
      /** Tabs for which the folder holds no file. */
      readonly absent: readonly string[];
      readonly strangers: readonly FoundStranger[];
      /** Files and strangers that are not listed. */
      readonly more: number;
    }
  | { readonly ok: false; readonly code: FolderProblem; readonly name: string };
