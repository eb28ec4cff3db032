/** Relations that a person wrote into `_Configuracion`: they win over found relations. */

import { fold } from '../../../reading/text/fold';
import type { EntityDefinition } from '../../../records/entity/definition';
import { KINDS } from '../../../records/entity/definition';
import { readKind } from '../../../records/entity/field';
import { shortName } from '../../guard/facts';
import type { PossibleParent } from './child';
import type { FoundRelation } from './foundrelation';
import { columnNamed } from './idcolumn';
import { needOf } from './matrix';

/** Targets by which a person says that a column points nowhere. */
const NOWHERE = ['ninguna', 'ninguno', 'nada', 'no'];

/**
 * The configured relations of a child. A target is a kind with all of its tabs, otherwise the tab of that name,
 * otherwise the kind that has a tab of that name in the catalogue.
 *
 * @param parents - all tabs to which columns may point
 */
export function configuredRelations(
  definition: Pick<EntityDefinition, 'kind' | 'relations'>,
  header: readonly string[],
  parents: readonly Pick<PossibleParent, 'tab' | 'kind'>[],
): FoundRelation[] {
  return definition.relations
    .filter(({ target }) => !isNowhere(target))
    .map(({ column: name, target }) => {
      const named = KINDS.find((one) => one === fold(target));
      const tab = named ? undefined : parents.find((parent) => fold(parent.tab) === fold(target));
      const kind = named ?? tab?.kind ?? readKind(target);
      const column = columnNamed(header, name);
      const present = column !== null;
      return {
        column,
        name: shortName(present ? (header[column] ?? name) : name),
        kind,
        tab: tab?.tab ?? (kind === null ? target : null),
        need: needOf(definition.kind, kind),
        confidence: present ? 1 : 0,
        evidence: [{ code: 'configured', present }],
      };
    });
}

/** Columns that a person configured to point somewhere. */
export function pointingColumns({ relations }: Pick<EntityDefinition, 'relations'>): string[] {
  return relations.filter(({ target }) => !isNowhere(target)).map(({ column }) => column);
}

/**
 * Whether a person configured a column to point nowhere.
 *
 * @param name - header of the column
 */
export function isDenied({ relations }: Pick<EntityDefinition, 'relations'>, name: string): boolean {
  return relations.some(({ column, target }) => isNowhere(target) && fold(column) === fold(name));
}

function isNowhere(target: string): boolean {
  return NOWHERE.includes(fold(target));
}
