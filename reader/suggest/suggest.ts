/** Proposes the column for each field of the CRM, with the evidence and the second choice. */
import type { Country } from '../mapping/type/phone';
import type { ColumnLook } from './column-look';
import { CLEAR } from './column-look';
import type { CrmField, Look } from './crm-field';
import type { NameScore } from './name-score';
import { scoreName } from './name-score';

/** A column of a tab, with what its texts look like. */
export interface SeenColumn {
  readonly name: string;
  readonly place: number;
  readonly look: ColumnLook;
  /** Whether `_Estado` names it as the ID column. */
  readonly isKey: boolean;
}

interface Candidate {
  readonly column: SeenColumn;
  /** From 0 to 1. */
  readonly score: number;
  readonly name: NameScore;
  /** Whether the texts support the field, contradict it, or say nothing. */
  readonly texts: 'for' | 'against' | 'silent';
}

export interface Proposal {
  readonly field: CrmField;
  readonly chosen: Candidate;
  /** The second best column for the field; null = no other one fits. */
  readonly runnerUp: Candidate | null;
  readonly isSure: boolean;
  /** Whether day and month cannot be distinguished in the texts of the column. */
  readonly isAmbiguousDate: boolean;
}

/** Score from which on a proposal is sure, and the lead over the next one that it needs. */
const SURE = 0.75;
const LEAD = 0.1;

/** Below this nothing is proposed. */
const LEAST = 0.5;

/** Proposes columns for fields, each column for at most one field. */
export function suggest(fields: readonly CrmField[], columns: readonly SeenColumn[]): Proposal[] {
  const all = fields.map((field) => ({ field, candidates: candidatesFor(field, columns) }));
  const pairs = all
    .flatMap(({ field, candidates }) => candidates.map((candidate) => ({ field, candidate })))
    .sort((a, b) => b.candidate.score - a.candidate.score);
  const taken = new Set<SeenColumn>();
  const chosen = new Map<CrmField, Candidate>();
  for (const { field, candidate } of pairs) {
    if (chosen.has(field) || taken.has(candidate.column)) continue;
    chosen.set(field, candidate);
    taken.add(candidate.column);
  }
  return all.flatMap(({ field, candidates }): Proposal[] => {
    const one = chosen.get(field);
    if (!one) return [];
    const runnerUp = candidates.find(({ column }) => column !== one.column && !taken.has(column)) ?? null;
    const lead = one.score - (runnerUp?.score ?? 0);
    return [
      {
        field,
        chosen: one,
        runnerUp,
        isSure: one.score >= SURE && lead >= LEAD,
        isAmbiguousDate: field.look === 'date' && isAmbiguous(one.column.look),
      },
    ];
  });
}

function candidatesFor(field: CrmField, columns: readonly SeenColumn[]): Candidate[] {
  return columns
    .map((column) => candidateFor(field, column))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
}

function candidateFor(field: CrmField, column: SeenColumn): Candidate {
  const name = scoreName(column.name, field.names);
  const texts = judgeTexts(field.look, column);
  const isOwnKey = field.name === 'id' && column.isKey;
  const byName = name.score + (texts === 'for' ? 0.1 : texts === 'against' ? -0.5 : 0) + (isOwnKey ? 0.3 : 0);
  // A form that only one field has is enough evidence, whatever the name of the column.
  const byTexts = texts === 'for' && SPEAKING.includes(field.look) ? 0.55 : 0;
  const score = name.score === 0 && !isOwnKey ? byTexts : byName;
  return { column, name, texts, score: Math.max(0, Math.min(1, score)) };
}

const SPEAKING: readonly Look[] = ['email', 'vin', 'tax-id'];

function judgeTexts(look: Look, { look: seen, isKey }: SeenColumn): Candidate['texts'] {
  if (seen.texts === 0) return 'silent';
  const decide = (share: number): Candidate['texts'] =>
    share >= CLEAR ? 'for' : share < 0.3 ? 'against' : 'silent';
  switch (look) {
    case 'email':
      return decide(seen.email);
    case 'phone':
      return seen.date >= CLEAR || seen.email >= CLEAR ? 'against' : seen.phone >= 0.6 ? 'for' : 'silent';
    case 'date':
      return decide(seen.date);
    case 'vin':
      return decide(seen.vin);
    case 'plate':
      return seen.plate >= 0.7 ? 'for' : seen.plate < 0.2 ? 'against' : 'silent';
    case 'tax-id':
      return (seen.taxId?.share ?? 0) >= CLEAR
        ? 'for'
        : seen.email >= CLEAR || seen.date >= CLEAR
          ? 'against'
          : 'silent';
    case 'yes-no':
      return seen.yesNo >= CLEAR && seen.distinct <= 4 ? 'for' : seen.distinct > 6 ? 'against' : 'silent';
    case 'decimal':
      return seen.decimal >= CLEAR
        ? 'for'
        : seen.integer >= CLEAR
          ? 'silent'
          : seen.date >= CLEAR || seen.email > 0
            ? 'against'
            : 'silent';
    case 'integer':
      return seen.integer >= CLEAR ? 'for' : seen.date >= CLEAR || seen.email >= CLEAR ? 'against' : 'silent';
    case 'id':
      return seen.email >= CLEAR || seen.date >= CLEAR ? 'against' : isKey ? 'for' : 'silent';
    case 'text':
      return seen.email >= CLEAR || seen.date >= CLEAR ? 'against' : 'silent';
  }
}

function isAmbiguous({ dateFormats }: ColumnLook): boolean {
  return dateFormats.some((format) => /^d/.test(format)) && dateFormats.some((format) => /^m/.test(format));
}

/** Country of numbers and documents if none is named. */
export const USUAL_COUNTRY: Country = 'AR';
