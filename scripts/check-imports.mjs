// Refuses an import against the design's direction: main → app → root → google → core, and down core's own order.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The core's folders, and the files beside them; each may use those after it, so that data flows one way. */
const CORE_ORDER = [
  'panel/',
  'command/',
  'run/',
  'folder/',
  'versions/',
  'record/',
  'lifecycle/',
  'check/',
  'workbook/',
  'session/',
  'messages/',
  'selftest/',
  'load/',
  'state/',
  'publish/',
  'audit/',
  'guard/',
  'page/',
  'status/',
  'csv/',
  'manifest/',
  'keep/',
  'world.ts',
  'snapshot/',
  'observation/',
  'entity/',
  'text/',
  'proof/',
  'retry.ts',
  'ports/',
  'limits.ts',
].map((part) => `src/core/${part}`);

/** What each part may import besides itself; the first one that matches counts. */
const RULES = [
  ['src/main.ts', ['src/app.ts']],
  ['src/app.ts', ['src/root.ts', 'src/google/', 'src/core/']],
  ['src/root.ts', ['src/google/', 'src/core/']],
  [
    'src/google/',
    ['src/core/ports/', 'src/core/limits.ts', 'src/core/retry.ts', 'src/core/messages/menu.ts'],
  ],
  ['src/panel/', ['src/core/panel/', 'src/core/page/', 'src/core/messages/']],
  ...CORE_ORDER.map((part, rank) => [part, CORE_ORDER.slice(rank + 1)]),
  ['local/realm/', []],
  ['local/', ['src/core/csv/', 'src/core/text/', 'src/core/limits.ts', 'src/core/messages/reading.ts']],
  // The world of exporters makes its files for tests and measurements alike.
  ['bench/', ['local/', 'src/core/', 'test/core/csv/world/']],
  ['reader/core/', ['src/core/proof/', 'src/core/status/table.ts']],
  ['reader/mapping/', ['reader/core/']],
  ['reader/suggest/', ['reader/mapping/']],
  ['reader/', ['reader/', 'src/core/proof/']],
];

/** Relative imports of a source text, `import type` and `export … from` included. */
function importsOf(text) {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => match[1]);
}

function allowed(importer, imported) {
  const rule = RULES.find(([part]) => importer.startsWith(part));
  if (!rule) return false;
  const [part, targets] = rule;
  if (part.endsWith('/') && imported.startsWith(part)) return true;
  return targets.some((target) => `${imported}.ts`.startsWith(target) || imported.startsWith(target));
}

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..');
const wrong = [];
let edges = 0;
for (const top of ['src', 'local', 'bench', 'reader']) {
  for (const path of sources(join(root, top))) {
    const importer = relative(root, path);
    for (const specifier of importsOf(readFileSync(path, 'utf8'))) {
      const imported = normalize(join(dirname(importer), specifier));
      edges += 1;
      if (!allowed(importer, imported)) wrong.push(`${importer} must not import ${imported}`);
    }
  }
}
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
console.log(`${edges} imports, all in the design's direction`);
