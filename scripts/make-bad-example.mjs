// Writes `example-malo/`: a folder of snapshots in which each rule is broken once.
// Usage: node scripts/make-bad-example.mjs [folder [history]]
// Into `history` go `antes/` and `despues/`: good snapshots, and bad ones that took their places.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesAlone } from './bad-example/alone.mjs';
import { filesAfter, filesBefore } from './bad-example/history.mjs';

/** Writes files into a folder, which is made when it is missing. */
function write(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

const example = join(dirname(fileURLToPath(import.meta.url)), '..', 'example-malo');
const [folder = example, history] = process.argv.slice(2);
write(folder, filesAlone());
if (history !== undefined) {
  write(join(history, 'antes'), filesBefore());
  write(join(history, 'despues'), filesAfter());
}
