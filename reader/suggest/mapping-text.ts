/** A proposal as a mapping file, with the evidence beside each field, for a person to review. */
import { stringify } from 'yaml';
import type { EntityFile } from '../mapping/schema';
import type { Country } from '../mapping/type/phone';
import type { ColumnLook } from './column-look';
import type { Kind, Look } from './crm-field';
import type { Proposal } from './suggest';

/** The proposal for one tab. */
export interface TabProposal {
  readonly tab: string;
  readonly kind: Kind;
  /** Digest of the header, by which mappings of the same export program are found. */
  readonly fingerprint: string;
  readonly proposals: readonly Proposal[];
  /** Columns for which no field was found. */
  readonly left: readonly string[];
  /** An existing mapping for the same header; null = none. */
  readonly known: { readonly file: string; readonly entity: EntityFile } | null;
}

/** Name of each kind in the CRM. */
const INTO: Readonly<Record<Kind, string>> = {
  usuarios: 'users',
  ubicaciones: 'places',
  clientes: 'customers',
  ventas: 'sales',
  unidades: 'units',
  servicios: 'services',
};

/**
 * Writes the file. Fields that are not sure are comments, with the second choice.
 *
 * @param tabs - proposals by tab
 */
export function mappingText(tabs: readonly TabProposal[], country: Country): string {
  return [
    '# yaml-language-server: $schema=./mapping.schema.json',
    `# Proposed for a dealership in ${country}. Look over each line; «?» marks what is not sure.`,
    'entities:',
    ...tabs.flatMap((tab) => entityLines(tab, country)),
    '',
  ].join('\n');
}

function entityLines(one: TabProposal, country: Country): string[] {
  const { tab, kind, fingerprint, proposals, left, known } = one;
  if (known) return knownLines(tab, known);
  return [
    `  ${key(tab)}:`,
    `    into: ${INTO[kind]}`,
    `    header: ${fingerprint}`,
    `    fields:`,
    ...proposals.flatMap((one) => fieldLines(one, country)),
    ...(left.length > 0 ? [`    # without a field: ${left.map(key).join(', ')}`] : []),
  ];
}

function knownLines(tab: string, { file, entity }: NonNullable<TabProposal['known']>): string[] {
  const lines = stringify(entity, { lineWidth: 0 }).trimEnd().split('\n');
  return [
    `  # The header is that of ${file}: its fields are taken over.`,
    `  ${key(tab)}:`,
    ...lines.map((line) => `    ${line}`),
  ];
}

function fieldLines(proposal: Proposal, country: Country): string[] {
  const { field, chosen, runnerUp, isSure, isAmbiguousDate } = proposal;
  const { column } = chosen;
  const facts = { from: column.name, ...typeFacts(field.look, column.look, country) };
  const inline = stringify(facts, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  const because = [
    `${Math.round(100 * chosen.score)} %`,
    chosen.name.how === 'none' ? 'by its texts' : `${chosen.name.how}: ${chosen.name.known}`,
    ...(runnerUp ? [`or ${runnerUp.column.name} (${Math.round(100 * runnerUp.score)} %)`] : []),
    ...(isAmbiguousDate ? ['day and month cannot be told apart: check the format'] : []),
  ];
  const mark = isSure && !isAmbiguousDate ? '' : '? ';
  return [`      # ${mark}${because.join('; ')}`, `      ${isSure ? '' : '# '}${field.name}: ${inline}`];
}

function typeFacts(look: Look, seen: ColumnLook, country: Country): object {
  switch (look) {
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'phone', country };
    case 'date':
      return seen.dateFormats.length > 0
        ? { type: 'date', formats: seen.dateFormats.slice(0, 1) }
        : { type: 'text' };
    case 'decimal':
      return { type: 'decimal', separators: seen.decimals ?? { decimal: ',' } };
    case 'integer':
      return seen.integer >= 0.9 ? { type: 'integer' } : { type: 'text' };
    case 'yes-no':
      return seen.yesNo >= 0.9 ? { type: 'yes-no' } : { type: 'text' };
    case 'tax-id':
      return seen.taxId ? { type: 'tax-id', kind: seen.taxId.kind, country } : { type: 'text' };
    case 'id':
    case 'text':
    case 'plate':
    case 'vin':
      return { type: 'text' };
  }
}

function key(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ ]*$/u.test(text) ? text : JSON.stringify(text);
}
