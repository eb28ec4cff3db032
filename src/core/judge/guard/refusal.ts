/** Reasons why a snapshot is not published: a code each, with its own figures. */
import type { BinaryKind } from '../../reading/text/signature';

type Nothing = Readonly<Record<string, never>>;

/** Counts, positions and column names by code; 1 and 0 stand for yes and no. */
export interface RefusalFacts {
  readonly 'file/empty': Nothing;
  readonly 'file/blank': Nothing;
  readonly 'file/header-only': { readonly columns: number };
  readonly 'file/one-column': { readonly before: number; readonly records: number };
  readonly 'file/unclosed-quote': { readonly line: number; readonly records: number };
  /** `line`: null = unknown. */
  readonly 'file/swallowed': {
    readonly swallowed: number;
    readonly records: number;
    readonly line: number | null;
  };
  readonly 'file/another-table': { readonly line: number; readonly rows: number; readonly first: number };
  readonly 'file/rows-dropped': { readonly dropped: number; readonly rows: number };
  /** `answer` is the code of the character in question; null = the delimiter is not a single character. */
  readonly 'file/parted-column': {
    readonly other: string;
    readonly records: number;
    readonly answer: number | null;
  };
  readonly 'file/rows-long': { readonly long: number; readonly rows: number };
  readonly 'file/titles-few': { readonly titles: number; readonly columns: number };
  readonly 'file/blanks-doubtful': Nothing;
  readonly 'file/delimiter-doubtful': {
    readonly taken: string;
    readonly other: string;
    readonly answer: number | null;
  };
  readonly 'file/delimiter-changed': { readonly before: string; readonly now: string };
  readonly 'file/header-doubtful': { readonly headed: number };
  readonly 'file/header-missing': Nothing;
  readonly 'file/header-changed': { readonly headed: number };
  /** Names of the first column that changed; null where that side has no such column. */
  readonly 'file/columns-changed': {
    readonly added: number;
    readonly removed: number;
    readonly renamed: number;
    readonly oldName: string | null;
    readonly newName: string | null;
  };
  readonly 'file/id-column-gone': ColumnGone;
  readonly 'file/relation-column-gone': ColumnGone;
  readonly 'file/truncated': { readonly bytes: number; readonly before: number; readonly rows: number };
  readonly 'file/rows-fell': {
    readonly before: number;
    readonly now: number;
    readonly percent: number;
    readonly most: number;
  };
  readonly 'file/ids-vanished': {
    readonly before: number;
    readonly now: number;
    readonly percent: number;
    readonly error: number;
  };
  readonly 'file/too-wide': { readonly columns: number; readonly most: number };
  readonly 'file/cell-too-long': {
    readonly length: number;
    readonly most: number;
    readonly line: number;
    readonly record: number;
    readonly column: number;
  };
  readonly 'file/record-too-large': { readonly row: number };
  readonly 'file/too-many-cells': {
    readonly cells: number;
    readonly most: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly 'file/binary': { readonly kind: BinaryKind; readonly bytes: number };
}

/** A column that is needed. `configured`: whether `_Configuracion` names it. `first`: whether nothing was published before. */
interface ColumnGone {
  readonly column: string;
  readonly configured: number;
  readonly first: number;
}

export type RefusalCode = keyof RefusalFacts;

/** A reason, and what happens to the snapshot. */
interface RefusalOf<Code extends RefusalCode> {
  /** `held`: a person may publish it anyway. `rejected`: it cannot be published as it is. */
  readonly outcome: 'held' | 'rejected';
  readonly code: Code;
  readonly facts: RefusalFacts[Code];
}

export type Refusal = { readonly [Code in RefusalCode]: RefusalOf<Code> }[RefusalCode];

/** Holds a snapshot: a person may publish it anyway. */
export function hold<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): RefusalOf<Code> {
  return { outcome: 'held', code, facts };
}

/** Rejects a snapshot: it cannot be published as it is. */
export function reject<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): RefusalOf<Code> {
  return { outcome: 'rejected', code, facts };
}
