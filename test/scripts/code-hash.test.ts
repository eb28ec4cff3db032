import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ProjectFile } from '../../scripts/code-hash.mjs';
import { codeHash, HASH_PLACE, projectFiles, readFiles, withHash } from '../../scripts/code-hash.mjs';

const FILES: readonly ProjectFile[] = [
  { name: 'Code', type: 'SERVER_JS', source: `${HASH_PLACE}\nfunction poll() {}\n` },
  { name: 'Panel', type: 'HTML', source: '<p>a</p>\n' },
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Etc/GMT","oauthScopes":["a","b"]}' },
];

/** The files with other text in one of them. */
const withSource = (name: string, source: string): ProjectFile[] =>
  FILES.map((file) => (file.name === name ? { ...file, source } : file));

describe('the hash of the pushed files', () => {
  it('is the same in whatever order the files come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FILES], { minLength: FILES.length }), (files) => {
        expect(codeHash(files)).toBe(codeHash(FILES));
      }),
    );
  });

  it('takes the project manifest as parsed, and line ends as one', () => {
    const manifest = '{\n  "oauthScopes": ["a", "b"],\n  "timeZone": "Etc/GMT"\n}\n';
    expect(codeHash(withSource('appsscript', manifest))).toBe(codeHash(FILES));
    expect(codeHash(withSource('Panel', '<p>a</p>'))).toBe(codeHash(FILES));
    expect(codeHash(withSource('Code', `${HASH_PLACE}\r\nfunction poll() {}\r\n`))).toBe(codeHash(FILES));
  });

  it('leaves out its own place', () => {
    expect(codeHash(withSource('Code', 'var CODE_HASH = "0f1e";\nfunction poll() {}\n'))).toBe(
      codeHash(FILES),
    );
  });

  it.each([
    ['a letter of the code', withSource('Code', `${HASH_PLACE}\nfunction poll() { }\n`)],
    ['code after its own place', withSource('Code', 'var CODE_HASH = "0f"; evil();\nfunction poll() {}\n')],
    ['a second such place', withSource('Code', `${HASH_PLACE}\n${HASH_PLACE}\nfunction poll() {}\n`)],
    ['such a place in another file', withSource('Panel', `${HASH_PLACE}\n<p>a</p>`)],
    ['a page', withSource('Panel', '<p>b</p>\n')],
    ['a permission', withSource('appsscript', '{"timeZone":"Etc/GMT","oauthScopes":["a"]}')],
    ['the order of permissions', withSource('appsscript', '{"timeZone":"Etc/GMT","oauthScopes":["b","a"]}')],
    ['a manifest that is no JSON', withSource('appsscript', '{')],
    ['a file more', [...FILES, { name: 'Other', type: 'SERVER_JS', source: '' }]],
    ['a file less', FILES.slice(1)],
    ['the name of a file', FILES.map((file) => (file.name === 'Panel' ? { ...file, name: 'Panels' } : file))],
  ] as [string, ProjectFile[]][])('is another one after %s', (_, files) => {
    expect(codeHash(files)).not.toBe(codeHash(FILES));
  });

  it('stands in the built script, and is that of all that is pushed', () => {
    const hash = codeHash(projectFiles(readFiles('dist')));
    expect(readFileSync('dist/Code.js', 'utf8')).toContain(`\nvar CODE_HASH = "${hash}";\n`);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });

  it('changes nothing but its own place', () => {
    const files = new Map([
      ['Code.js', `${HASH_PLACE}\n${HASH_PLACE.slice(1)}`],
      ['appsscript.json', '{}'],
    ]);
    const hash = codeHash(projectFiles(files));
    expect([...withHash(files)]).toEqual([
      ['Code.js', `var CODE_HASH = "${hash}";\n${HASH_PLACE.slice(1)}`],
      ['appsscript.json', '{}'],
    ]);
  });
});
