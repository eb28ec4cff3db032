// Changes the code in one place at a time and runs the unit tests that reach it: a change that no test notices is named.
// Usage: node scripts/mutate.mjs [PATH …] [--least PER_CENT] [--workers N]; PATH is a folder, a file or FILE:FROM-TO below src/core.
import { mkdirSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { core } from '../jest.config.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: 'string', default: '0' }, workers: { type: 'string', default: '2' } },
});

/** Files of a folder, or the file itself; `FILE:FROM-TO` = these lines of it. */
function pattern(path) {
  const [file] = path.split(':');
  return statSync(file).isDirectory() ? `${file.replace(/\/$/, '')}/**/*.ts` : path;
}

const paths = positionals.length > 0 ? positionals : ['src/core'];
mkdirSync('.build', { recursive: true });
const mutants = await new Stryker({
  mutate: paths.map(pattern),
  testRunner: 'jest',
  jest: { projectType: 'custom', config: core, enableFindRelatedTests: true },
  coverageAnalysis: 'perTest',
  // Types are stripped by the bundler; there is no JavaScript interface of the compiler that could be asked.
  tsconfigFile: 'none.json',
  checkers: [],
  disableTypeChecks: false,
  ignorePatterns: ['/dist', '/.build', '/out', '/.state', '/docs/screens'],
  reporters: ['json'],
  jsonReporter: { fileName: '.build/mutants.json' },
  concurrency: Number(values.workers),
  tempDirName: '.build/mutants',
  timeoutMS: 20_000,
  fileLogLevel: 'off',
  logLevel: 'warn',
  allowConsoleColors: false,
}).runMutationTest();

/** By folder: how many mutants, and which of them live. */
const folders = new Map();
for (const { fileName, status, location, mutatorName, replacement } of mutants) {
  if (!['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)) continue;
  const file = relative('.', fileName);
  const folder = file.slice(0, file.lastIndexOf('/'));
  const found = folders.get(folder) ?? { all: 0, live: [] };
  found.all += 1;
  if (status === 'Survived' || status === 'NoCoverage')
    found.live.push(
      `${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement?.replace(/\s+/g, ' ').slice(0, 80)}`,
    );
  folders.set(folder, found);
}
let all = 0;
let live = 0;
for (const [folder, found] of [...folders].sort()) {
  for (const line of found.live) console.log(line);
  console.log(`${folder} | ${found.all} | ${share(found.all, found.live.length)} %`);
  all += found.all;
  live += found.live.length;
}
console.log(`${all} mutants, ${share(all, live)} % noticed`);
process.exitCode = all > 0 && (1 - live / all) * 100 < Number(values.least) ? 1 : 0;

/** The share that was noticed, in per cent with one decimal. */
function share(total, alive) {
  return (total === 0 ? 100 : ((total - alive) / total) * 100).toFixed(1);
}
