/** What is known of an entity's file before it is read: what `_Configuracion` forces, and how the last one was read. */
import type { DialectHints } from '../csv/dialect';
import type { Former } from '../csv/former-reading';
import type { EntityDefinition } from '../entity/definition';
import type { EntityState, Published } from '../state/entity';

/**
 * Hints for the reader; what is left to it is not among them.
 *
 * @param names - of the tab's columns, where the state has lost them
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

/** How the last good snapshot was read: as kept, or as the manifest and the tab tell. */
function formerOf({ reading, headerRows, facts }: Published, names: readonly string[]): Former {
  const header = facts?.header ?? [];
  return { ...reading, names: header.length > 0 ? header : names, headed: headerRows > 0 };
}

/** Whether the names of the tab's columns have to be read from it, since the state was lost. */
export function hasLostNames(published: EntityState['published']): boolean {
  if (published === null || published.headerRows === 0) return false;
  return published.reading?.headerRows === undefined && (published.facts?.header ?? []).length === 0;
}
