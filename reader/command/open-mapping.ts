/** Opens a mapping file, and what it extends. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Mapping } from '../mapping/mapping';
import { readMapping } from '../mapping/read-mapping';
import { UsageError } from './usage';

export interface OpenedMapping {
  readonly mapping: Mapping;
  /** Digest that changes whenever fields are derived in another way. */
  readonly digest: string;
}

/**
 * Opens a mapping.
 *
 * @throws UsageError, MappingError
 */
export function openMapping(path: string): OpenedMapping {
  const read = (name: string, beside: string | null) => {
    const file = beside === null ? name : join(dirname(beside), name);
    if (!existsSync(file)) throw new UsageError(`There is no mapping ${file}. Check the path.`);
    return { path: file, text: readFileSync(file, 'utf8') };
  };
  const mapping = readMapping(path, read);
  return { mapping, digest: createHash('sha256').update(JSON.stringify(mapping)).digest('hex').slice(0, 16) };
}
