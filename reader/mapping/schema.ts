/** The schema of a mapping file. Editors use the JSON schema that is derived from it. */
import * as v from 'valibot';
import { isDateFormat } from './type/date';
import { COUNTRIES } from './type/phone';
import { TAX_IDS } from './type/tax-id';

const text = v.pipe(v.string(), v.minLength(1));
const texts = v.union([text, v.pipe(v.array(text), v.minLength(1))]);
const country = v.picklist(COUNTRIES);
const character = v.pipe(v.string(), v.length(1));
const format = v.pipe(
  text,
  v.check(isDateFormat, 'names day, month and year once each, as in dd/mm/yyyy; minutes are ii'),
);

/** Settings that every field may have. */
const COMMON = {
  from: v.pipe(texts, v.description('Column, or columns, of the tab')),
  join: v.optional(v.pipe(v.string(), v.description('Put between the texts of several columns; a blank'))),
  split: v.optional(
    v.pipe(
      v.strictObject({ by: text, part: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
      v.description('Takes one part of the text, from 1'),
    ),
  ),
  required: v.optional(v.pipe(v.boolean(), v.description('A blank is a problem'))),
  default: v.optional(v.pipe(v.string(), v.description('Taken where the text is blank'))),
};

const field = v.variant('type', [
  v.strictObject({ type: v.literal('text'), ...COMMON }),
  v.strictObject({ type: v.literal('integer'), thousands: v.optional(character), ...COMMON }),
  v.strictObject({
    type: v.literal('decimal'),
    separators: v.strictObject({ thousands: v.optional(character), decimal: character }),
    ...COMMON,
  }),
  v.strictObject({ type: v.literal('date'), formats: v.pipe(v.array(format), v.minLength(1)), ...COMMON }),
  v.strictObject({ type: v.literal('phone'), country, ...COMMON }),
  v.strictObject({ type: v.literal('email'), ...COMMON }),
  v.strictObject({
    type: v.literal('yes-no'),
    yes: v.optional(v.array(v.string())),
    no: v.optional(v.array(v.string())),
    ...COMMON,
  }),
  v.strictObject({
    type: v.literal('tax-id'),
    kind: v.picklist(Object.keys(TAX_IDS) as (keyof typeof TAX_IDS)[]),
    country: v.optional(country),
    ...COMMON,
  }),
  v.strictObject({ type: v.literal('one-of'), map: v.record(v.string(), v.string()), ...COMMON }),
]);

const entity = v.strictObject({
  into: v.pipe(text, v.description('What the CRM calls it')),
  header: v.optional(
    v.pipe(
      text,
      v.description('Fingerprint of the header that it was made for, by which suggest takes it over'),
    ),
  ),
  fields: v.record(text, field),
});

export const MAPPING_FILE = v.strictObject({
  extends: v.optional(v.pipe(text, v.description('Mapping that this one completes; a path from this file'))),
  entities: v.record(text, entity),
});

export type MappingFile = v.InferOutput<typeof MAPPING_FILE>;
export type EntityFile = v.InferOutput<typeof entity>;
export type FieldFile = v.InferOutput<typeof field>;
