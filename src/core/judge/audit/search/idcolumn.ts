/**
 * Finds the ID column of a tab by its name, its share of distinct values and its share of filled cells. A configured name wins.
 */

import { fold } from '../../../reading/text/fold';
import type { EntityDefinition } from '../../../records/entity/definition';
import { shortName } from '../../guard/facts';
import { foldKey } from '../key';
import type { Evidence } from './evidence';
import { idNameWeight } from './idname';

export interface FoundId {
  /** Position from 0; null = there is none. */
  readonly column: number | null;
  /** Its header, shortened, or the configured one that the file does not have; null = none was found. */
  readonly name: string | null;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** No ID column was found. */
export const NO_ID: FoundId = { column: null, name: null, confidence: 0, evidence: [] };

/** Weights of name, uniqueness and fill in the confidence. Our choice: a good name with bad values still wins. */
const SHARES = { name: 0.4, unique: 0.4, filled: 0.2 } as const;

/** Added to the column of the former snapshot, so that one bad export does not change what identifies a row. */
const FORMER_BONUS = 0.3;

/** Minimum confidence: `id` that is blank in all rows is above it, `codigo_postal` below it. */
const CONFIDENCE_MIN = 0.33;

/**
 * Finds the ID column.
 *
 * @param rows - its first data rows
 * @param entity - configured name, kind and tab
 * @param former - header of the ID column of the former snapshot, as stored; null = none
 */
export function findIdColumn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  entity: Pick<EntityDefinition, 'idColumn' | 'kind' | 'tab'>,
  former: string | null = null,
): FoundId {
  if (entity.idColumn !== null) return configured(header, entity.idColumn);
  let best = NO_ID;
  let bestScore = CONFIDENCE_MIN;
  for (const [column, name] of header.entries()) {
    const weight = idNameWeight(name, entity);
    if (weight === 0) continue;
    const { unique, filled } = weigh(rows, column);
    const confidence = weight * (SHARES.name + SHARES.unique * unique + SHARES.filled * filled);
    const isFormer = shortName(name) === former;
    const score = confidence + (isFormer ? FORMER_BONUS : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    const evidence: Evidence[] = [
      { code: 'name', weight },
      { code: 'values', unique, filled, rows: rows.length },
    ];
    if (isFormer) evidence.push({ code: 'former' });
    best = { column, name: shortName(name), confidence, evidence };
  }
  return best;
}

/**
 * The column with a name that a person wrote; null = none. An exact match wins over a match except for case, accents
 * and spaces. The first of several columns wins.
 */
export function columnNamed(header: readonly string[], name: string): number | null {
  const same = header.indexOf(name);
  const found = same >= 0 ? same : header.findIndex((other) => fold(other) === fold(name));
  return found >= 0 ? found : null;
}

function configured(header: readonly string[], name: string): FoundId {
  const column = columnNamed(header, name);
  const present = column !== null;
  return {
    column,
    name: shortName(present ? (header[column] ?? name) : name),
    confidence: present ? 1 : 0,
    evidence: [{ code: 'configured', present }],
  };
}

/** Share of distinct values among the non-blank ones, and share of non-blank values. */
function weigh(
  rows: readonly (readonly string[])[],
  column: number,
): { readonly unique: number; readonly filled: number } {
  const keys = rows.map((row) => foldKey(row[column] ?? '')).filter((key) => key !== '');
  return {
    unique: keys.length === 0 ? 0 : new Set(keys).size / keys.length,
    filled: rows.length === 0 ? 0 : keys.length / rows.length,
  };
}
