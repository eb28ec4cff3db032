// Writes the tables of `docs/lifecycle.md`, out of what the code answers.
// Usage: node scripts/make-lifecycle.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { tableLines } = await loadTypeScript(join(root, 'scripts/lifecycle/table.ts'));
const { runTableLines } = await loadTypeScript(join(root, 'scripts/lifecycle/run-table.ts'));
const path = join(root, 'docs/lifecycle.md');
const page = readFileSync(path, 'utf8');
const withTable = (text, head, lines) =>
  text.replace(new RegExp(`\\| ${head} \\|[\\s\\S]*?\\n(?!\\|)`), `${lines.join('\n')}\n`);
writeFileSync(path, withTable(withTable(page, 'event', tableLines()), 'what a look found', runTableLines()));
