// Builds the files of the pushed script. Apps Script runs all files of a project in one global scope.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { papaparseParser } from './papaparse-parser.mjs';

/** Pure files of the core that lie beside others. */
const PURE_FILES = [
  'publish/plan',
  'publish/preflight',
  'publish/size',
  'publish/target',
  'snapshot/arrivals',
  'snapshot/resolve',
  'snapshot/worktime',
  'spent',
];

/**
 * Parts of the core that are files of their own, so that none grows large: pure functions, called by `Code.js` through
 * a global of the file's name.
 */
const PARTS = [
  { name: 'Reader', folders: pure('csv') },
  {
    name: 'Checks',
    folders: [
      ...pure('audit', 'entity', 'guard', 'manifest', 'observation', 'status'),
      ...PURE_FILES.map((file) => `src/core/${file}`),
    ],
  },
  { name: 'Words', folders: pure('messages') },
  { name: 'SelfTest', folders: pure('selftest') },
];

/** Folders of the core in which there are only pure functions. */
function pure(...folders) {
  return folders.map((folder) => `src/core/${folder}/`);
}

/** What every file of the script has in common. */
export const SCRIPT = {
  write: false,
  bundle: true,
  platform: 'neutral',
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  minify: true,
  legalComments: 'inline',
  define: { __VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version) },
  logLevel: 'warning',
};

/**
 * The script's files by name: `Code.js`, in which there is one `function` declaration per entry point, because triggers
 * and menus only see top-level functions (developers.google.com/apps-script/guides/v8-runtime), and the parts.
 *
 * `Code.js` is set up when it is first called and not when it is loaded, since files load in any order.
 *
 * @param plugins - further plugins of esbuild, e.g. one that changes a source
 */
export async function scriptFiles(plugins = []) {
  const used = new Map(PARTS.map(({ name }) => [name, new Set()]));
  const code = await build({
    ...SCRIPT,
    entryPoints: ['src/main.ts'],
    globalName: 'App',
    plugins: [...plugins, partsApart(used)],
  });
  const parts = await Promise.all(
    PARTS.map(({ name }) =>
      build({
        ...SCRIPT,
        stdin: { contents: partModule([...used.get(name)].sort()), resolveDir: '.' },
        globalName: name,
        plugins: [...plugins, papaparseParser],
      }),
    ),
  );
  const files = new Map(PARTS.map(({ name }, index) => [`${name}.js`, parts[index].outputFiles[0].text]));
  files.set('Code.js', lazily(code.outputFiles[0].text, await entryPoints()));
  return files;
}

/** Names that `src/main.ts` exports: each one becomes a real top-level function of the pushed script. */
async function entryPoints() {
  const probe = await build({
    entryPoints: ['src/main.ts'],
    bundle: false,
    format: 'esm',
    metafile: true,
    write: false,
  });
  return Object.values(probe.metafile.outputs)[0].exports;
}

function lazily(code, names) {
  const stubs = names.map(
    (name) => `function ${name}() {\n  return app().${name}.apply(this, arguments);\n}`,
  );
  const setUp = `var app = (() => {\nlet made;\nreturn () => made || (made = (() => {\n${code}return App;\n})());\n})();`;
  return `${setUp}\n${stubs.join('\n')}\n`;
}

/** Leaves the parts out of `Code.js` and notes which of their modules it uses. */
function partsApart(used) {
  return {
    name: 'parts-apart',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, pluginData, kind }) => {
        if (pluginData === 'resolving') return undefined;
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: 'resolving' });
        const module = relative('.', found.path).replace(/\.ts$/, '');
        const part = PARTS.find(({ folders }) => folders.some((folder) => module.startsWith(folder)));
        if (!part) return undefined;
        used.get(part.name).add(module);
        return { path: module, namespace: 'part', pluginData: part };
      });
      build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path, pluginData }) => ({
        contents: `module.exports = ${pluginData.name}.modules[${JSON.stringify(path)}];`,
      }));
    },
  };
}

function partModule(modules) {
  const imports = modules.map((module, index) => `import * as m${index} from './${module}';`);
  const entries = modules.map((module, index) => `${JSON.stringify(module)}: m${index}`);
  return `${imports.join('\n')}\nexport const modules = { ${entries.join(', ')} };`;
}
