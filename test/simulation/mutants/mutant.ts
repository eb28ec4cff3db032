/** Builds of the script with one safeguard taken away, each by replacing exact fragments of its source. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { scriptFiles } from '../../../scripts/script-files.mjs';

/** One fragment of a source file and what takes its place. */
interface Change {
  /** Path from the project's root. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A script with one safeguard less. */
export interface Mutant {
  /** What is broken. */
  readonly name: string;
  /** The seed that caught it last, which is played first; left out where one of the first does. */
  readonly seed?: number;
  readonly changes: readonly Change[];
}

/**
 * Builds a mutant.
 * @param mutant - what to break
 * @returns folder of the script
 * @throws when a fragment is not in its file exactly once: then the mutant says nothing about the source
 */
export async function buildMutant({ name, changes }: Mutant): Promise<string> {
  const met = new Map<Change, number>(changes.map((change) => [change, 0]));
  const files = await scriptFiles([breaking(met)]);
  for (const [{ file, from }, times] of met) {
    if (times !== 1) throw new Error(`${file} has the fragment ${times} times: ${from}`);
  }
  const folder = mkdtempSync(join(tmpdir(), `${name.replaceAll(' ', '-')}-`));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  copyFileSync('appsscript.json', join(folder, 'appsscript.json'));
  return folder;
}

/** Replaces fragments as their files are loaded, and counts how often each was there. */
function breaking(met: Map<Change, number>): Plugin {
  const changes = [...met.keys()];
  return {
    name: 'breaking',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const here = changes.filter(({ file }) => path.endsWith(file));
        if (here.length === 0) return undefined;
        let text = readFileSync(path, 'utf8');
        for (const change of here) {
          const parts = text.split(change.from);
          met.set(change, parts.length - 1);
          text = parts.join(change.to);
        }
        return { contents: text, loader: 'ts' };
      });
    },
  };
}
