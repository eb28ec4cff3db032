/** Mappings of other dealerships, found by the header that they were made for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping } from '../mapping/read-mapping';
import type { EntityFile } from '../mapping/schema';
import { UsageError } from './usage';

/** An entity of a mapping that fits a header. */
export interface KnownEntity {
  /** Name of its file. */
  readonly file: string;
  readonly entity: EntityFile;
}

/**
 * Entities by the fingerprint of their header. If several files have the same one, the first file by name counts.
 *
 * @param folder - path
 * @throws UsageError, MappingError
 */
export function knownEntities(folder: string): ReadonlyMap<string, KnownEntity> {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}. Check the path.`);
  const known = new Map<string, KnownEntity>();
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(ya?ml|json)$/.test(file)) continue;
    const { entities } = parseMapping(join(folder, file), readFileSync(join(folder, file), 'utf8'));
    for (const entity of Object.values(entities)) {
      const { header } = entity;
      if (header !== undefined && !known.has(header)) known.set(header, { file, entity });
    }
  }
  return known;
}
