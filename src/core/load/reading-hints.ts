/** What is known about an entity's file before it is read: forced by `_Configuracion`, or from the last snapshot. */

import type { EntityState, Published } from '../judge/state/entity';
import type { DialectHints } from '../reading/candidates/dialect';
import type { Former } from '../reading/candidates/former-reading';
import type { EntityDefinition } from '../records/entity/definition';

/**
 * Hints for the reader. Values that the reader must infer are omitted.
 *
 * @param names - column names of the tab, used if the state has lost them
 */
export function hintsOf(
  { encoding, delimiter, headed }: EntityDefinition,
  published: EntityState['published'] = null,
  names: readonly string[] = [],
): DialectHints {
  return {
    ...(encoding === null ? {} : { encoding, strict: true }),
    ...(delimiter === null ? {} : { delimiter }),
    ...(headed === null ? {} : { headed }),
    ...(published === null ? {} : { former: formerOf(published, names) }),
  };
}

/** How the last good snapshot was read, according to the state or else to the manifest and the tab. */
function formerOf({ reading, headerRows, facts }: Published, names: readonly string[]): Former {
  const header = facts?.header ?? [];
  return { ...reading, names: header.length > 0 ? header : names, headed: headerRows > 0 };
}

/** Whether the column names must be read from the tab because the state was lost. */
export function hasLostNames(published: EntityState['published']): boolean {
  if (published === null || published.headerRows === 0) return false;
  return published.reading?.headerRows === undefined && (published.facts?.header ?? []).length === 0;
}
