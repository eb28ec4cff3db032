/** The JSON schema of mapping files, derived from the schema with which the reader checks them. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { MAPPING_FILE } from './schema';

/**
 * The JSON schema of mapping files; with it an editor completes words and underlines faults. It lacks one rule: a date format
 * names day, month and year exactly once each.
 */
export function mappingJsonSchema(): string {
  const title = 'Which columns of a dealership become which fields of the CRM';
  const { $schema, ...form } = toJsonSchema(MAPPING_FILE, { errorMode: 'ignore' });
  return `${JSON.stringify({ $schema: $schema ?? 'http://json-schema.org/draft-07/schema#', title, ...form }, null, 2)}\n`;
}
