/** Reads mapping files: YAML or JSON, each fault with its line. */
import { distance } from 'fastest-levenshtein';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { EntityMapping, Field, FieldType, Mapping } from './mapping';
import type { FieldFile, MappingFile } from './schema';
import { MAPPING_FILE } from './schema';

/** A file that is not a mapping; the message says where the fault is and what to write instead. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

/** Reads the text of a file, by a path relative to another file. */
export type ReadFile = (
  path: string,
  beside: string | null,
) => { readonly path: string; readonly text: string };

/** Longest chain of files that extend each other. */
const DEPTH = 8;

/**
 * Reads a mapping and what it extends.
 *
 * @param read - reads files
 * @throws MappingError
 */
export function readMapping(path: string, read: ReadFile): Mapping {
  const entities = new Map<string, EntityMapping>();
  let next: { path: string; beside: string | null } | null = { path, beside: null };
  for (let depth = 0; next; depth++) {
    if (depth === DEPTH) throw new MappingError(`${path}: its files extend each other in a circle.`);
    const file = read(next.path, next.beside);
    const parsed = parseMapping(file.path, file.text);
    for (const [tab, { into, fields }] of Object.entries(parsed.entities)) {
      const own = Object.entries(fields).map(([name, field]) => fieldOf(name, field));
      const known = entities.get(tab);
      const named = new Set(known?.fields.map(({ name }) => name));
      const more = own.filter(({ name }) => !named.has(name));
      entities.set(tab, { tab, into: known?.into ?? into, fields: [...(known?.fields ?? []), ...more] });
    }
    next = parsed.extends === undefined ? null : { path: parsed.extends, beside: file.path };
  }
  return { entities: [...entities.values()] };
}

/**
 * Reads one file, without what it extends.
 *
 * @throws MappingError
 */
export function parseMapping(path: string, text: string): MappingFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [fault] = document.errors;
  if (fault)
    throw new MappingError(`${path}:${lines.linePos(fault.pos[0]).line}: ${fault.message.split('\n')[0]}`);
  const result = v.safeParse(MAPPING_FILE, document.toJS());
  if (result.success) return result.output;
  // A misspelt word also makes the correct word missing.
  const issue = result.issues.find(({ expected }) => expected === 'never') ?? result.issues[0];
  const keys = (issue.path ?? []).map(({ key }) => key);
  const line = lineOf(document, lines, keys);
  throw new MappingError(`${path}:${line}: ${keys.join('.')}: ${describe(issue)}`);
}

function describe(issue: v.BaseIssue<unknown>): string {
  const { expected, received, message } = issue;
  if (issue.type === 'check') return message;
  if (expected === 'never')
    return `there is no such word here${didYouMean(String(received).replace(/"/g, ''))}`;
  return `expected ${expected ?? 'something else'}, found ${received}`;
}

const WORDS = [
  'extends',
  'entities',
  'into',
  'header',
  'fields',
  'from',
  'type',
  'join',
  'split',
  'by',
  'part',
  'required',
  'default',
  'thousands',
  'separators',
  'decimal',
  'formats',
  'country',
  'yes',
  'no',
  'kind',
  'map',
];

function didYouMean(word: string): string {
  const [nearest] = WORDS.map((known) => ({ known, far: distance(known, word) })).sort(
    (a, b) => a.far - b.far,
  );
  return nearest && nearest.far <= 3 ? `; did you mean «${nearest.known}»?` : '';
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  keys: readonly unknown[],
): number {
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function fieldOf(name: string, file: FieldFile): Field {
  const { from, join = ' ', split = null, required = false, default: fallback = null } = file;
  return {
    name,
    from: typeof from === 'string' ? [from] : from,
    join,
    split,
    type: typeOf(file),
    required,
    fallback,
  };
}

function typeOf(file: FieldFile): FieldType {
  switch (file.type) {
    case 'text':
    case 'email':
      return { type: file.type };
    case 'integer':
      return { type: 'integer', thousands: file.thousands ?? null };
    case 'decimal':
      return {
        type: 'decimal',
        thousands: file.separators.thousands ?? null,
        decimal: file.separators.decimal,
      };
    case 'date':
      return { type: 'date', formats: file.formats };
    case 'phone':
      return { type: 'phone', country: file.country };
    case 'yes-no':
      return { type: 'yes-no', words: file.yes && file.no ? { yes: file.yes, no: file.no } : null };
    case 'tax-id':
      return { type: 'tax-id', kind: file.kind, country: file.country ?? null };
    case 'one-of':
      return { type: 'one-of', map: file.map };
  }
}
