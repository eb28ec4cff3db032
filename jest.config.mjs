/** What BigQuery's client sends requests with: modules that CommonJS loads only when they were turned into its own. */
const FETCH = '(teeny-request|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer)';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/seed.ts'],
  transform: {
    '\\.(ts|mjs)$': '<rootDir>/test/transform.mjs',
    [`/node_modules/${FETCH}/.*\\.js$`]: '<rootDir>/test/transform.mjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!hucre/|${FETCH}/)`],
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  // Only ends a test that hangs: many build the script anew or play weeks, on a machine that others may use.
  testTimeout: 300_000,
  coverageProvider: 'v8',
  maxWorkers: 2,
};
