// Writes the table of `docs/lifecycle.md`, out of what the code answers.
// Usage: node scripts/make-lifecycle.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'scripts/lifecycle/table.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].text).toString('base64');
const { tableLines } = await import(`data:text/javascript;base64,${code}`);
const path = join(root, 'docs/lifecycle.md');
const page = readFileSync(path, 'utf8');
writeFileSync(path, page.replace(/\| event \|[\s\S]*?\n(?!\|)/, `${tableLines().join('\n')}\n`));
