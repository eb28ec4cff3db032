// Writes `docs/mensajes.md`: every message of the product, out of the product's own words.
// Usage: node scripts/make-messages.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { messagesPage } = await loadTypeScript(join(root, 'scripts/messages/page.ts'));
writeFileSync(join(root, 'docs/mensajes.md'), messagesPage());
