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
 * The relations of a child: those that a person configured, then, for every other kind that it must or may point
 * to, those that are found. A kind that it must point to and for which there is no column is told without one.
 *
 * @param child - header and first rows
 * @param parents - all tabs that could be pointed to
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

/** The surest column bears the need of the dependence; further ones that values bear out may be blank. */
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
