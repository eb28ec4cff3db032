/** Sheet names that Excel accepts, from tab titles that Google accepts. */
import { XLSX_LIMITS } from './limits';

/** Excel keeps this name for itself ("Rename a worksheet", support.microsoft.com). */
const RESERVED = 'history';

/**
 * Makes titles legal: no `[ ] : * ? / \` or control characters, no apostrophe at either end, at most 31
 * characters, not `History`, and unique whatever the case.
 *
 * @param titles - titles of the tabs, in order
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>([RESERVED]);
  return titles.map((title) => {
    const name = uniqueName(legalName(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function legalName(title: string): string {
  const plain = title
    .replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}/gu, '_')
    .replace(/^'|'$/g, '_')
    .trim();
  return clip(plain, XLSX_LIMITS.charactersPerName) || '_';
}

function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    candidate = clip(name, XLSX_LIMITS.charactersPerName - suffix.length) + suffix;
  }
  return candidate;
}

/** The beginning of a text, never half a character, never ending in an apostrophe. */
function clip(text: string, unitsMax: number): string {
  let clipped = '';
  for (const character of text) {
    if (clipped.length + character.length > unitsMax) break;
    clipped += character;
  }
  return clipped.replace(/'$/, '_');
}
