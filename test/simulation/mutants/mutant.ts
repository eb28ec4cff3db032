/** Builds of the script with one safeguard taken away, each by replacing exact fragments of its source. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { scriptFiles } from '../../../scripts/script-files.mjs';

/** One fragment of a source file and what takes its place. */
export interface Change {
  /** Path from the project's root. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A script with one safeguard less. */
export interface Mutant {
  /** What is broken. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Builds a mutant.
 * @param mutant - what to break
 * @returns folder of the script
 * @throws when a fragment is not in its file exactly once: then the mutant says nothing about the source
 */
export async function buildMutant({ name, changes }: Mutant): Promise<string> {
  const left = new Set(changes);
  const files = await scriptFiles([breaking(left)]);
  for (const { file } of left) throw new Error(`${file} is not part of the script`);
  const folder = mkdtempSync(join(tmpdir(), `${name.replaceAll(' ', '-')}-`));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  copyFileSync('appsscript.json', join(folder, 'appsscript.json'));
  return folder;
}

/** Replaces fragments as their files are loaded; those that were met are taken out of the set. */
function breaking(left: Set<Change>): Plugin {
  const changes = [...left];
  return {
    name: 'breaking',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const here = changes.filter(({ file }) => path.endsWith(file));
        if (here.length === 0) return undefined;
        for (const change of here) left.delete(change);
        return { contents: here.reduce(replaced, readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

function replaced(text: string, { file, from, to }: Change): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${file} has the fragment ${parts.length - 1} times: ${from}`);
  return parts.join(to);
}
