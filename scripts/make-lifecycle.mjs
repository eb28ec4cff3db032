// Writes the table of `docs/lifecycle.md`, out of what the code answers.
// Usage: node scripts/make-lifecycle.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { tableLines } = await loadTypeScript(join(root, 'scripts/lifecycle/table.ts'));
const path = join(root, 'docs/lifecycle.md');
const page = readFileSync(path, 'utf8');
writeFileSync(path, page.replace(/\| event \|[\s\S]*?\n(?!\|)/, `${tableLines().join('\n')}\n`));
