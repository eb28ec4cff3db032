import { readdirSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { itemsOf, MENU_BEFORE, MENU_ITEMS, useItem } from '../src/core/words/person/menu';

const SIMPLE_TRIGGERS = ['onOpen', 'onEdit'];
const FILES = readdirSync('dist').filter((name) => name.endsWith('.js'));

const built = (name: string) => readFileSync(`dist/${name}`, 'utf8');
const code = built('Code.js');

/** Names that the first group of a pattern finds in a source. */
function namesIn(path: string, pattern: RegExp): string[] {
  const names = [...readFileSync(path, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '');
  return [...new Set(names)].sort();
}

const menuNames = itemsOf([...MENU_BEFORE, ...MENU_ITEMS, useItem('x', 'y')]).map(({ handler }) => handler);
const triggerNames = namesIn('src/root.ts', /handler: '(\w+)'/g);
const panelNames = namesIn('src/panel/page/server.ts', /=> run\.(\w+)\(/g);
const pageNames = [...panelNames, ...namesIn('src/core/words/person/selftestpage.ts', /'\.(\w+)\(report/g)];

/** A script's globals once its files have run, in a context that has nothing but the language. */
function globalsOf(files: readonly string[]): Record<string, unknown> {
  const context: Record<string, unknown> = {};
  createContext(context);
  for (const name of files) new Script(built(name), { filename: name }).runInContext(context);
  return context;
}

describe('the pushed script', () => {
  it.each(FILES)('has no file over 100 KB: %s', (name) => {
    expect(Buffer.byteLength(built(name))).toBeLessThanOrEqual(100_000);
  });

  it.each(FILES)('is a plain script without dynamic code: %s', (name) => {
    expect(built(name)).not.toMatch(/\beval\b|\bnew Function\b|\bFunction\(|\bimport\(|\brequire\(/);
    expect(() => new Script(built(name))).not.toThrow();
  });

  it.each(FILES)('holds no character that nobody sees: %s', (name) => {
    const unseen = built(name).match(/(?! |\n)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Z}\p{M}]/gu) ?? [];
    expect(unseen.map((character) => character.charCodeAt(0).toString(16))).toEqual([]);
  });

  it('holds the tables of letters in ASCII', () => {
    expect(built('Reader.js')).toMatch(/^[\n -~]+$/);
  });

  it('declares each function that Apps Script or a page calls at its top level, and no other', () => {
    const declared = [...code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1]);
    const used = [...new Set([...menuNames, ...triggerNames, ...pageNames, ...SIMPLE_TRIGGERS])];
    expect(declared.sort()).toEqual(used.sort());
  });

  it('finds a name behind every way in which it is called', () => {
    expect(menuNames.length).toBeGreaterThanOrEqual(5);
    expect(triggerNames).toEqual(['poll']);
    expect(pageNames).toEqual(expect.arrayContaining(['panelData', 'isOpener']));
  });

  it.each([
    ['in one order', FILES],
    ['in the other', [...FILES].reverse()],
  ])('does nothing while its files load, %s, though no service is there', (_, files) => {
    const globals = globalsOf(files);
    for (const name of [...menuNames, ...triggerNames, ...pageNames, ...SIMPLE_TRIGGERS]) {
      expect(typeof globals[name]).toBe('function');
    }
  });

  it('leaves no other global behind than its entry points and its parts', () => {
    const parts = FILES.map((name) => name.replace('.js', '')).filter((name) => name !== 'Code');
    const entries = [...code.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '');
    expect(Object.keys(globalsOf(FILES)).sort()).toEqual(
      [...entries, ...parts, 'app', 'CODE_HASH', 'LOADED'].sort(),
    );
  });

  it('has the functions that its pages call in the pages themselves', () => {
    const pages = ['Panel.html', 'Install.html'].map(built).join('\n');
    for (const name of panelNames) expect(pages).toContain(`.${name}(`);
  });

  it('reaches the core from a function that Apps Script calls', () => {
    const { onOpen } = globalsOf(FILES);
    expect(typeof onOpen === 'function' && (() => onOpen())).toThrow(/PropertiesService is not defined/);
  });
});
