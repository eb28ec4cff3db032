// Keeps the CSV reader in a file of its own: the rest of the script calls it as a global.

/** Name under which `Reader.js` exports. */
export const READER_GLOBAL = 'CsvReader';

/** Stands in for `core/csv/reader`. Asks for the global when it is called, since files load in any order. */
const STAND_IN = `
export function openReader(sample, hints, resume) {
  return ${READER_GLOBAL}.openReader(sample, hints, resume);
}`;

/** An esbuild plugin that leaves the reader out. */
export const readerApart = {
  name: 'reader-apart',
  setup(build) {
    build.onResolve({ filter: /\/csv\/reader$/ }, () => ({ path: 'reader', namespace: 'reader-apart' }));
    build.onLoad({ filter: /.*/, namespace: 'reader-apart' }, () => ({ contents: STAND_IN }));
  },
};
