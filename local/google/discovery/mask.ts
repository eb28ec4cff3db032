/**
 * Field masks, in a query (`fields`) or in a request: `a/b`, `a.b`, `a(b,c)`, `*`.
 * https://developers.google.com/workspace/sheets/api/guides/field-masks
 */
import { type DiscoveryTable, schemaOf } from './table';

/** Chosen fields by name; a field with an empty mask is chosen whole. */
export type Mask = ReadonlyMap<string, Mask>;

/** A mask's text that no field answers to. */
export interface MaskFault {
  /** The path that is wrong, dots between its names. */
  readonly path: string;
}

type Draft = Map<string, Draft>;

/** Where a parse stands. */
interface Cursor {
  readonly tokens: readonly string[];
  at: number;
}

/**
 * Reads a mask; null where brackets or names do not add up.
 * @param text - the mask as it was sent
 */
export function parseMask(text: string): Mask | null {
  const cursor: Cursor = { tokens: text.match(/[A-Za-z0-9_*]+|[^A-Za-z0-9_*]/g) ?? [], at: 0 };
  const root: Draft = new Map();
  return readList(cursor, root) && cursor.at === cursor.tokens.length ? root : null;
}

function readList(cursor: Cursor, parent: Draft): boolean {
  for (;;) {
    if (!readPath(cursor, parent)) return false;
    if (cursor.tokens[cursor.at] !== ',') return true;
    cursor.at += 1;
  }
}

function readPath(cursor: Cursor, parent: Draft): boolean {
  const name = cursor.tokens[cursor.at];
  if (name === undefined || !/^([A-Za-z0-9_]+|\*)$/.test(name)) return false;
  cursor.at += 1;
  const goesOn = ['.', '/', '('].includes(cursor.tokens[cursor.at] ?? '');
  const known = parent.get(name);
  const child: Draft = known ?? new Map();
  if (known === undefined) parent.set(name, child);
  else if (!goesOn) known.clear();
  // A field that is chosen whole stays whole, whatever part of it is named as well.
  return readRest(cursor, known?.size === 0 ? new Map() : child);
}

function readRest(cursor: Cursor, child: Draft): boolean {
  const next = cursor.tokens[cursor.at];
  if (next !== '.' && next !== '/' && next !== '(') return true;
  cursor.at += 1;
  if (next !== '(') return readPath(cursor, child);
  if (!readList(cursor, child) || cursor.tokens[cursor.at] !== ')') return false;
  cursor.at += 1;
  return true;
}

/** The schema that a type word leads to, null for a plain value, and 'map' where any name is a key. */
function target(word: string): string | null {
  const bare = word.replace(/^\[+/, '');
  if (bare.startsWith('{')) return 'map';
  return bare.startsWith('@') ? bare.slice(1) : null;
}

/**
 * The first path of a mask that no field of the schema answers to, or null.
 * @param schema - name of the schema at the mask's root
 */
export function findMaskFault(table: DiscoveryTable, schema: string, mask: Mask): MaskFault | null {
  const fields = schemaOf(table, schema);
  for (const [name, inner] of mask) {
    if (name === '*' && inner.size === 0) continue;
    const word = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (word === undefined) return { path: name };
    const next = target(word);
    if (inner.size === 0 || next === 'map') continue;
    const fault = next === null ? { path: [...inner.keys()].join() } : findMaskFault(table, next, inner);
    if (fault !== null) return { path: `${name}.${fault.path}` };
  }
  return null;
}

/**
 * The part of a resource that a mask chooses, its fields in their own order.
 * @param value - the resource, plain JSON
 * @param mask - the mask; an empty one chooses everything
 */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || mask.has('*') || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => applyMask(each, mask));
  const chosen: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const inner = mask.get(name);
    if (inner !== undefined) chosen[name] = applyMask(part, inner);
  }
  return chosen;
}

/**
 * Whether a mask chooses something at or under a path.
 * @param mask - the mask; an empty one chooses everything
 * @param path - field names from the root
 */
export function chooses(mask: Mask, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined || mask.size === 0 || mask.has('*')) return true;
  const inner = mask.get(name);
  return inner !== undefined && chooses(inner, rest);
}
