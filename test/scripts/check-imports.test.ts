import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const CHECK = resolve('scripts/check-imports.mjs');
const TSC = resolve('node_modules/.bin/tsc');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'imports-'));
  for (const top of ['src', 'local', 'bench', 'reader']) mkdirSync(join(root, top));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Runs the check over a tree; '' = the real one. */
function check(tree: string): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [CHECK, ...(tree === '' ? [] : [tree])], { encoding: 'utf8' });
}

describe('the check of the imports', () => {
  it('passes the real tree', () => {
    expect(check('')).toMatchObject({ status: 0, stderr: '' });
  });

  it('passes a tree whose imports follow the direction', () => {
    write('src/main.ts', "import * as app from './app';");
    write(
      'src/app.ts',
      "import { run } from './core/run/run';\nimport { DriveSource } from './google/drive';",
    );
    write('src/google/drive.ts', "import type { FileEntry } from '../core/ground/ports/source';");
    write(
      'src/core/load/publish/plan.ts',
      "import { LIMITS } from '../../ground/limits';\nimport { fold } from '../../reading/text/fold';",
    );
    expect(check(root)).toMatchObject({ status: 0, stdout: expect.stringContaining('6 imports') });
  });

  it.each([
    ['the core asks Google', 'src/core/run/run.ts', '../../google/drive', 'src/google/drive'],
    ['the core asks the root', 'src/core/run/run.ts', '../../app', 'src/app'],
    ['an adapter asks a run', 'src/google/drive.ts', '../core/run/run', 'src/core/run/run'],
    ['main goes past the root', 'src/main.ts', './core/run/run', 'src/core/run/run'],
    [
      'a lower storey asks a higher one',
      'src/core/records/entity/match.ts',
      '../../load/publish/plan',
      'src/core/load/publish/plan',
    ],
    [
      'a lower room asks a higher one of its storey',
      'src/core/judge/guard/judge.ts',
      '../lifecycle/decide',
      'src/core/judge/lifecycle/decide',
    ],
    [
      'the embedded runtime asks the ports',
      'local/runtime/serve.ts',
      '../../src/core/ground/ports/source',
      'src/core/ground/ports/source',
    ],
    ['the reader’s core asks a sink', 'reader/core/pull.ts', '../sink/mirror', 'reader/sink/mirror'],
    ['the reader asks the script', 'reader/core/status.ts', '../../src/core/run', 'src/core/run'],
    ['a file stands in no storey', 'src/core/loose.ts', './ground/limits', 'src/core/ground/limits'],
    ['the realm asks Node’s side', 'local/runtime/realm/realm.ts', '../serve', 'local/runtime/serve'],
  ])('refuses it when %s', (_, importer, specifier, imported) => {
    write(importer, `import { one } from '${specifier}';`);
    expect(check(root)).toMatchObject({
      status: 1,
      stderr: `${importer} must not import ${imported}\n`,
    });
  });

  it.each([
    "import type { One } from '../../google/drive';",
    "import {\n  one,\n  two,\n} from '../../google/drive';",
    "export { one } from '../../google/drive';",
    "import '../../google/drive';",
    "const one = import('../../google/drive');",
  ])('sees an import however it is written: %j', (text) => {
    write('src/core/run/run.ts', text);
    expect(check(root).status).toBe(1);
  });

  it.each([
    [
      'two files',
      [
        ['local/google/one.ts', './two'],
        ['local/google/two.ts', './one'],
      ],
      'local/google/one → local/google/two → local/google/one',
    ],
    [
      'types',
      [
        ['src/core/reading/cut/one.ts', './two', 'type '],
        ['src/core/reading/cut/two.ts', './one', 'type '],
      ],
      'src/core/reading/cut/one → src/core/reading/cut/two → src/core/reading/cut/one',
    ],
    [
      'three scripts',
      [
        ['scripts/a.mjs', './b.mjs'],
        ['scripts/b.mjs', './c.mjs'],
        ['scripts/c.mjs', './a.mjs'],
      ],
      'scripts/a.mjs → scripts/b.mjs → scripts/c.mjs → scripts/a.mjs',
    ],
  ])('refuses a circle of %s', (_, files, circle) => {
    for (const [path = '', specifier = '', kind = ''] of files)
      write(path, `import ${kind}{ one } from '${specifier}';`);
    expect(check(root)).toMatchObject({ status: 1, stderr: `a circle: ${circle}\n` });
  });

  it('names every import that is wrong', () => {
    write('src/core/run/run.ts', "import { a } from '../../app';\nimport { b } from '../../google/drive';");
    expect(check(root).stderr.trim().split('\n')).toHaveLength(2);
  });
});

/** What the compiler says of a file under the core's own settings. */
function compile(text: string): string {
  writeFileSync(join(root, 'probe.ts'), text);
  const settings = {
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    rootDir: '.',
    outDir: './out',
  };
  const tsconfig = {
    extends: resolve('src/core/tsconfig.json'),
    compilerOptions: { ...settings, tsBuildInfoFile: null },
    include: ['probe.ts'],
    files: ['probe.ts'],
  };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(tsconfig));
  return spawnSync(TSC, ['-p', root], { encoding: 'utf8' }).stdout;
}

describe('the core’s own compiler settings', () => {
  it('take plain TypeScript', () => {
    expect(compile('export const sum = (a: number, b: number): number => a + b;')).toBe('');
  });

  it('know no name of Google, Node, the browser or timers', () => {
    const names = [
      'process',
      'Buffer',
      'DriveApp',
      'SpreadsheetApp',
      'Utilities',
      'document',
      'window',
      'fetch',
    ];
    names.push('setTimeout', 'console', 'URL', 'TextDecoder');
    const said = compile(names.map((name) => `export const a${name} = ${name};`).join('\n'));
    for (const name of names) expect(said).toMatch(new RegExp(`Cannot find name '${name}'`));
  });

  it('refuse what ES2020 does not have', () => {
    expect(compile("export const one = [1].at(0);\nexport const two = 'a'.replaceAll('a', 'b');")).toMatch(
      /'at' does not exist[\s\S]*'replaceAll' does not exist/,
    );
  });

  it('refuse to take a value for granted that may be missing', () => {
    expect(compile('export const first = (list: string[]): string => list[0];')).toMatch(/TS2322/);
  });
});
