// Refuses an import against the design's direction: main → app → root → google → core, and down core's own order.
// Refuses imports that go in a circle as well, wherever they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  'check/',
  'workbook/',
  'session/',
  'messages/',
  'selftest/',
  'load/',
  'lifecycle/',
  'state/',
  'publish/',
  'page/',
  'status/',
  'audit/',
  'guard/',
  'csv/',
  'manifest/',
  'keep/',
  'world.ts',
  'snapshot/',
  'observation/',
  'entity/',
  'text/',
  'proof/',
  'tone/',
  'retry.ts',
  'ports/',
  'limits.ts',
].map((part) => `src/core/${part}`);

/** What each part may import besides itself; the first one that matches counts. */
const RULES = [
  ['src/main.ts', ['src/app.ts', 'src/pages.ts']],
  ['src/menu.ts', ['src/root.ts', 'src/google/', 'src/core/']],
  ['src/app.ts', ['src/menu.ts', 'src/given.ts', 'src/root.ts', 'src/google/', 'src/core/']],
  ['src/pages.ts', ['src/given.ts', 'src/root.ts', 'src/google/', 'src/core/']],
  ['src/root.ts', ['src/google/', 'src/core/']],
  [
    'src/google/',
    ['src/core/ports/', 'src/core/limits.ts', 'src/core/retry.ts', 'src/core/messages/menu.ts'],
  ],
  ['src/panel/', ['src/core/panel/', 'src/core/page/', 'src/core/messages/']],
  ...CORE_ORDER.map((part, rank) => [part, CORE_ORDER.slice(rank + 1)]),
  ['local/realm/', []],
  // The simulated weeks are imported from as TECNOM imports.
  ['local/simulation/import/', ['local/', 'reader/core/']],
  ['local/', ['src/core/csv/', 'src/core/text/', 'src/core/limits.ts', 'src/core/messages/reading.ts']],
  // The world of exporters makes its files for tests and measurements alike.
  ['bench/', ['local/', 'reader/', 'fleet/core/', 'src/core/', 'test/core/csv/world/']],
  // Of the script fleet and reader know what the contract defines: the columns and codes of `_Estado`, its hashes, and the cell
  // of orders.
  [
    'fleet/core/',
    [
      'src/core/status/table.ts',
      'src/core/status/state.ts',
      'src/core/status/problems.ts',
      'src/core/entity/order.ts',
    ],
  ],
  ['fleet/google/', ['fleet/core/', 'src/core/status/table.ts']],
  ['fleet/node/', ['fleet/core/']],
  ['fleet/page/', ['fleet/core/show/wall-data.ts', 'fleet/core/words/']],
  ['fleet/', ['fleet/', 'scripts/code-hash.mjs']],
  ['reader/core/', ['src/core/proof/', 'src/core/status/table.ts', 'src/core/status/state.ts']],
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
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.(tsx?|mjs)$/.test(entry.name)) yield path;
  }
}

/** The files that import each other in a circle: one list a circle, in the order of the imports. */
function circlesOf(graph) {
  const circles = [];
  const done = new Set();
  const follow = (path, way) => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) follow(path, []);
  return circles;
}

/** The name by which a file is imported: scripts with their ending, sources without. */
const importName = (path) => path.replace(/\.tsx?$/, '');

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..');
/** Imports by file. */
const graph = new Map();
for (const top of ['src', 'local', 'bench', 'fleet', 'reader', 'scripts']) {
  for (const path of sources(join(root, top))) {
    const importer = relative(root, path);
    const specifiers = importsOf(readFileSync(path, 'utf8'));
    graph.set(
      importer,
      specifiers.map((specifier) => normalize(join(dirname(importer), specifier))),
    );
  }
}
const edges = [...graph].flatMap(([importer, all]) => all.map((imported) => [importer, imported]));
const wrong = edges
  .filter(([importer, imported]) => !importer.startsWith('scripts/') && !allowed(importer, imported))
  .map(([importer, imported]) => `${importer} must not import ${imported}`);
const byName = new Map([...graph].map(([path, all]) => [importName(path), all]));
const circles = circlesOf(byName).map((way) => `a circle: ${[...way, way[0]].join(' → ')}`);
for (const line of [...wrong, ...circles]) console.error(line);
if (wrong.length + circles.length > 0) process.exit(1);
console.log(`${edges.length} imports, all in the design's direction, none in a circle`);
