// Takes PapaParse's `Parser`, unchanged, out of the library, and leaves its downloads, workers and writers behind.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What `Parser` is made of, by its names in the library's source. */
const FUNCTIONS = ['stripBom', 'escapeRegExp', 'isFunction', 'Parser'];
const CONSTANTS = ['BYTE_ORDER_MARK', 'BAD_DELIMITERS'];

/**
 * The text of a module that exports `Parser` alone.
 *
 * The library is one closure, from which no bundler can drop what is not called: three quarters of it could never run
 * in Apps Script, which has neither requests nor workers of the browser's kind.
 *
 * @throws when the library's source is not laid out as in the version that is pinned
 */
export function parserModule() {
  const path = createRequire(import.meta.url).resolve('papaparse/papaparse.js');
  const source = readFileSync(path, 'utf8');
  const license = /^\/\* @license[\s\S]*?\*\//.exec(source)?.[0];
  const constants = CONSTANTS.map((name) => take(source, new RegExp(`^\\tPapa\\.${name} = .*;$`, 'm'), name));
  const functions = FUNCTIONS.map((name) =>
    take(source, new RegExp(`^\\tfunction ${name}\\([\\s\\S]*?^\\t}$`, 'm'), name),
  );
  return [license, 'const Papa = {};', ...constants, ...functions, 'export default { Parser };'].join('\n');
}

function take(source, pattern, name) {
  const found = pattern.exec(source);
  if (!found) throw new Error(`papaparse has no ${name} where it was: look at scripts/papaparse-parser.mjs`);
  return found[0];
}

/** An esbuild plugin that bundles `Parser` where `papaparse` is imported. */
export const papaparseParser = {
  name: 'papaparse-parser',
  setup(build) {
    build.onResolve({ filter: /^papaparse$/ }, () => ({ path: 'papaparse', namespace: 'papaparse-parser' }));
    build.onLoad({ filter: /.*/, namespace: 'papaparse-parser' }, () => ({ contents: parserModule() }));
  },
};
