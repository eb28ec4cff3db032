/** The form of a mapping file as editors know it, made of the form by which the reader judges one. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { MAPPING_FILE } from './schema';

/**
 * The JSON schema of mapping files, with which an editor completes words and underlines faults. The one rule that it does
 * not know is that a date's format names day, month and year once each.
 */
export function mappingJsonSchema(): string {
  const title = 'Which columns of a dealership become which fields of the CRM';
  const { $schema, ...form } = toJsonSchema(MAPPING_FILE, { errorMode: 'ignore' });
  return `${JSON.stringify({ $schema: $schema ?? 'http://json-schema.org/draft-07/schema#', title, ...form }, null, 2)}\n`;
}
