/** The contract of the system's tabs as a JSON schema: rows are arrays, read by position. */

import { STATE_CODES } from '../../src/core/judge/status/state';
import { STATUS_FIELDS, SYSTEM } from '../../src/core/judge/status/table';
import { KINDS } from '../../src/core/records/entity/definition';
import { MANIFEST_FIELDS } from '../../src/core/records/manifest/row';
import { OBSERVATION_FIELDS } from '../../src/core/records/observation/row';
import { SEVERITY_CODES } from '../../src/core/records/observation/severity';
import { OUTCOMES } from '../../src/core/records/snapshot/outcome';
import { OBSERVATION_HEADER } from '../../src/core/words/book/finding';
import { MANIFEST_HEADER, OUTCOME_WORDS } from '../../src/core/words/terms/manifest';
import { STATUS_WORDS } from '../../src/core/words/terms/status';

/** What a cell holds; blank is always allowed, since the API leaves out blank cells at the end of a row. */
type Form = { readonly pattern: string } | { readonly enum: readonly string[] };

const COUNT: Form = { pattern: '^[0-9]*$' };
const TIME: Form = { pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{8,12}(Z|[+-][0-9]{2}:[0-9]{2}))?$' };
const HASH: Form = { pattern: '^([0-9a-f]{16})?$' };
const MD5: Form = { pattern: '^([0-9a-f]{32})?$' };
const CODES: Form = { pattern: '^([a-z]+/[a-z-]+( [a-z]+/[a-z-]+)*)?$' };
const oneOf = (...words: readonly string[]): Form => ({ enum: ['', ...words] });

type StatusField = (typeof STATUS_FIELDS)[number];
type ManifestField = (typeof MANIFEST_FIELDS)[number];
type ObservationField = (typeof OBSERVATION_FIELDS)[number];

const STATUS: Partial<Record<StatusField, Form>> = {
  state: { enum: [SYSTEM, ...STATE_CODES] },
  cause: CODES,
  ...{ rows: COUNT, columns: COUNT, errors: COUNT, warnings: COUNT, notes: COUNT, generation: COUNT },
  ...{ publishedAt: TIME, seenAt: TIME, lastRun: TIME, lastPoll: TIME, nextSignal: TIME },
  ...{ md5: MD5, codeHash: MD5, rowSetHash: HASH, rowOrderHash: HASH, headerHash: HASH },
  ...{ budgetPercent: COUNT, idPlace: COUNT, sheetId: COUNT, lookMinutes: COUNT },
  kind: oneOf(...KINDS),
  headerRows: oneOf('0', '1'),
  relationCodes: { pattern: '^(\\[\\[[0-9]+,".*",([0-9]+|null),[01]\\]\\])?$' },
};

const MANIFEST: Partial<Record<ManifestField, Form>> = {
  ...{ time: TIME, seen: TIME, md5: MD5, bytes: COUNT, rows: COUNT, columns: COUNT },
  outcome: { enum: Object.values(OUTCOME_WORDS) },
  code: CODES,
  proof: { pattern: '^[0-9a-f ]*$' },
  outcomeCode: oneOf(...OUTCOMES),
};

const OBSERVATIONS: Partial<Record<ObservationField, Form>> = {
  severity: { enum: Object.values(SEVERITY_CODES) },
  cell: { pattern: '^([A-Z]+[0-9]+)?$' },
  ...{ line: COUNT, record: COUNT, rows: COUNT, distinct: COUNT },
};

/** The schema as a value. */
export function contractSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'System tabs of a consolidated Spreadsheet',
    description: 'Rows below the header, by position; see contract.md. New columns come at the end.',
    $defs: {
      _Estado: tab(STATUS_WORDS.header, STATUS_FIELDS, STATUS),
      _Manifiesto: tab(MANIFEST_HEADER, MANIFEST_FIELDS, MANIFEST),
      _Observaciones: tab(OBSERVATION_HEADER, OBSERVATION_FIELDS, OBSERVATIONS),
    },
  };
}

function tab<Field extends string>(
  header: readonly string[],
  fields: readonly Field[],
  forms: Partial<Record<Field, Form>>,
): object {
  const prefixItems = fields.map((field, at) => ({
    title: header[at] ?? '',
    $comment: field,
    type: 'string',
    ...forms[field],
  }));
  return { type: 'array', items: { type: 'array', prefixItems } };
}
