// Writes `docs/mensajes.md`: every message of the product, out of the product's own words.
// Usage: node scripts/make-messages.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'scripts/messages/page.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].text).toString('base64');
const { messagesPage } = await import(`data:text/javascript;base64,${code}`);
writeFileSync(join(root, 'docs/mensajes.md'), messagesPage());
