/**
 * Load jobs: rows of JSON that take the place of what a table, or a part of it, holds; all or nothing.
 * https://cloud.google.com/bigquery/docs/reference/rest/v2/Job#JobConfigurationLoad
 */
import type { Field, Line, Partitioning, Warehouse, WarehouseJob, WarehouseTable } from './warehouse';
import { placeOf } from './warehouse';

/** What a job asks for, as far as it is known here. */
export interface LoadConfiguration {
  readonly destinationTable: {
    readonly projectId: string;
    readonly datasetId: string;
    readonly tableId: string;
  };
  readonly schema?: { readonly fields: readonly Field[] };
  readonly sourceFormat?: string;
  readonly writeDisposition?: string;
  readonly schemaUpdateOptions?: readonly string[];
  readonly rangePartitioning?: Partitioning;
}

/** Names of columns. https://cloud.google.com/bigquery/docs/schemas#column_names */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,299}$/;

/** A load that is refused; nothing of it was applied. */
class Refused extends Error {}

/**
 * Does what a load job asks for.
 * @param media - rows as lines of JSON, UTF-8, one char a byte
 * @returns why it failed; null when it worked
 */
export function applyLoad(
  warehouse: Warehouse,
  load: LoadConfiguration,
  media: string,
): WarehouseJob['failure'] {
  try {
    const { projectId, datasetId, tableId } = load.destinationTable;
    const tables = warehouse.tablesOf(`${projectId}.${datasetId}`);
    const { name, part } = placeOf(tableId);
    const known = tables.get(name) ?? null;
    const table = known ?? emptyTable(name, load);
    const fields = part === null ? (load.schema?.fields ?? table.fields) : withNew(table, load);
    const lines = linesOf(media, fields);
    checkPart(table, part, lines);
    const parts = part === null ? { '': lines } : { ...table.parts, [part]: lines };
    tables.set(name, { ...table, fields, parts });
    return null;
  } catch (error) {
    if (error instanceof Refused) return { reason: 'invalid', message: error.message };
    return { reason: 'notFound', message: String(Object(error).message) };
  }
}

function emptyTable(id: string, { schema, rangePartitioning, ...rest }: LoadConfiguration): WarehouseTable {
  if (rest.writeDisposition !== 'WRITE_TRUNCATE' || rest.sourceFormat !== 'NEWLINE_DELIMITED_JSON')
    throw new Refused('Only WRITE_TRUNCATE of NEWLINE_DELIMITED_JSON is part of the embedded runtime');
  return { id, title: '', fields: schema?.fields ?? [], partitioning: rangePartitioning ?? null, parts: {} };
}

/** The columns that a table has after a load into one of its parts. */
function withNew(
  { fields }: WarehouseTable,
  { schema, schemaUpdateOptions = [] }: LoadConfiguration,
): readonly Field[] {
  const known = new Set(fields.map(({ name }) => name.toLowerCase()));
  const more = (schema?.fields ?? []).filter(({ name }) => !known.has(name.toLowerCase()));
  for (const { name } of more) if (!NAME.test(name)) throw new Refused(`Invalid field name "${name}".`);
  if (more.length > 0 && !schemaUpdateOptions.includes('ALLOW_FIELD_ADDITION'))
    throw new Refused('Provided Schema does not match Table.');
  return [...fields, ...more];
}

function linesOf(media: string, fields: readonly Field[]): Line[] {
  const names = new Set(fields.map(({ name }) => name));
  const texts = Buffer.from(media, 'latin1').toString('utf8').split('\n');
  return texts.filter(Boolean).map((text) => {
    const cells: Record<string, unknown> = parsed(text);
    const unknown = Object.keys(cells).find((name) => !names.has(name));
    if (unknown !== undefined) throw new Refused(`No such field: ${unknown}.`);
    return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, String(cell)]));
  });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('Error while reading data, error message: JSON parsing error');
  }
}

/** Rows of one part go into no other. */
function checkPart({ partitioning }: WarehouseTable, part: string | null, lines: readonly Line[]): void {
  if (part === null) return;
  if (partitioning === null) throw new Refused('Cannot address a partition of a table that has none');
  if (lines.some((line) => line[partitioning.field] !== part))
    throw new Refused(`Some rows belong to different partitions rather than destination partition ${part}`);
}
