/** What is built for HtmlService arrives in the browser as it was built. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { served } from '../../local/runtime/realm/served';
import { pageFile, safeScript } from '../../scripts/page-file.mjs';
import { openedPage } from '../../src/core/people/panel/page-start';

const scriptOf = (page: string): string => /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';

describe('the pages of the product', () => {
  it.each(['Panel', 'Install'] as const)('arrive as they were built: %s', (name) => {
    const page = openedPage(readFileSync(`dist/${name}.html`, 'utf8'), name, 'ana@a.example');
    expect(served(page)).toBe(page);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<body>/g)).toHaveLength(1);
    expect(page).not.toContain('<?');
  });
});

describe('a page that is built', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds the same texts, though none of what HtmlService takes for something else', async () => {
    const entry = join(folder, 'entry.ts');
    writeFileSync(
      entry,
      [
        'declare const out: (text: unknown) => void;',
        'const id = String(Math.abs(-7));',
        `out(\`https://drive.example/\${id}?a=/*b*/\`);`,
        "out(['// a', '/* b', '<!-- c', '<? d ?>', '</script>', '$& $1 $$', 'ñ', \"it's\"].join('|'));",
        "out('a/b'.split(/[/]/).length);",
      ].join('\n'),
    );
    const page = await pageFile('Test', entry);
    expect(served(page)).toBe(page);
    const told: unknown[] = [];
    runInNewContext(scriptOf(page), { out: (text: unknown) => told.push(text) });
    expect(told).toEqual([
      'https://drive.example/7?a=/*b*/',
      "// a|/* b|<!-- c|<? d ?>|</script>|$& $1 $$|ñ|it's",
      2,
    ]);
  });
});

describe('a script of a page', () => {
  it.each([
    ['// in a string', 'f("a//b")', 'f("a/\\/b")'],
    ['/* in a string', 'f("a/*b")', 'f("a/\\*b")'],
    ['<!-- in a string', 'f("<!--")', 'f("<\\!--")'],
    ['<? in a string', 'f("<?=a?>")', 'f("<\\?=a?>")'],
    ['$& in a string', 'f("$&")', 'f("\\u0024&")'],
    ['$ at the end of a name', '$&&f($)', '\\u0024&&f($)'],
    ['three slashes', 'f("///")', 'f("/\\/\\/")'],
  ])('is written without %s', async (_what, script, expected) => {
    expect(await safeScript(script, 'Panel')).toBe(expected);
  });

  it.each([
    ['// in a regular expression', 'f(/[//]/)'],
    ['// at the end of one', 'f(/a\\//)'],
    ['/* in a regular expression', 'f(/\\/*/)'],
    ['<!-- in a regular expression', 'f(/<!--/)'],
    ['<? in a regular expression', 'f(/<?/)'],
    ['a template literal', 'f(`a`)'],
    ['a tag of a script', 'f("<script>")'],
    ['a letter outside of ASCII', 'f("ñ")'],
  ])('is refused with %s', async (_what, script) => {
    await expect(safeScript(script, 'Panel')).rejects.toThrow(/^Panel: /);
  });
});
