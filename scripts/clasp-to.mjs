// Sends what clasp asks of Google to another address, such as that of `npm run google`:
// GOOGLE_API=http://127.0.0.1:PORT/ NODE_OPTIONS="--import ./scripts/clasp-to.mjs" npx clasp …
import { createRequire } from 'node:module';

const rootUrl = process.env.GOOGLE_API;
if (rootUrl && /clasp/.test(process.argv[1] ?? '')) {
  // The very copies of Google's clients that clasp uses.
  const claspRequire = createRequire(import.meta.resolve('@google/clasp'));
  const { google } = claspRequire('googleapis');
  for (const api of ['script', 'drive']) {
    const make = google[api].bind(google);
    google[api] = (options) => make({ ...options, rootUrl });
  }
  // Where a login is renewed has no option of its own.
  const { OAuth2Client } = claspRequire('google-auth-library');
  const { getRequestMetadataAsync } = OAuth2Client.prototype;
  OAuth2Client.prototype.getRequestMetadataAsync = function (...args) {
    this.endpoints = { ...this.endpoints, oauth2TokenUrl: `${rootUrl}token` };
    return getRequestMetadataAsync.apply(this, args);
  };
}
