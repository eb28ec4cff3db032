/** Observations of the reader in a file: codes, places and counts, never the text of a cell. */

import type { BinaryKind } from '../text/signature';

/** A number or a word about a finding or a problem; never text from a cell. */
export type Facts = Readonly<Record<string, string | number>>;

/** One thing observed at one place of a file. */
export interface Finding {
  /** `noun/problem`. */
  readonly code: string;
  /** Physical line, from 1. */
  readonly line: number;
  /** Record, from 1, header excluded; null outside of the records. */
  readonly record: number | null;
  /** Column, from 1; null when the finding is about no single column. */
  readonly column: number | null;
  readonly facts: Facts;
}

/** Why a file cannot be read at all. */
export type Problem =
  | { readonly code: 'empty' | 'blank'; readonly facts: Readonly<Record<string, never>> }
  | { readonly code: 'binary'; readonly facts: { readonly kind: BinaryKind; readonly bytes: number } };
