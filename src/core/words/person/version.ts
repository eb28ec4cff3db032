/** The running version, in words for people. */

/** Letters of the hash that people compare. The whole hash is in `_Estado` and in the report of «Diagnóstico». */
const SHOWN_LETTERS = 8;

/**
 * The version, with the beginning of the hash of the pushed files.
 *
 * @param codeHash - of the pushed files; null = the build has none
 */
export function versionWords(version: string, codeHash: string | null): string {
  return codeHash === null
    ? `Versión ${version}`
    : `Versión ${version} (código ${codeHash.slice(0, SHOWN_LETTERS)})`;
}
