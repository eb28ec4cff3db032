// Loaded into clasp by NODE_OPTIONS: sends what clasp asks of Google to the address in CLASP_TEST_API instead.
import { createRequire } from 'node:module';

if (/clasp/.test(process.argv[1] ?? '')) {
  // The very copy of Google's client that clasp uses.
  const { google } = createRequire(import.meta.resolve('@google/clasp'))('googleapis');
  const script = google.script.bind(google);
  google.script = (options) => script({ ...options, rootUrl: process.env.CLASP_TEST_API });
}
