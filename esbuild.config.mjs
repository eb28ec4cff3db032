// Builds what is pushed (dist/) and the programs that run here (.build/). Silent when all went well.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { withHash } from './scripts/code-hash.mjs';
import { helpPage } from './scripts/help-page.mjs';
import { pageFile } from './scripts/page-file.mjs';
import { scriptFiles } from './scripts/script-files.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Writes a file in one step, so that a program which starts meanwhile never loads half of it. */
function replaceFile(path, text) {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

/** What is pushed: the script, its pages and the project manifest, with the hash of them all. */
async function buildScript() {
  const [script, panel, install, help] = await Promise.all([
    scriptFiles(),
    pageFile('Panel', 'src/panel/sidebar/panel.tsx'),
    pageFile('Install', 'src/panel/installer/install.tsx'),
    helpPage(readFileSync('docs/guia-cliente.md', 'utf8'), version),
  ]);
  const files = new Map([
    ...script,
    ['Panel.html', panel],
    ['Install.html', install],
    ['Help.html', help],
    ['appsscript.json', readFileSync('appsscript.json', 'utf8')],
  ]);
  for (const [name, text] of withHash(files)) replaceFile(`dist/${name}`, text);
}

/** What a script sees as its global services, as one string that runs inside the bare context. */
async function buildRealm() {
  const result = await build({
    entryPoints: ['local/runtime/realm/realm.ts'],
    bundle: true,
    platform: 'neutral',
    format: 'iife',
    target: 'es2020',
    write: false,
    logLevel: 'warning',
  });
  replaceFile('.build/realm.js', result.outputFiles[0].text);
}

/** What the preview's browser loads: the shell with its grid, and the `google.script` that goes into pages. */
async function buildShell() {
  const common = {
    bundle: true,
    write: false,
    target: 'es2022',
    outdir: '.build/preview',
    logLevel: 'warning',
  };
  const [shell, bridge] = await Promise.all([
    build({
      ...common,
      entryPoints: ['local/preview/browser/shell.ts'],
      format: 'iife',
      loader: { '.svg': 'dataurl' },
    }),
    build({
      ...common,
      entryPoints: ['local/preview/browser/bridge.ts'],
      format: 'iife',
      globalName: 'Bridge',
    }),
  ]);
  for (const file of [...shell.outputFiles, ...bridge.outputFiles]) replaceFile(file.path, file.text);
  replaceFile('.build/preview/shell.html', readFileSync('local/preview/browser/shell.html'));
}

/** Script and style of the fleet's wall page. */
async function buildWall() {
  const result = await build({
    entryPoints: ['fleet/page/wall.ts', 'fleet/page/wall.css'],
    bundle: true,
    write: false,
    minify: true,
    charset: 'ascii',
    target: 'es2022',
    format: 'iife',
    outdir: '.build/wall',
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) replaceFile(file.path, file.text);
}

/** The programs of this repository that run on Node. */
async function buildTools() {
  const entries = {
    start: 'local/cli/main.ts',
    'progress-thread': 'local/cli/progress-thread.ts',
    inspect: 'local/cli/inspect/main.ts',
    preview: 'local/preview/main.ts',
    fleet: 'fleet/main.ts',
    reader: 'reader/main.ts',
    'reader-module': 'reader/index.ts',
    google: 'local/server/main.ts',
    live: 'local/live/main.ts',
    bench: 'bench/bench.ts',
    simulate: 'local/weeks/main.ts',
  };
  const present = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));
  const result = await build({
    entryPoints: present,
    outdir: '.build',
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    define: { __VERSION__: JSON.stringify(version) },
    logLevel: 'warning',
  });
  for (const file of result.outputFiles) replaceFile(file.path, file.text);
}

for (const folder of ['dist', '.build', '.build/preview', '.build/wall'])
  mkdirSync(folder, { recursive: true });
await Promise.all([buildScript(), buildRealm(), buildShell(), buildWall(), buildTools()]);
