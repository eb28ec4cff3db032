/** Checks one relation column of a child against the IDs of its parents. */
import type { ColumnPlace } from './ids';
import { differences, foldKey } from './key';
import type { KeyIndex } from './keyindex';
import { rowLike, rowSame } from './keyindex';
import type { Elsewhere, Findings, Standing } from './observation';
import type { Need, Rule } from './rule';
import { severityOf } from './rule';
import { gather, Tally } from './tally';

/** A relation column of a child. */
export interface RelationColumn extends ColumnPlace {
  readonly need: Need;
  /** The tabs or the kind to which the column points, as shown to people. */
  readonly parents: readonly string[];
  /** Whether an orphan can be judged yet. */
  readonly standing: Standing;
}

/** The IDs of one parent tab. */
export interface ParentIds {
  readonly tab: string;
  readonly index: KeyIndex;
}

/**
 * Checks a relation column, in time linear in its rows. A value is known if any parent has it.
 *
 * @param relation - the column
 * @param texts - its values by data row, from 0; missing ones at the end are blank
 * @param rows - data rows of the child
 * @param parents - the union of their IDs counts
 */
export function auditRelation(
  relation: RelationColumn,
  texts: readonly string[],
  rows: number,
  parents: readonly ParentIds[],
): Findings {
  const blank = tally('parent/blank', relation);
  const unknown = tally(relation.standing === 'current' ? 'parent/unknown' : 'parent/pending', relation);
  const butFor = tally('parent/known-but-for', relation);
  for (let row = 0; row < rows; row++) {
    const text = texts[row] ?? '';
    const key = foldKey(text);
    if (key === '') {
      if (relation.need === 'must') blank.add(row, text, null);
    } else if (!isKnown(parents, text, key)) {
      const like = findLike(parents, key);
      if (like) butFor.add(row, text, text, () => elsewhere(like, text));
      else unknown.add(row, text);
    }
  }
  return gather([blank, unknown, butFor]);
}

/**
 * Findings for a child that has no column for the relation.
 *
 * @param relation - without a column
 */
export function withoutRelation(relation: RelationColumn): Findings {
  const none = tally('parent/no-column', relation);
  none.add(null, null);
  return none.findings();
}

function isKnown(parents: readonly ParentIds[], text: string, key: string): boolean {
  for (const { index } of parents) if (rowSame(index, text, key) !== null) return true;
  return false;
}

/** A row whose ID has the same key in another spelling; null = none. */
function findLike(parents: readonly ParentIds[], key: string): Like | null {
  for (const { tab, index } of parents) {
    const row = rowLike(index, key);
    if (row !== null) return { tab, row, text: index.texts[row] ?? '' };
  }
  return null;
}

interface Like {
  readonly tab: string;
  readonly row: number;
  readonly text: string;
}

function elsewhere({ tab, row, text: there }: Like, here: string): Elsewhere {
  return { tab, row, differs: differences(here, there) };
}

function tally(rule: Rule, relation: RelationColumn): Tally {
  const { tab, column, columnName, parents, need } = relation;
  // A pending orphan is the only finding to which the parents' standing matters.
  const standing = rule === 'parent/pending' ? relation.standing : 'current';
  return new Tally({ tab, column, columnName, parents, rule, severity: severityOf(rule, need), standing });
}
