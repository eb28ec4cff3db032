// Builds the files of the pushed script. Apps Script runs all files of a project in one global scope.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { HASH_PLACE } from './code-hash.mjs';
import { papaparseParser } from './papaparse-parser.mjs';

/**
 * Parts of the script that are files of their own, so that none grows large. A part may use those below it; modules
 * keep nothing between two calls, since several parts may have one each. What holds tables of letters is ASCII.
 */
const PARTS = [
  { name: 'Menu', folders: within('people/command', 'people/panel', 'words/page'), isUser: true },
  { name: 'Reader', folders: within('reading'), isAscii: true },
  {
    name: 'Checks',
    folders: within(
      'judge/audit',
      'judge/guard',
      'judge/status',
      'records/entity',
      'records/manifest',
      'records/observation',
    ),
  },
  {
    name: 'Commit',
    folders: within('ground/proof', 'judge/state', 'load/keep', 'load/publish', 'records/snapshot'),
  },
  { name: 'Words', folders: within('words') },
  { name: 'SelfTest', folders: within('people/selftest') },
  { name: 'Run', folders: ['src/core/'], isUser: true },
];

/** Folders of the core. */
function within(...folders) {
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
  define: {
    __VERSION__: JSON.stringify(JSON.parse(readFileSync('package.json', 'utf8')).version),
    __SCOPES__: JSON.stringify(JSON.parse(readFileSync('appsscript.json', 'utf8')).oauthScopes),
  },
  logLevel: 'warning',
};

/**
 * The script's files by name: `Code.js`, in which there is one `function` declaration per entry point, because triggers
 * and menus only see top-level functions (developers.google.com/apps-script/guides/v8-runtime), and the parts.
 *
 * What uses a part is set up when it is first called and not when it is loaded, since files load in any order.
 *
 * @param plugins - further plugins of esbuild, e.g. one that changes a source
 */
export async function scriptFiles(plugins = []) {
  const used = new Map(PARTS.map(({ name }) => [name, new Set()]));
  const code = await build({
    ...SCRIPT,
    entryPoints: ['src/main.ts'],
    globalName: 'App',
    plugins: [...plugins, partsApart(PARTS, used)],
  });
  const main = entries(visible(code.outputFiles[0].text), await entryPoints());
  const files = new Map([['Code.js', `${HASH_PLACE}\n${main}`]]);
  // A part is built after all that use it: they tell which of its modules are called.
  for (const part of [...PARTS].sort((a, b) => Number(!a.isUser) - Number(!b.isUser))) {
    const others = part.isUser ? PARTS.filter((other) => isBelow(part, other)) : [];
    const built = await build({
      ...SCRIPT,
      stdin: { contents: partModule([...used.get(part.name)].sort()), resolveDir: '.' },
      globalName: part.name,
      plugins: [...plugins, papaparseParser, partsApart(others, used, part)],
    });
    const text = visible(built.outputFiles[0].text, part.isAscii);
    files.set(`${part.name}.js`, part.isUser ? lazily(part.name, text) : text);
  }
  return new Map([...files].map(([name, text]) => [name, `${LOADED}\n${text}`]));
}

/** Notes when a file is loaded, for «Diagnóstico»: files load in any order, in one global scope. */
const LOADED = 'var LOADED = (LOADED || []).concat(Date.now());';

/**
 * The same code with an escape for each character that nobody sees: on the way to Apps Script one may be dropped or
 * changed, and every letter after it in a table would be another one. The bundler writes them in texts and patterns only.
 *
 * @param isAscii - whether all that is not ASCII gets one
 */
function visible(code, isAscii = false) {
  return code.replace(isAscii ? /[^\n -~]/g : INVISIBLE, (found) => found.split('').map(escaped).join(''));
}

function escaped(unit) {
  const digits = unit.charCodeAt(0).toString(16);
  return digits.length > 2 ? `\\u${digits.padStart(4, '0')}` : `\\x${digits.padStart(2, '0')}`;
}

/** Controls but the line feed between statements, blanks but the space, marks that change others, and private letters. */
const INVISIBLE = /(?! |\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\p{M}]/gu;

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

/** Whether a part that uses others may use this one: `Menu` uses `Run`, both use all the rest. */
function isBelow(part, other) {
  return !other.isUser || PARTS.indexOf(part) < PARTS.indexOf(other);
}

function entries(code, names) {
  const stubs = names.map(
    (name) => `function ${name}() {\n  return app().${name}.apply(this, arguments);\n}`,
  );
  const setUp = `var app = (() => {\nlet made;\nreturn () => made || (made = (() => {\n${code}return App;\n})());\n})();`;
  return `${setUp}\n${stubs.join('\n')}\n`;
}

function lazily(name, code) {
  const setUp = `(() => {\n${code}return ${name}.modules;\n})()`;
  return `var ${name} = (() => {\nlet made;\nreturn { get modules() { return made || (made = ${setUp}); } };\n})();\n`;
}

/**
 * Leaves parts out of the file that is built and notes which of their modules it uses.
 *
 * @param parts - those to leave out
 * @param used - modules by name of the part; added to
 * @param own - the part that is built, whose modules stay
 */
function partsApart(parts, used, own = null) {
  return {
    name: 'parts-apart',
    setup(build) {
      if (parts.length === 0) return;
      build.onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, pluginData, kind }) => {
        if (pluginData === 'resolving') return undefined;
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: 'resolving' });
        const module = relative('.', found.path).replace(/\.ts$/, '');
        const part = PARTS.find(({ folders }) => folders.some((folder) => module.startsWith(folder)));
        if (!part || part === own) return undefined;
        if (!parts.includes(part))
          throw new Error(`${own.name} may not use ${module}, which is part of ${part.name}`);
        used.get(part.name).add(module);
        return { path: module, namespace: 'part', pluginData: part };
      });
      build.onLoad({ filter: /.*/, namespace: 'part' }, ({ path, pluginData }) => ({
        contents: `module.exports = ${pluginData.name}.modules[${keyOf(path)}];`,
      }));
    },
  };
}

/** The name of a module within its part, quoted. */
function keyOf(module) {
  return JSON.stringify(module.replace('src/core/', ''));
}

function partModule(modules) {
  const imports = modules.map((module, index) => `import * as m${index} from './${module}';`);
  const entries = modules.map((module, index) => `${keyOf(module)}: m${index}`);
  return `${imports.join('\n')}\nexport const modules = { ${entries.join(', ')} };`;
}
