// Builds the pages. Each is one file for HtmlService, which takes things out of a page on its way to the browser
// (docs/platform.md, P130 to P132): a page is built without anything that it, or the HTML parser, may take for
// something else.
import { build, transform } from 'esbuild';
import { SCRIPT } from './script-files.mjs';

/** Letters of a line of script, about: little is lost with a line, and a long one was seen to arrive cut. */
const LINE_LENGTH = 500;

/** What no script of a page may hold. The bundler itself writes `</script` as `<\/script`. */
const TRAPS = [
  ['//, which HtmlService takes for a comment', /\/\//],
  ['/*, which HtmlService takes for a comment', /\/\*/],
  ['a template literal, in which HtmlService looks for comments', /`/],
  ['<!--, from which on a browser reads a script otherwise', /<!--/],
  ['a tag of a script, which ends or nests the element', /<\/?script/i],
  ['<?, with which a scriptlet begins', /<\?/],
  ['$& or the like, which means something where HtmlService puts the page into its frame', /\$[&`'$\d]/],
  ['a letter outside of ASCII, which a browser may read in another encoding', /[^\0-\x7f]/],
];

/**
 * A page: script and style stand in it, since a project has no other place for them.
 *
 * @param name - of the file, without `.html`
 * @param entry - its first module
 * @param plugins - further plugins of esbuild, e.g. one that changes a source
 */
export async function pageFile(name, entry, plugins = []) {
  const result = await build({
    ...SCRIPT,
    charset: 'ascii',
    entryPoints: [entry],
    platform: 'browser',
    supported: { 'template-literal': false },
    lineLimit: LINE_LENGTH,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist',
    plugins,
  });
  const text = (extension) =>
    result.outputFiles.find(({ path }) => path.endsWith(extension))?.text.trim() ?? '';
  const script = await safeScript(text('.js'), name);
  const page = [
    '<!DOCTYPE html>',
    '<html lang="es">',
    `<head><base target="_top"><title>${name}</title><style>${text('.css')}</style></head>`,
    '<body><script>',
    script,
    '</script></body>',
    '</html>',
  ];
  return `${page.join('\n')}\n`;
}

/**
 * The same script without a trap. In a string a backslash before these signs changes nothing, nor does `$` as an
 * escape, there or in a name; that nothing changed is proven by what the bundler makes of both.
 */
export async function safeScript(script, name) {
  const safe = script
    .replace(/\/(?=[/*])/g, '/\\')
    .replace(/<(?=!--|\?)/g, '<\\')
    .replace(/\$(?=[&`'$\d])/g, '\\u0024');
  const trap = TRAPS.find(([, pattern]) => pattern.test(safe));
  if (trap) throw new Error(`${name}: the script holds ${trap[0]}`);
  if ((await normal(safe).catch(() => null)) !== (await normal(script))) {
    throw new Error(
      `${name}: a regular expression holds //, /*, <!--, <? or $&; write it so that it does not, such as [/]`,
    );
  }
  return safe;
}

async function normal(script) {
  const { code } = await transform(script, { minifyWhitespace: true, charset: 'ascii', target: 'es2020' });
  return code;
}
