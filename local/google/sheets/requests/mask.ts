/** The `fields` of a request that writes cells or properties. */
import { invalidArgument } from '../../api-error';
import { type Mask, parseMask } from '../../discovery/mask';
import type { Patch } from '../areas';

/** What of a cell is written. */
export interface CellMask {
  /** Whether its content is. */
  readonly content: boolean;
  /** The other fields, by path. */
  readonly paths: readonly string[];
}

/** All that a cell carries besides its content and that can be written. */
export const CARRIED = [
  'userEnteredFormat',
  'dataValidation',
  'note',
  'textFormatRuns',
  'pivotTable',
] as const;

/**
 * The paths that a mask lists, `*` taken off their ends; `*` alone is the one path ''.
 * @throws ApiError when it lists none (github.com/theoephraim/node-google-spreadsheet/issues/308)
 */
export function listedPaths(fields: string | undefined): readonly string[] {
  const mask = fields === undefined || fields === '' ? null : parseMask(fields);
  if (mask === null) {
    throw invalidArgument("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  return leaves(mask, '');
}

function leaves(mask: Mask, above: string): readonly string[] {
  if (mask.size === 0 || mask.has('*')) return [above];
  return [...mask].flatMap(([name, inner]) => leaves(inner, above === '' ? name : `${above}.${name}`));
}

/**
 * What a mask of CellData writes.
 * @throws ApiError when it lists nothing
 */
export function cellMask(fields: string | undefined): CellMask {
  const paths = listedPaths(fields);
  if (paths.includes('')) return { content: true, paths: CARRIED };
  const isContent = (path: string): boolean => path.split('.')[0] === 'userEnteredValue';
  return { content: paths.some(isContent), paths: paths.filter((path) => !isContent(path)) };
}

/**
 * The fields of an object at the given paths; null where it lacks one, which clears it.
 * @param source - the object of the request
 * @param paths - dots between names
 */
export function patchOf(source: object, paths: readonly string[]): Patch {
  const at = (path: string): unknown =>
    path.split('.').reduce<unknown>((value, name) => Object(value ?? {})[name], source) ?? null;
  return Object.fromEntries(paths.map((path) => [path, at(path)]));
}

/**
 * Whether paths name a field or something inside of it.
 * @param field - dots between names
 */
export function names(paths: readonly string[], field: string): boolean {
  return paths.some((path) => path === '' || path === field || field.startsWith(`${path}.`));
}
