// Refuses an import against the design's direction: main → app → root → google → core, and down the storeys of core.
// Refuses imports that go in a circle as well, wherever they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The storeys of the core, and the rooms within each; `''` = the files beside the rooms. Each may use those after it, so that
 * data flows one way: a storey all storeys below it, a room the rooms below it and all storeys below its own.
 */
const STOREYS = [
  ['people', ['panel/', 'command/', 'selftest/']],
  ['run', ['', 'folder/', 'versions/', 'record/', 'check/', 'workbook/', 'session/']],
  ['words', ['panel/', 'person/', 'book/', 'terms/', 'page/']],
  ['load', ['', 'publish/', 'keep/']],
  ['judge', ['lifecycle/', 'state/', 'status/', 'audit/', 'guard/']],
  ['records', ['', 'manifest/', 'snapshot/', 'observation/', 'entity/']],
  ['reading', ['rows/', 'layout/', 'candidates/', 'evidence/', 'cut/', 'told/', 'text/']],
  ['ground', ['proof/', 'tone', 'retry', 'ports/', 'hash', 'limits']],
].map(([name, rooms]) => [`src/core/${name}/`, rooms]);

/** Where a file of the core stands: ranks of its storey and its room, both from the top; null = in none that is known. */
function placeOf(path) {
  const storey = STOREYS.findIndex(([part]) => path.startsWith(part));
  if (storey < 0) return null;
  const [part, rooms] = STOREYS[storey];
  const inside = path.slice(part.length).replace(/\.tsx?$/, '');
  const isIn = (room) =>
    room === '' ? !inside.includes('/') : room.endsWith('/') ? inside.startsWith(room) : inside === room;
  const room = rooms.findIndex(isIn);
  return room < 0 ? null : { storey, room };
}

/** Whether the core's order allows an import between two of its files. */
function isDownward(importer, imported) {
  const [from, to] = [placeOf(importer), placeOf(imported)];
  if (from === null || to === null) return false;
  return from.storey === to.storey ? from.room <= to.room : from.storey < to.storey;
}

/** The rooms of Google on this machine: each may use those after it. */
const LOCAL_ROOMS = [
  'preview/',
  'live/',
  'weeks/',
  'cli/',
  'server/',
  'saved/',
  'runtime/',
  'google/',
  'host/',
].map((room) => `local/${room}`);

/** What `local` may use of the script: how files are read, to say so without it. */
const OF_SCRIPT = ['src/core/reading/', 'src/core/ground/limits.ts', 'src/core/words/terms/reading.ts'];

/** What each part may import besides itself; the first one that matches counts. */
const RULES = [
  ['src/main.ts', ['src/app.ts', 'src/pages.ts']],
  ['src/menu.ts', ['src/root.ts', 'src/google/', 'src/core/']],
  ['src/app.ts', ['src/menu.ts', 'src/given.ts', 'src/root.ts', 'src/google/', 'src/core/']],
  ['src/pages.ts', ['src/given.ts', 'src/root.ts', 'src/google/', 'src/core/']],
  ['src/root.ts', ['src/google/', 'src/core/']],
  ['src/google/', ['src/core/ground/', 'src/core/words/person/menu.ts']],
  ['src/panel/page/', ['src/core/people/panel/', 'src/core/words/']],
  ['src/panel/sidebar/', ['src/panel/page/', 'src/core/people/panel/', 'src/core/words/']],
  ['src/panel/installer/', ['src/panel/page/', 'src/core/people/panel/', 'src/core/words/']],
  ['local/runtime/realm/', []],
  // The simulated weeks are imported from as TECNOM imports.
  ['local/weeks/import/', ['local/weeks/', 'local/google/', 'reader/core/']],
  ...LOCAL_ROOMS.map((room, rank) => [room, [...LOCAL_ROOMS.slice(rank + 1), ...OF_SCRIPT]]),
  // The world of exporters makes its files for tests and measurements alike.
  ['bench/', ['local/', 'reader/', 'fleet/core/', 'src/core/', 'test/core/reading/world/']],
  // Of the script fleet and reader know what the contract defines: the columns and codes of `_Estado`, its hashes, and the cell
  // of orders.
  [
    'fleet/core/',
    [
      'src/core/judge/status/table.ts',
      'src/core/judge/status/state.ts',
      'src/core/judge/status/problems.ts',
      'src/core/records/entity/order.ts',
    ],
  ],
  ['fleet/google/', ['fleet/core/', 'src/core/judge/status/table.ts']],
  ['fleet/node/', ['fleet/core/']],
  ['fleet/page/', ['fleet/core/show/wall-data.ts', 'fleet/core/words/']],
  ['fleet/', ['fleet/', 'scripts/code-hash.mjs']],
  [
    'reader/core/',
    ['src/core/ground/proof/', 'src/core/judge/status/table.ts', 'src/core/judge/status/state.ts'],
  ],
  ['reader/mapping/', ['reader/core/']],
  ['reader/suggest/', ['reader/mapping/']],
  ['reader/', ['reader/', 'src/core/ground/proof/']],
];

/** Relative imports of a source text, `import type` and `export … from` included. */
function importsOf(text) {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => match[1]);
}

function allowed(importer, imported) {
  if (importer.startsWith('src/core/')) return isDownward(importer, imported);
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
