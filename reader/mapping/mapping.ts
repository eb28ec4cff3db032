/** A mapping: the columns from which each field of the CRM comes, and its type. */
import type { Country } from './type/phone';
import type { TaxId } from './type/tax-id';

export type FieldType =
  | { readonly type: 'text' }
  | { readonly type: 'integer'; readonly thousands: string | null }
  | { readonly type: 'decimal'; readonly thousands: string | null; readonly decimal: string }
  | { readonly type: 'date'; readonly formats: readonly string[] }
  | { readonly type: 'phone'; readonly country: Country }
  | { readonly type: 'email' }
  | {
      readonly type: 'yes-no';
      readonly words: { readonly yes: readonly string[]; readonly no: readonly string[] } | null;
    }
  | { readonly type: 'tax-id'; readonly kind: TaxId; readonly country: Country | null }
  | { readonly type: 'one-of'; readonly map: Readonly<Record<string, string>> };

/** One field of the CRM. */
export interface Field {
  readonly name: string;
  /** Names of the columns that it comes from, at least one. */
  readonly from: readonly string[];
  /** Separator between the texts of several columns; blank texts are left out. */
  readonly join: string;
  /** Takes one part of a text: which one, from 1, and what separates them; null = all of it. */
  readonly split: { readonly by: string; readonly part: number } | null;
  readonly type: FieldType;
  readonly required: boolean;
  /** Used if the text is blank; null = it stays blank. */
  readonly fallback: string | null;
}

/** One entity. */
export interface EntityMapping {
  readonly tab: string;
  /** Its name in the CRM. */
  readonly into: string;
  readonly fields: readonly Field[];
}

export interface Mapping {
  readonly entities: readonly EntityMapping[];
}
