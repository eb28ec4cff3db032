/** What `_Configuracion` forces on the reading of an entity's file. */
import type { DialectHints } from '../csv/dialect';
import type { EntityDefinition } from '../entity/definition';

/**
 * Hints for the reader; what is left to it is not among them.
 *
 * @param definition - of the entity
 */
export function hintsOf({ encoding, delimiter }: EntityDefinition): DialectHints {
  return {
    ...(encoding === '' ? {} : { encoding, strict: true }),
    ...(delimiter === '' ? {} : { delimiter }),
  };
}
