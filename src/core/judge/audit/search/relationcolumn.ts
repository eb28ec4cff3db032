/** Finds the columns of a child that point to its parents: by name and by values that are IDs of the parents. */
import { shortName } from '../../guard/facts';
import type { Child, PossibleParent } from './child';
import type { FoundRelation } from './foundrelation';
import type { Dependence } from './matrix';
import { DEPENDENCES } from './matrix';
import type { RelationCandidate } from './relationcandidate';
import { weighRelation } from './relationcandidate';
import { configuredRelations } from './relationconfigured';

/**
 * The relations of a child: first the configured ones, then the ones that are found for every other kind to which it
 * must or may point. If it must point to a kind but has no column for it, the relation has no column.
 *
 * @param child - header and first rows
 * @param parents - all tabs to which columns may point
 */
export function findRelationColumns(child: Child, parents: readonly PossibleParent[]): FoundRelation[] {
  const { definition, header } = child;
  const found: FoundRelation[] = configuredRelations(definition, header, parents);
  for (const dependence of DEPENDENCES[definition.kind]) {
    if (found.some(({ kind }) => kind === dependence.kind)) continue;
    const taken = new Set(found.map(({ column }) => column));
    const ofKind = parents.filter(({ kind }) => kind === dependence.kind);
    const candidates = header
      .map((_, column) => (taken.has(column) ? null : weighRelation(column, dependence, child, ofKind)))
      .filter((candidate): candidate is RelationCandidate => candidate !== null);
    found.push(...choose(dependence, candidates));
  }
  return found;
}

/** The most certain column has the need of the dependence. Further columns whose values confirm them may be blank. */
function choose(dependence: Dependence, candidates: RelationCandidate[]): FoundRelation[] {
  const { kind } = dependence;
  const ranked = candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const chosen = ranked.filter(
    ({ name, proved }, rank) =>
      rank === 0 || (proved && ranked.findIndex((one) => one.name === name) === rank),
  );
  if (chosen.length === 0 && dependence.need === 'must') {
    return [{ column: null, name: null, kind, tab: null, need: 'must', confidence: 0, evidence: [] }];
  }
  return chosen.map(({ column, name, confidence, evidence }, rank) => ({
    column,
    name: shortName(name),
    kind,
    tab: null,
    need: rank === 0 ? dependence.need : 'may',
    confidence,
    evidence,
  }));
}
