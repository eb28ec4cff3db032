// Builds the guide that «Ayuda» shows: the client's own, of the very version that is pushed.
import { build } from 'esbuild';
import { Marked } from 'marked';

/** What markup of a page may not hold as it is, so that a browser reads it in whatever encoding. */
const NOT_ASCII = /[^\0-\x7f]/gu;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Pictures and other pages are not pushed: what is left is text, and addresses that lead out. */
const marked = new Marked({
  renderer: {
    image: () => '',
    html: ({ text }) => escaped(text),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      if (!/^https?:/.test(href)) return text;
      return `<a href="${escaped(href)}" target="_blank" rel="noreferrer">${text}</a>`;
    },
  },
});

/** The page. */
export async function helpPage(markdown, version) {
  const style = await build({
    entryPoints: ['src/panel/page/help.css'],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  const guide = marked.parse(markdown).replace(/<p>\s*<\/p>\n?/g, '');
  const page = [
    '<!DOCTYPE html>',
    '<html lang="es">',
    `<head><base target="_top"><title>Ayuda</title><style>${style.outputFiles[0].text.trim()}</style></head>`,
    `<body><main>${guide}<p class="dim">Guía de la versión ${escaped(version)}</p></main></body>`,
    '</html>',
  ];
  return `${page.join('\n')}\n`.replace(NOT_ASCII, (letter) => `&#${letter.codePointAt(0)};`);
}
