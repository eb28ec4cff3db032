// Writes docs/sample: the contract of the system's tabs as a JSON schema, and a workbook made of example-malo/ that keeps it.
// Usage: node scripts/make-contract.mjs (after npm run build)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTypeScript } from './load-typescript.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { contractSchema } = await loadTypeScript(join(root, 'scripts/contract/schema.ts'));
const path = join(root, 'docs/sample/contract.schema.json');
writeFileSync(path, `${JSON.stringify(contractSchema(), null, 2)}\n`);
execFileSync('npx', ['biome', 'format', '--write', path], { cwd: root, stdio: 'ignore' });

const state = mkdtempSync(join(tmpdir(), 'sample-'));
try {
  const out = join(root, 'docs/sample/consolidado.xlsx');
  const args = ['.build/start.mjs', '--folder', 'example-malo', '--state', state, '--out', out];
  const { status } = spawnSync('node', args, { cwd: root, stdio: 'ignore' });
  // 1 says that a file is held, as some of these are.
  if (status !== 0 && status !== 1) throw new Error(`npm start ended with ${status}`);
} finally {
  rmSync(state, { recursive: true });
}
