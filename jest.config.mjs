import { LONG } from './test/long.mjs';

/** What BigQuery's client sends requests with: modules that CommonJS loads only when they were turned into its own. */
const FETCH = '(teeny-request|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer)';

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/fast-check.ts' },
  transform: {
    '\\.(ts|mjs)$': '<rootDir>/test/transform.mjs',
    [`/node_modules/${FETCH}/.*\\.js$`]: '<rootDir>/test/transform.mjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!hucre/|${FETCH}/)`],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
};

/** `*.weeks.test.ts`, `*.browser.test.ts`, …: the suffix says why a test is left to `npm run test:all`. */
const long = Object.keys(LONG);

/** The unit tests of the core alone: what mutants are run against. It knows `src`, so that it can say which tests reach a file. */
export const core = {
  ...common,
  roots: ['<rootDir>/test', '<rootDir>/src'],
  testMatch: ['<rootDir>/test/core/**/*.test.ts'],
  testPathIgnorePatterns: [`\\.(${long.join('|')})\\.test\\.ts$`],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'quick',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: [`\\.(${long.join('|')})\\.test\\.ts$`],
    },
    { ...common, displayName: 'long', testMatch: long.map((reason) => `**/*.${reason}.test.ts`) },
  ],
  globalSetup: '<rootDir>/test/build.mjs',
  reporters: ['default', '<rootDir>/test/left-reporter.mjs'],
  // Only ends a test that hangs: many play weeks, on a machine that others may use.
  testTimeout: 300_000,
  coverageProvider: 'v8',
  maxWorkers: 2,
};
