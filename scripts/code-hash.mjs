// The hash of the pushed files, by which they are known again wherever they lie: in dist/, at Google, in `_Estado`.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the hash itself stands, at the head of `Code.js`; the hash is that of the files with this place empty. */
export const HASH_PLACE = 'var CODE_HASH = "";';
const ANY_PLACE = /^var CODE_HASH = "[0-9a-f]*";$/m;

/** Hexadecimal digits: 128 bits, so that nobody makes other files of the same hash. */
const DIGITS = 32;

/** Files of a project by their kind, as the Apps Script API tells it. */
const KINDS = { js: 'SERVER_JS', gs: 'SERVER_JS', html: 'HTML', json: 'JSON' };

/**
 * The same files in the form in which they lie in a project at Google: names without ending, kinds.
 *
 * @param files - text by file name
 */
export function projectFiles(files) {
  return [...files].map(([path, source]) => {
    const [, name, ending] = /^(.*)\.(\w+)$/.exec(path) ?? [];
    return { name, type: KINDS[ending], source };
  });
}

/**
 * Hash of a project's files, in whatever order they come. The project manifest is taken as parsed, since Google may
 * write it anew; line ends are one, since a checkout may change them.
 *
 * @param files - as the Apps Script API gives them
 */
export function codeHash(files) {
  const hash = createHash('sha256');
  const named = files.map(({ name, type, source }) => [`${type} ${name}`, canonical(name, type, source)]);
  for (const [name, text] of named.sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`${name} ${Buffer.byteLength(text)}\n${text}\n`);
  }
  return hash.digest('hex').slice(0, DIGITS);
}

/**
 * The files of a build with their hash in its place.
 *
 * @param files - text by file name
 */
export function withHash(files) {
  const filled = HASH_PLACE.replace('""', `"${codeHash(projectFiles(files))}"`);
  return new Map([...files].map(([name, text]) => [name, text.replace(HASH_PLACE, filled)]));
}

/** The files of a folder by name. */
export function readFiles(folder) {
  const names = readdirSync(folder).filter((name) => /\.(js|gs|html|json)$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function canonical(name, type, source) {
  if (type === 'JSON') return canonicalJson(source);
  const text = source.replace(/\r\n/g, '\n').trimEnd();
  return name === 'Code' ? text.replace(ANY_PLACE, HASH_PLACE) : text;
}

/** What is no JSON is told by its letters. */
function canonicalJson(source) {
  try {
    return JSON.stringify(JSON.parse(source), (_, value) => (isObject(value) ? sorted(value) : value));
  } catch {
    return source;
  }
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));
}
