/** Finds the entity of a file by its name, never by its MIME type. */

import { fold } from '../../reading/text/fold';
import type { EntityDefinition } from './definition';
import type { FileName } from './filename';

/** Extensions of text tables. A pattern must contain any other extension. */
const TABLE_EXTENSIONS = ['csv', 'txt', 'tsv'];

/** Extensions of workbooks and archives that people mistake for a CSV. */
const MISTAKEN_EXTENSIONS = ['xlsx', 'xls', 'xlsm', 'ods', 'zip', 'rar', 'gsheet', 'numbers'];

/**
 * The entity of a file; null = none.
 *
 * @param file - the parsed file name
 * @param folderPath - folded path of its folder below the installed one, '' at the top
 * @param definitions - all entities, parents first
 */
export function matchEntity(
  file: FileName,
  folderPath: string,
  definitions: readonly EntityDefinition[],
): EntityDefinition | null {
  // Longest stem first, so that a pattern «ventas 2024» matches before «ventas».
  for (const stem of file.stems) {
    const found = definitions.find((definition) =>
      matches(definition.pattern, folderPath, stem, file.extension),
    );
    if (found) return found;
  }
  return null;
}

/** Whether a file of this extension is read as a table. */
export function isTable(file: FileName): boolean {
  return TABLE_EXTENSIONS.some((one) => one === file.extension);
}

/** Whether people export files with this extension by mistake instead of a CSV. */
export function isMistaken(file: FileName): boolean {
  return MISTAKEN_EXTENSIONS.some((one) => one === file.extension);
}

function matches(pattern: string, folderPath: string, stem: string, extension: string | null): boolean {
  const slash = pattern.lastIndexOf('/');
  const name = foldPattern(pattern.slice(slash + 1), extension);
  const folder = slash < 0 ? null : pattern.slice(0, slash).split('/').map(fold).join('/');
  return (folder === null || folder === folderPath) && glob(name, stem);
}

/** Folds a pattern like a stem and removes its extension, if it is that of a table or equal to the file's. */
function foldPattern(pattern: string, extension: string | null): string {
  const isOfFile = extension !== null && pattern.toLowerCase().endsWith(`.${extension}`);
  return fold(isOfFile ? pattern.slice(0, -extension.length - 1) : pattern.replace(/\.(csv|txt|tsv)$/i, ''));
}

function glob(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const parts = pattern.split('*');
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let position = first.length;
  for (const part of parts.slice(1, -1)) {
    const at = text.indexOf(part, position);
    if (at < 0) return false;
    position = at + part.length;
  }
  return text.endsWith(last) && position <= text.length - last.length;
}
